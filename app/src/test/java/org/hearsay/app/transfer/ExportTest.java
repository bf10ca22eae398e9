package org.hearsay.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final String SQL = "'); DROP TABLE statement; --";
  private static final String EMOJI = "the 🦊 and the 🐔 met, \u0001\u0007 naïvely";
  private static final String LONG = "L".repeat(10_000);
  private static final Pattern TYPE = Pattern.compile("^\\{\"type\":\"([a-z]+)\"");

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Fixture.ledger(folder.resolve("one"));
    Fixture.take(ledger, lines());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private static String lines() {
    return Fixture.line(Fixture.reading("a", "Gazette", "m1", "Ann Lee", "it rained"))
        + Fixture.line(
            Fixture.reading("b", "=Herald", "m1", SQL, "it snowed", "Bob Ray", "=1+1 " + SQL))
        + Fixture.line(Fixture.reading("a", "Gazette", "m1", "Ann Lee", "it rained a lot"))
        + Fixture.line(Fixture.reading("c", "Times", "m1", LONG + " " + LONG, EMOJI))
        + Fixture.line(Fixture.reading("d", "Times", "m2", "Ann Lee", EMOJI));
  }

  private static String export(Ledger from, ExportFormat format) {
    StringBuilder out = new StringBuilder();
    Export.run(from, null, format, out::append);
    return out.toString();
  }

  private String found(String query, ExportFormat format) throws QueryException {
    StringBuilder out = new StringBuilder();
    Export.run(ledger, QueryParser.parse(query), format, out::append);
    return out.toString();
  }

  /** How many lines there are of each type. */
  private static Map<String, Integer> types(String export) {
    Map<String, Integer> types = new TreeMap<>();
    export
        .lines()
        .forEach(line -> {
          var type = TYPE.matcher(line);
          assertThat(type.find()).as(line).isTrue();
          types.merge(type.group(1), 1, Integer::sum);
        });
    return types;
  }

  private int count(String query) {
    return (int) ledger.sql().number("SELECT count(*) FROM " + query);
  }

  @Test
  void everyRowHasItsLine() {
    assertThat(types(export(ledger, ExportFormat.JSONL)))
        .isEqualTo(
            Map.of(
                "article", count("version") + count("article WHERE removed IS NOT NULL"),
                "reading", count("reading"),
                "statement", count("statement"),
                "lineage", count("latest"),
                "speaker", count("(SELECT DISTINCT same FROM speaker)")));
  }

  @Test
  void theSameLedgerGivesTheSameBytes() {
    for (ExportFormat format : ExportFormat.values()) {
      assertThat(export(ledger, format)).isEqualTo(export(ledger, format));
    }
  }

  @Test
  void whatComesBackIsExportedAlike() {
    String first = export(ledger, ExportFormat.JSONL);
    try (Ledger other = Fixture.ledger(folder.resolve("two"))) {
      assertThat(Fixture.take(other, first).bad()).isEmpty();
      assertThat(export(other, ExportFormat.JSONL)).isEqualTo(first);
      assertThat(Fixture.take(other, first).tally().added()).isZero();
      assertThat(export(other, ExportFormat.JSONL)).isEqualTo(first);
    }
  }

  @Test
  void aQueryGivesWholeArticlesAndItsStatements() throws QueryException {
    String found = found("snowed", ExportFormat.JSONL);
    assertThat(types(found))
        .isEqualTo(Map.of("article", 1, "lineage", 1, "reading", 1, "statement", 1, "speaker", 1));
    assertThat(found).contains("\"id\":\"b\"").doesNotContain("\"id\":\"a\"");
  }

  @Test
  void cellsThatWouldBeFormulasAreGuarded() {
    assertThat(export(ledger, ExportFormat.CSV))
        .startsWith("statement,article,publisher")
        .contains(",'=Herald,", ",'=1+1 ")
        .doesNotContain(",=");
  }

  @Test
  void provIsOneJsonObjectWhoseNodesAllHaveATypeAndAreAllThere() throws IOException {
    String prov = export(ledger, ExportFormat.PROV);
    try (JsonParser json = new JsonFactory().createParser(prov)) {
      while (json.nextToken() != null) {
        // Whether it can be parsed to its end
      }
    }
    List<String> nodes = prov.lines().filter(line -> line.startsWith("{\"@id\"")).toList();
    assertThat(nodes).allMatch(node -> node.contains("\"@type\":[\"prov:"));
    for (String key : List.of("wasQuotedFrom", "wasAttributedTo", "wasRevisionOf")) {
      var pointers = Pattern.compile("\"" + key + "\":\"([^\"]+)\"").matcher(prov);
      assertThat(pointers.find()).as(key).isTrue();
      pointers
          .results()
          .forEach(pointer ->
              assertThat(nodes)
                  .anyMatch(node -> node.startsWith("{\"@id\":\"" + pointer.group(1) + "\"")));
    }
  }

  @Test
  void annotationsAreOneCollectionWithAllStatements() throws IOException {
    String annotations = export(ledger, ExportFormat.WEBANNOTATION);
    int depth = 0;
    List<String> keys = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(annotations)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (token == JsonToken.FIELD_NAME && depth == 1) {
          keys.add(json.currentName());
        }
      }
    }
    assertThat(keys).containsExactly("@context", "type", "label", "first", "id", "total", "last");
    assertThat(annotations).contains("\"total\":" + count("statement") + ",");
    assertThat(annotations.split("\"type\":\"Annotation\"", -1)).hasSize(count("statement") + 1);
  }

  @Test
  void whatWasTakenOutElsewhereIsKeptInMind() {
    String removed =
        "{\"type\":\"article\",\"identity\":\"id:Times/gone\",\"id\":\"gone\","
            + "\"removed\":\"2026-01-01T00:00:00Z\"}\n";
    assertThat(Fixture.take(ledger, removed).tally().changed()).isEqualTo(1);
    assertThat(Fixture.take(ledger, removed).tally().unchanged()).isEqualTo(1);
    assertThat(export(ledger, ExportFormat.JSONL)).contains(removed);
    assertThat(export(ledger, ExportFormat.PROV)).contains("wasInvalidatedBy\":\"urn:hearsay:");
    Fixture.Told told =
        Fixture.take(
            ledger, Fixture.line(Fixture.reading("gone", "Times", "m1", "Ann Lee", "it froze")));
    assertThat(told.bad()).singleElement().asString().contains("taken out of this ledger");
  }

  @Test
  void aLivingArticleOutlivesAnothersTombstone() {
    String removed =
        "{\"type\":\"article\",\"identity\":\"id:Gazette/a\",\"id\":\"a\","
            + "\"removed\":\"2026-01-01T00:00:00Z\"}\n";
    assertThat(Fixture.take(ledger, removed).bad())
        .singleElement()
        .asString()
        .startsWith("in:1: taken out of the other ledger but kept in this one");
  }
}
