package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsApiTest {
  private static final Pattern ID = Pattern.compile("\"statement\" ?: ?\"([0-9a-z]{13})\"");

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
    for (int article = 0; article < 30; article++) {
      Said[] said = new Said[40];
      for (int i = 0; i < said.length; i++) {
        said[i] =
            by(
                    person("Ana Holt"),
                    (i % 2 == 0 ? "the ferry " : "ferries and the boat ") + article + " " + i)
                .act(i % 4 == 0 ? Act.DENY : Act.SAY);
      }
      served
          .ledger()
          .add(
              "article-" + article,
              "Kiln Radio",
              "2024-01-" + String.format("%02d", article % 28 + 1),
              said);
    }
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void aFormThatWasAskedForIsNoOther() {
    HttpResponse<String> packed =
        served.get("/api/v1/statements", "Accept-Encoding", "gzip", "Accept", "application/json");
    assertThat(packed.headers().allValues("Vary").toString())
        .contains("Accept")
        .contains("Accept-Encoding");
    assertThat(packed.headers().allValues("Vary")).contains("Accept");
  }

  @Test
  void filesHoldExactlyWhatIsShownInItsOrder() {
    String search = "/api/v1/statements?q=ferry&speaker=Ana+Holt";
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      String page = served.get(search + "&limit=97" + after).body();
      paged.addAll(ids(page));
      Matcher next = Pattern.compile("\"next\" : \"([0-9a-z]+)\"").matcher(page);
      after = next.find() ? "&after=" + next.group(1) : "";
    } while (!after.isEmpty());
    assertThat(paged).hasSize(1_200).doesNotHaveDuplicates();

    assertThat(ids(served.get(search, "Accept", "application/x-ndjson").body())).isEqualTo(paged);
    String csv = served.get(search, "Accept", "text/csv").body();
    assertThat(csv.lines().skip(1).map(line -> line.substring(0, 13))).isEqualTo(paged);
    assertThat(served.get(search + "&format=csv").body()).isEqualTo(csv);
  }

  private static List<String> ids(String json) {
    return ID.matcher(json).results().map(found -> found.group(1)).toList();
  }

  @Test
  void facetsCountABoundedNumber() {
    assertThat(served.get("/api/v1/facets?q=ferry").body())
        .contains("\"looked\" : 1000", "\"all\" : false", "\"label\" : \"Ana Holt\"");
    assertThat(served.get("/api/v1/facets?q=ferry&act=deny").body())
        .contains("\"looked\" : 300", "\"all\" : true", "\"2024-01\" : 300");
  }

  @Test
  void severalValuesOfAFieldFindEither() {
    assertThat(served.get("/api/v1/facets?act=deny&act=say&q=boat").body())
        .contains("\"looked\" : 600");
  }

  @Test
  void tellsOneStatement() {
    String page = served.get("/api/v1/statements?limit=1").body();
    String id = ids(page).getFirst();
    assertThat(served.get("/api/v1/statements/" + id).body()).contains(id, "\"speakerId\" : \"p");
    assertThat(served.get("/api/v1/statements/0000000000000").statusCode()).isEqualTo(404);
    assertThat(served.get("/api/v1/statements/..%2f").statusCode()).isBetween(400, 404);
  }

  @Test
  void cellsAreNoFormulas() {
    served.ledger().add("two", "=1+1", "2025", by(person("@Ana"), "=HYPERLINK(1) is a dinghy"));
    assertThat(served.get("/api/v1/statements?q=dinghy&format=csv").body())
        .contains(",'=1+1,", ",'@Ana,", ",'=HYPERLINK(1) is a dinghy,");
  }

  @Test
  void saysWhatCannotBeUnderstood() {
    for (String query :
        List.of(
            "q=act:denied",
            "limit=0",
            "limit=1001",
            "after=x",
            "format=xml",
            "since=1&since=2",
            "q=%28ferry")) {
      assertThat(served.get("/api/v1/statements?" + query).statusCode()).as(query).isEqualTo(400);
    }
    assertThat(served.get("/api/v1/statements?q=ferry+act:denied").body())
        .contains("character 11: act takes say");
  }

  @Test
  void aHeadOfAFileHasNoBody() {
    for (String format : List.of("csv", "jsonl")) {
      String answer =
          Wire.ask(
              served,
              "HEAD /api/v1/statements?format="
                  + format
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .startsWith("HTTP/1.1 200")
          .contains("filename=\"statements." + format)
          .endsWith("\r\n\r\n");
    }
  }

  @Test
  void listsWhatNobodyHasReviewed() {
    assertThat(served.get("/api/v1/review").body())
        .contains("\"reviewed\" : 0", "\"confidence\" : 0.9");
    assertThat(served.get("/api/v1/review?order=unsure").body()).contains("\"next\" : null");
    assertThat(served.get("/api/v1/review?order=best").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/review?order=unsure&after=a").statusCode()).isEqualTo(400);
    assertThat(served.get("/api/v1/review?after=nonsense").statusCode()).isEqualTo(400);
  }
}
