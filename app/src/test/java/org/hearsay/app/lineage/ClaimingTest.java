package org.hearsay.app.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Check;
import org.hearsay.app.search.SmallLedger;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimingTest {
  private static final String DAM =
      "the eastern dam at Saltmere will be closed for repairs in spring";
  private static final String TURNIPS =
      "turnips were sold at twice the usual price in Eastwich market";
  private static final Who HOLT = person("Ana Holt");
  private static final Who MOSS = person("Peter Moss");

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
  void theSameWordsInTwoArticlesAreOneClaim() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    settle();
    assertThat(claims()).containsExactly(List.of("one", "two"));
  }

  @Test
  void itsReasonIsTheWordsOfBoth() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    settle();
    Claim.Joined joined = claim().statements().getLast().joined();
    assertThat(joined).isNotNull();
    assertThat(joined.rule()).isEqualTo("same-wording");
    assertThat(joined.words()).extracting(Claim.Words::text).containsExactly(DAM);
    assertThat(joined.others()).extracting(Claim.Words::text).containsExactly(DAM);
    assertThat(joined.words().getFirst().start()).isEqualTo(claim().statements().getLast().start());
  }

  @Test
  void whatNobodyElseSaysIsAClaimOfItsOwn() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, TURNIPS));
    settle();
    assertThat(claims()).containsExactlyInAnyOrder(List.of("one"), List.of("two"));
  }

  @Test
  void whatIsAskedOrWantedIsNotSaid() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM).act(Act.ASK));
    ledger.add("three", "The Northgate News", "2025-03-02", by(MOSS, DAM).act(Act.DIRECT));
    settle();
    assertThat(claims()).hasSize(3);
  }

  @Test
  void whatIsPassedOnIsAnotherMatterThanWhatIsSaid() {
    Spoken outer =
        spoken("that the mayor said the dam at Saltmere will be closed", 0, Act.SAY, false);
    Spoken said = spoken("the dam at Saltmere will be closed", 20, Act.SAY, true);
    Spoken agreed = spoken("the dam at Saltmere will be closed", 20, Act.CONFIRM, true);
    assertThat(Spoken.matters(List.of(outer, said)))
        .containsExactly(Matter.PASSED_ON, Matter.STATED);
    assertThat(Spoken.matters(List.of(outer, agreed)))
        .containsExactly(Matter.STATED, Matter.STATED);
  }

  private static Spoken spoken(String text, int start, Act act, boolean nested) {
    return new Spoken(
        start, 1, text, start, start + text.length(), act, false, nested, null, 0, null);
  }

  @Test
  void whoeverDeniesItDeniesTheFirstOfAnotherArticle() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(HOLT, DAM));
    ledger.add("three", "The Eastwich Echo", "2025-03-03", by(MOSS, DAM).act(Act.DENY));
    settle();
    assertThat(claim().effects())
        .extracting(Claim.Across::type, effect -> effect.by().name(), effect -> effect.on().name())
        .containsExactly(tuple(Effect.Type.DENIES, "three", "one"));
    assertThat(claim().effects().getFirst().words())
        .extracting(Claim.Words::text)
        .containsExactly("said");
  }

  @Test
  void whenTheFirstGoesTheNextIsDenied() {
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(HOLT, DAM));
    ledger.add("three", "The Eastwich Echo", "2025-03-03", by(MOSS, DAM).act(Act.DENY));
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    settle();
    assertThat(claim().effects()).extracting(effect -> effect.on().name()).containsExactly("one");
    remove("one");
    settle();
    assertThat(claim().effects()).extracting(effect -> effect.on().name()).containsExactly("two");
  }

  @Test
  void nobodyDeniesWhatIsSaidLater() {
    ledger.add("one", "The Saltmere Post", "2025-03-04", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-03", by(MOSS, DAM).act(Act.DENY));
    settle();
    assertThat(claims()).hasSize(1);
    assertThat(claim().effects()).isEmpty();
  }

  @Test
  void itsHistoryTellsWhoWasFirstAndWhoDeniedIt() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(null, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(HOLT, DAM));
    ledger.add("three", "The Eastwich Echo", "2025-03-03", by(MOSS, DAM).act(Act.DENY));
    settle();
    assertThat(claim().events())
        .extracting(Claim.Event::kind, Claim.Event::name)
        .containsExactly(
            tuple(Claim.Event.Kind.APPEARED, "one"),
            tuple(Claim.Event.Kind.NAMED, "two"),
            tuple(Claim.Event.Kind.DENIED, "three"));
  }

  @Test
  void whenTheFirstGoesTheOthersAreStillOneClaim() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    ledger.add("three", "The Northgate News", "2025-03-02", by(MOSS, DAM));
    settle();
    remove("one");
    assertThat(new Lineage(ledger.ledger()).waiting()).isPositive();
    settle();
    assertThat(claims()).containsExactly(List.of("two", "three"));
    assertThat(new Lineage(ledger.ledger()).waiting()).isZero();
  }

  @Test
  void aPlaceThatIsUsedAgainBringsNobodyIntoTheClaim() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    settle();
    remove("two");
    ledger.add("three", "The Northgate News", "2025-03-02", by(MOSS, TURNIPS));
    settle();
    assertThat(claims()).containsExactlyInAnyOrder(List.of("one"), List.of("three"));
  }

  @Test
  void aPlaceThatIsUsedAgainByAQuestionIsNotFoundAsWhatWasSaid() {
    ledger.add("one", "The Saltmere Post", "2025-03-02", by(HOLT, DAM));
    settle();
    remove("one");
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM).act(Act.ASK));
    settle();
    ledger.add("three", "The Northgate News", "2025-03-02", by(MOSS, DAM));
    settle();
    assertThat(claims()).containsExactlyInAnyOrder(List.of("two"), List.of("three"));
  }

  @Test
  void settlingAgainChangesNothing() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    settle();
    List<List<String>> before = claims();
    ledger
        .ledger()
        .write(writer ->
            ledger.ledger().sql().update("INSERT INTO unplaced SELECT article FROM latest"));
    settle();
    assertThat(claims()).isEqualTo(before);
  }

  @Test
  void anArticleWithAnotherTextIsAnEvent() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM), by(MOSS, TURNIPS));
    settle();
    Claim claim = new Claims(ledger.ledger()).at(places().getLast()).orElseThrow();
    assertThat(claim.events()).extracting(Claim.Event::kind).contains(Claim.Event.Kind.CHANGED);
  }

  @Test
  void noticesOfSendersAreEvents() {
    assertThat(
            ArticleEvents.notices(
                "{\"notices\":[{\"type\":\"kill\",\"words\":\"type\"},{\"type\":\"correction\","
                    + "\"words\":\"\"},{\"type\":\"note\"}],\"type\":\"kill\"}"))
        .containsExactly(Claim.Event.Kind.WITHDRAWN, Claim.Event.Kind.NOTICE_OF_CORRECTION);
  }

  @Test
  void whatIsAtOddsIsLinkedAndStaysApart() {
    ledger.add(
        "one",
        "The Saltmere Post",
        "2025-03-01",
        by(HOLT, "the fire at the Saltmere mill killed 12 workers on Friday"));
    ledger.add(
        "two",
        "The Eastwich Echo",
        "2025-03-01",
        by(MOSS, "the fire at the Saltmere mill killed 19 workers on Friday"));
    settle();
    assertThat(claims()).hasSize(2);
    for (long place : places()) {
      Claim claim = new Claims(ledger.ledger()).at(place).orElseThrow();
      assertThat(claim.odds())
          .singleElement()
          .satisfies(odds -> {
            assertThat(odds.rule()).isEqualTo("other-number");
            assertThat(odds.words()).extracting(Claim.Words::text).isNotEmpty();
            assertThat(odds.claim()).isNotEqualTo(place);
          });
    }
  }

  @Test
  void fewWordsAreNoClaimOfSeveral() {
    for (int i = 0; i < 5; i++) {
      ledger.add(
          "a" + i,
          "The Saltmere Post",
          "2025-03-0" + (1 + i),
          by(null, "they did"),
          by(null, "so did " + "wxyz".repeat(i)));
    }
    settle();
    assertThat(claims()).hasSize(10);
  }

  @Test
  void theSameWordsInCopiesOfOneTextAreOneClaimHoweverFew() {
    ledger.add("a", "The Saltmere Post", "2025-03-01", by(null, "it had known"));
    ledger.add("b", "The Lamp", "2025-03-02", by(null, "it had known"));
    settle();
    assertThat(claims()).hasSize(1);
  }

  @Test
  void copiesPostTheirKeysOnce() {
    for (int i = 0; i < 150; i++) {
      ledger.add("a" + i, "Paper " + i, "2025-03-01", by(HOLT, DAM));
    }
    settle();
    assertThat(claims()).hasSize(1);
    assertThat(count("SELECT count(*) FROM member WHERE posted = 1")).isEqualTo(1);
    assertThat(count("SELECT count(*) FROM claim_key")).isLessThan(15);
  }

  @Test
  void articlesOfOneTemplateStayApartAndAreLinkedToFew() {
    for (int i = 0; i < 150; i++) {
      ledger.add(
          "a" + i,
          "The Saltmere Post",
          "2025-03-01",
          by(null, "the temperature at Saltmere harbour will reach " + (2 * i + 11) + " degrees"));
    }
    settle();
    assertThat(claims()).hasSize(150);
    assertThat(count("SELECT max(n) FROM (SELECT count(*) AS n FROM odds GROUP BY statement)"))
        .isLessThanOrEqualTo(4);
  }

  @Test
  void aStatementOfManyWordsIsPlaced() {
    String many = "the harbour of Sandholm is closed and 5 men refused to leave; ".repeat(5_000);
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, many));
    ledger.add("two", "The Eastwich Echo", "2025-03-01", by(MOSS, many));
    settle();
    assertThat(claims()).hasSize(1);
  }

  @Test
  void aCheckHasThoseWithoutGroundLookForTheirClaimsAgain() {
    ledger.add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    ledger.add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    settle();
    assertThat(check()).isEmpty();
    ledger
        .ledger()
        .write(writer -> {
          ledger.ledger().sql().update("DELETE FROM member WHERE matched IS NULL");
          return null;
        });
    assertThat(check())
        .containsExactly(
            "1 statements of claims that are not there: made to look for theirs",
            "2 articles with statements that have no claim: made to look for theirs");
    settle();
    assertThat(claims()).containsExactly(List.of("one", "two"));
    assertThat(check()).isEmpty();
  }

  private List<String> check() {
    List<String> found = new ArrayList<>();
    Check.run(
        ledger.ledger(),
        true,
        new Check.Listener() {
          @Override
          public void found(String what) {
            found.add(what);
          }

          @Override
          public void looked(long articles, long of) {}
        });
    return found;
  }

  private long count(String sql) {
    return ledger.ledger().sql().number(sql);
  }

  private List<Long> places() {
    return ledger
        .ledger()
        .sql()
        .list("SELECT DISTINCT claim FROM member ORDER BY claim DESC", row -> row.getLong(1));
  }

  private void settle() {
    new Lineage(ledger.ledger()).settle(articles -> {});
  }

  private void remove(String name) {
    ledger
        .ledger()
        .write(writer -> {
          writer.remove(new Articles(ledger.ledger()).called(name, 1).getFirst().id());
          return null;
        });
  }

  /** Of each claim the articles of its statements, the earliest first. */
  private List<List<String>> claims() {
    List<List<String>> found = new ArrayList<>();
    for (long place : places()) {
      found.add(
          new Claims(ledger.ledger())
              .at(place).stream()
                  .flatMap(claim -> claim.statements().stream())
                  .map(Claim.Said::name)
                  .toList());
    }
    return found;
  }

  /** The only one. */
  private Claim claim() {
    List<Long> places = places();
    assertThat(places).hasSize(1);
    Optional<Claim> claim = new Claims(ledger.ledger()).at(places.getFirst());
    return claim.orElseThrow();
  }
}
