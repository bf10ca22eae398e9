package org.hearsay.app.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static final Who ANN = person("Ann Lee").in("harbour master").alias("Ms Lee");
  private static final Who DOCKERS = unnamed("dockers");

  @TempDir private Path folder;
  private SmallLedger ledger;

  @BeforeEach
  void open() {
    ledger = new SmallLedger(folder);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void givesExactWordsSideBySideThenApartThenOtherForms() throws QueryException {
    ledger.add("a", null, "2031-05-04", by(DOCKERS, "prices of oil"));
    ledger.add("b", null, "2031-05-03", by(DOCKERS, "the oil was pricey, priced high"));
    ledger.add("c", null, "2031-05-02", by(DOCKERS, "oil prices"));
    ledger.add("d", null, "2031-05-01", by(DOCKERS, "oil prices again"));
    assertThat(ledger.find("oil prices"))
        .containsExactly(
            "oil prices", "oil prices again", "prices of oil", "the oil was pricey, priced high");
  }

  @Test
  void commonWordsAloneStandNoNearerSideBySide() throws QueryException {
    ledger.add("a", null, "2031-05-04", by(DOCKERS, "the end of it"));
    ledger.add("b", null, "2031-05-03", by(DOCKERS, "of the quay"));
    assertThat(ledger.find("of the")).containsExactly("the end of it", "of the quay");
    assertThat(ledger.find("the quay")).containsExactly("of the quay");
  }

  @Test
  void givesTheNewestFirstAndTheUndatedLast() throws QueryException {
    ledger.add("none", null, null, by(DOCKERS, "undated"));
    ledger.add("old", null, "1999", by(DOCKERS, "old"));
    ledger.add(
        "new", null, "2031-05-04T10:00:00Z", by(DOCKERS, "new"), by(DOCKERS, "newer").on("2032"));
    assertThat(ledger.find("")).containsExactly("newer", "new", "old", "undated");
  }

  @Test
  void findsWordsInTheNameAndOfficeOfWhoSaidIt() throws QueryException {
    ledger.add("a", null, null, by(ANN, "nothing moves"), by(DOCKERS, "we do"));
    assertThat(ledger.find("lee moves")).containsExactly("nothing moves");
    assertThat(ledger.find("harbour")).containsExactly("nothing moves");
    assertThat(ledger.find("\"harbour master\"")).containsExactly("nothing moves");
    assertThat(ledger.find("docker")).containsExactly("we do");
  }

  @Test
  void aPhraseDoesNotGoFromNameToContent() throws QueryException {
    ledger.add("a", null, null, by(person("Ann Lee"), "moves nothing"));
    assertThat(ledger.find("\"lee moves\"")).isEmpty();
    assertThat(ledger.find("\"moves lee\"")).isEmpty();
  }

  @Test
  void aPhraseHasItsVeryWords() throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "ferries sail"), by(DOCKERS, "a ferry sails"));
    assertThat(ledger.find("\"ferry sails\"")).containsExactly("a ferry sails");
    assertThat(ledger.find("\"ferries\"")).containsExactly("ferries sail");
    assertThat(ledger.find("ferry")).containsExactly("a ferry sails", "ferries sail");
  }

  @Test
  void facetsAreNoWords() throws QueryException {
    ledger.add("a", null, null, by(ANN, "we are on strike"));
    assertThat(ledger.find("all")).isEmpty();
    assertThat(ledger.find("named")).isEmpty();
    assertThat(ledger.find("nam*")).isEmpty();
    assertThat(ledger.find("indirect")).isEmpty();
  }

  @Test
  void whatIsUnwantedIsSoInAnyForm() throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "ferries to the island"), by(DOCKERS, "island boats"));
    assertThat(ledger.find("island -ferry")).containsExactly("island boats");
    assertThat(ledger.find("NOT ferry")).containsExactly("island boats");
    assertThat(ledger.find("NOT NOT ferry")).containsExactly("ferries to the island");
    assertThat(ledger.find("boats OR NOT island")).containsExactly("island boats");
  }

  @ParameterizedTest
  @CsvSource({
    "speaker:lee, plain",
    "speaker:'ANN LEE', plain",
    "speaker:'Ms Lee',",
    "speaker:dockers, other",
    "named:yes, plain",
    "named:no, other",
    "who:group, other",
    "who:person, plain",
    "outlet:'the lamp', plain other",
    "outlet:lamp,",
    "cites:'kiln radio', other",
    "act:deny, other",
    "act:say, plain",
    "kind:direct, other",
    "kind:indirect, plain",
    "effect:denies, other",
    "effect:corrects,",
    "hedged:yes, other",
    "hedged:no, plain",
    "relay:yes, other",
    "relay:no, plain",
    "nested:yes, other",
    "nested:no, plain",
    "negated:yes, other",
    "negated:no, plain",
    "undated:yes, plain",
    "undated:no, other",
    "reviewed:yes,",
    "reviewed:no, plain other",
    "wrong:yes,",
    "wrong:no, plain other",
    "wrong:any, plain other",
    "originals:yes, plain other",
    "article:One/1, plain other",
    "article:one/1,",
    "tag:budget,"
  })
  void findsByCondition(String query, String contents) throws QueryException {
    ledger.add(
        "One/1",
        "The Lamp",
        null,
        by(ANN, "plain"),
        by(DOCKERS, "other")
            .via(outlet("Kiln Radio"))
            .act(Act.DENY)
            .kind(Kind.DIRECT)
            .isHedged()
            .isNegated()
            .isNested()
            .on("2031-05-04")
            .does(Effect.Type.DENIES));
    assertThat(ledger.find(query.replace('\'', '"')))
        .containsExactlyInAnyOrder(contents == null ? new String[0] : contents.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "since:2031, june day year",
    "since:2031-05-04, june day year",
    "since:2031-05-05, june year",
    "since:2031-06-30, june year",
    "since:2031-07, year",
    "since:2032,",
    "until:2030, old",
    "until:2031-01-01, year old",
    "until:2031-05-03, year old",
    "until:2031-05, day year old",
    "since:2031-05-04 until:2031-05-04, day year",
    "since:0000 until:9999, june day year old",
    "since:2031-06-10 until:2031-06-11 nested:no, june year"
  })
  void findsByDateAlsoWhatIsDatedVaguely(String query, String contents) throws QueryException {
    ledger.add(
        "a",
        null,
        null,
        by(DOCKERS, "day").on("2031-05-04"),
        by(DOCKERS, "june").on("2031-06"),
        by(DOCKERS, "year").on("2031"),
        by(DOCKERS, "old").on("2030-12-31"),
        by(DOCKERS, "never"));
    assertThat(ledger.find(query))
        .containsExactly(contents == null ? new String[0] : contents.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"; DROP TABLE words; --\"",
        "NEAR(ferry, 2)",
        "^ferry",
        "facets",
        "{content}",
        "'ferry'",
        "ferry + boat",
        "-\"-ferry\"",
        "\uFF02ferry",
        "a\u0000b"
      })
  void whatTheDatabaseWouldUnderstandIsWords(String query) throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "boats"));
    assertThat(ledger.find(query)).isSubsetOf("boats");
  }

  @Test
  void goesThroughTheDeepestAndLongestQueries() throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "boats"));
    assertThat(ledger.find("(a OR -(b ".repeat(8) + "c" + "))".repeat(8))).containsExactly("boats");
    assertThat(ledger.find("(a OR b (".repeat(12) + "c" + "))".repeat(12))).isEmpty();
    assertThat(ledger.find("(a OR NOT b (".repeat(12) + "c" + "))".repeat(12))).isEmpty();
    assertThat(ledger.find("NOT ".repeat(25) + "boats")).isEmpty();
    assertThat(ledger.find("a ".repeat(2000))).isEmpty();
    assertThat(ledger.find("boat OR " + "a OR ".repeat(790) + "b")).containsExactly("boats");
    assertThat(ledger.find("boat -a" + " -a".repeat(1300))).containsExactly("boats");
  }

  @Test
  void pagesGoOnWhereTheLastEnded() throws QueryException {
    for (int i = 0; i < 25; i++) {
      ledger.add(
          "a" + i,
          null,
          "2031-05-0" + (1 + i % 9),
          by(DOCKERS, i % 3 == 0 ? "ferry " + i : "ferries " + i));
    }
    Query query = QueryParser.parse("ferry");
    List<String> paged = new ArrayList<>();
    String next = null;
    do {
      Hits page = ledger.search().page(query, 4, next);
      paged.addAll(SmallLedger.contents(page.hits()));
      next = page.next();
    } while (next != null);
    assertThat(paged).hasSize(25).isEqualTo(ledger.find("ferry"));
  }

  @Test
  void aFullLastPageHasNoneBehindIt() throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "one"), by(DOCKERS, "two"));
    assertThat(ledger.search().page(Query.EVERYTHING, 2, null).next()).isNull();
    assertThat(ledger.search().page(Query.EVERYTHING, 1, null).next()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "zzzzzzzzzzzzz", "99999999999999999999", "'; --", "0"})
  void refusesWhatIsNoCursor(String cursor) {
    assertThatThrownBy(() -> ledger.search().page(Query.EVERYTHING, 1, cursor))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("no page of this query");
  }

  @Test
  void refusesTheCursorOfAnotherQuery() throws QueryException {
    ledger.add("a", null, null, by(DOCKERS, "one"), by(DOCKERS, "two"));
    String next = ledger.search().page(Query.EVERYTHING, 1, null).next();
    assertThatThrownBy(() -> ledger.search().page(QueryParser.parse("one"), 1, next))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void tellsAllOfAStatement() throws QueryException {
    Said said =
        by(null, "the quay is closed")
            .via(ANN)
            .act(Act.REPORT)
            .kind(Kind.MIXED)
            .isHedged()
            .on("2031-05");
    ledger.add("One", "The Lamp", "2031-05-04T10:00:00Z", said);
    Hit hit = ledger.search().page(Query.EVERYTHING, 1, null).hits().getFirst();
    assertThat(hit.article()).isEqualTo("One");
    assertThat(hit.identity()).isEqualTo("id:The Lamp/One");
    assertThat(hit.publisher()).isEqualTo("The Lamp");
    assertThat(hit.published()).isEqualTo("2031-05-04T10:00:00Z");
    assertThat(hit.speaker()).isNull();
    assertThat(hit.chain()).containsExactly("Ann Lee", null);
    assertThat(hit.act()).isEqualTo(Act.REPORT);
    assertThat(hit.kind()).isEqualTo(Kind.MIXED);
    assertThat(hit.said()).isEqualTo("2031-05");
    assertThat(hit.end() - hit.start()).isEqualTo("the quay is closed".length());
    assertThat(hit.flags()).containsExactly(Flag.HEDGED, Flag.RELAY);
  }

  @Test
  void streamsAllNewestFirst() throws QueryException {
    ledger.add("a", null, "2031-05-04", by(DOCKERS, "ferries"));
    ledger.add("b", null, "2031-05-03", by(DOCKERS, "the ferry"));
    ledger.add("c", null, "2031-05-02", by(DOCKERS, "boats"));
    List<Hit> hits = new ArrayList<>();
    ledger.search().each(QueryParser.parse("ferry"), hits::add);
    assertThat(SmallLedger.contents(hits)).containsExactly("ferries", "the ferry");
  }

  @Test
  void knowsSpeakersByWhatPeopleCallThem() throws QueryException {
    ledger.add("a", null, null, by(ANN, "nothing moves"));
    Speakers speakers = new Speakers(ledger.ledger());
    long ann = speakers.find("Ann Lee", 1).getFirst();
    Decision.Rename rename = new Decision.Rename(speakers.party(ann).orElseThrow(), "Dame Ann Lee");
    ledger.ledger().write(writer -> writer.decide(rename, "test"));
    assertThat(ledger.find("speaker:\"dame ann lee\"")).containsExactly("nothing moves");
    Hit hit = ledger.search().page(Query.EVERYTHING, 1, null).hits().getFirst();
    assertThat(hit.speaker()).isEqualTo("Dame Ann Lee");
    assertThat(hit.chain()).containsExactly("Ann Lee");
  }
}
