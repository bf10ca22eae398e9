package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.app.ledger.Entries.article;
import static org.hearsay.app.ledger.Entries.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.speaker.SpeakerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
  private static final String TEXT =
      "Ana Holt said rain is near and the river rises. Tom Reed said it is dry."
          + " Ana Holt denied the river is “too low”.";

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger =
        Ledger.open(
            folder,
            Entries.OUTLETS,
            Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC),
            () -> {});
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aContentIsGivenByItsWords() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("rain  is\nnear"));

    assertThat(words(now(rain).said().content())).containsExactly("rain is near");
    assertThat(found("content : river")).isEqualTo(1);
    assertThat(sql("SELECT content FROM statement WHERE id = " + rain)).isEqualTo("rain is near");
    assertThat(now(rain).marks().corrected()).isTrue();
  }

  @Test
  void aContentIsGivenByItsPlace() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("14-26"));
    assertThat(words(now(rain).said().content())).containsExactly("rain is near");
  }

  @Test
  void aContentMayHaveSeveralPieces() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("rain … the river rises"));
    assertThat(words(now(rain).said().content())).containsExactly("rain", "the river rises");
  }

  @Test
  void quotationMarksMayBeStraight() {
    long low = add(TEXT).getLast();
    correct(low, of -> of.content("\"too low\""));
    assertThat(words(now(low).said().content())).containsExactly("“too low”");
  }

  @Test
  void wordsThatTheArticleDoesNotHaveAreRefused() {
    long rain = add(TEXT).getFirst();
    assertThatThrownBy(() -> correct(rain, of -> of.content("snow is near")))
        .isInstanceOf(LedgerException.class)
        .hasMessage("the article does not have the words \"snow is near\"");
    assertThatThrownBy(() -> correct(rain, of -> of.content("5-5000")))
        .isInstanceOf(LedgerException.class)
        .hasMessageStartingWith("5-5000 is no place of the article");
    assertThat(count("correction")).isZero();
  }

  @Test
  void withoutTheTextOnlyQuotedWordsAreTaken() {
    long rain = add(entry(article("a", TEXT, "Post", null), "1", false)).getFirst();
    correct(rain, of -> of.content("the river rises"));
    assertThat(words(now(rain).said().content())).containsExactly("the river rises");
    assertThatThrownBy(() -> correct(rain, of -> of.content("rises. Tom")))
        .hasMessageStartingWith("only the hash of the text is kept");
  }

  @Test
  void aSourceIsCorrected() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.source("Tom Reed"));
    assertThat(words(now(rain).said().source())).containsExactly("Tom Reed");
    correct(rain, of -> of.source("none"));
    assertThat(now(rain).said().source()).isEmpty();
  }

  @Test
  void aSpeakerIsAnotherOfTheArticle() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.speaker("tom reed"));

    assertThat(now(rain).said().holder().name()).isEqualTo("Tom Reed");
    assertThat(found("facets : \"" + Facet.name("Tom Reed") + "\"")).isEqualTo(2);
    assertThat(found("facets : \"" + Facet.name("Ana Holt") + "\"")).isEqualTo(1);
  }

  @Test
  void aSpeakerMayBeSomebodyNew() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.speaker("Mara Voss"));

    Link holder = now(rain).said().holder();
    assertThat(holder.name()).isEqualTo("Mara Voss");
    assertThat(holder.evidence()).isEmpty();
    assertThat(holder.why()).isEqualTo(Cast.BY_HAND);
    assertThat(found("who : voss")).isEqualTo(1);
    assertThat(count("speaker WHERE name = 'Mara Voss'")).isEqualTo(1);
  }

  @Test
  void aSpeakerNobodyMeansAnyLongerIsGone() {
    long dry = add(TEXT).get(1);
    correct(dry, of -> of.speaker("Mara Voss"));
    assertThat(count("speaker WHERE name = 'Tom Reed'")).isZero();
  }

  @Test
  void aChainIsCorrected() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.chain("Reuters > Tom Reed > Ana Holt"));

    assertThat(now(rain).said().chain())
        .extracting(Link::name)
        .containsExactly("Reuters", "Tom Reed", "Ana Holt");
    assertThat(now(rain).said().chain().getFirst().kind()).isEqualTo(SpeakerKind.OUTLET);
    assertThat(now(rain).said().holder().evidence()).isNotEmpty();
    assertThat(found("facets : \"" + Facet.RELAY + "\"")).isEqualTo(1);
    assertThat(found("facets : \"" + Facet.cites("Reuters") + "\"")).isEqualTo(1);
  }

  @Test
  void anActIsCorrected() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.act("claim"));
    assertThat(now(rain).said().act()).isEqualTo(Act.CLAIM);
    assertThatThrownBy(() -> correct(rain, of -> of.act("shout")))
        .hasMessageStartingWith("\"shout\" is no act; wanted one of say, report");
  }

  @Test
  void anEffectIsCorrected() {
    List<Long> all = add(TEXT);
    String target = StatementId.text(all.getFirst());
    correct(all.get(1), of -> of.effect("denies:" + target));
    assertThat(count("effect")).isEqualTo(1);
    correct(all.get(1), of -> of.effect("none"));
    assertThat(count("effect")).isZero();
    assertThatThrownBy(() -> correct(all.getFirst(), of -> of.effect("denies:" + target)))
        .hasMessage("an effect is on another statement of the same article");
    assertThatThrownBy(() -> correct(all.getFirst(), of -> of.effect("denies")))
        .hasMessageContaining("is no effect; wanted TYPE:STATEMENT");
  }

  @Test
  void aStatementIsMarked() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> new Correction.Wrong(true));
    correct(rain, of -> new Correction.Reviewed(true));
    correct(rain, of -> of.tag("Weather"));
    correct(rain, of -> of.note("Ask her."));

    Marks marks = now(rain).marks();
    assertThat(marks.wrong()).isTrue();
    assertThat(marks.reviewed()).isTrue();
    assertThat(marks.corrected()).isFalse();
    assertThat(marks.tags()).containsExactly("Weather");
    assertThat(marks.notes()).extracting(Marks.Note::author).containsExactly("Eve");
    assertThat(found("facets : \"" + Facet.WRONG + "\" \"" + Facet.REVIEWED + "\"")).isEqualTo(1);
    assertThat(found("facets : \"" + Facet.tag("weather") + "\"")).isEqualTo(1);
    assertThat(sql("SELECT name FROM tag")).isEqualTo("Weather");
  }

  @Test
  void marksAreTakenAway() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> new Correction.Wrong(true));
    correct(rain, of -> of.tag("Weather"));
    correct(rain, of -> new Correction.Wrong(false));
    correct(rain, of -> of.untag("WEATHER"));
    assertThat(now(rain).marks()).isEqualTo(Marks.NONE);
    assertThat(count("tag")).isZero();
  }

  @Test
  void theLaterOfTwoCountsAndUndoingItBringsTheEarlierBack() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.speaker("Mara Voss"));
    String later = correct(rain, of -> of.speaker("Tom Reed"));
    assertThat(now(rain).said().holder().name()).isEqualTo("Tom Reed");

    String undo = undo(later);
    assertThat(now(rain).said().holder().name()).isEqualTo("Mara Voss");
    undo(undo);
    assertThat(now(rain).said().holder().name()).isEqualTo("Tom Reed");
  }

  @Test
  void whatIsTakenBackIsNotTakenBackAgain() {
    long rain = add(TEXT).getFirst();
    String uid = correct(rain, of -> of.act("deny"));
    undo(uid);
    assertThatThrownBy(() -> undo(uid)).hasMessage("correction " + uid + " is taken back already");
    assertThatThrownBy(() -> undo("c0")).hasMessage("no correction c0 in this ledger");
  }

  @Test
  void whatAnIdNamesStays() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("rain"));
    assertThat(count("statement WHERE id = " + rain)).isEqualTo(1);
    correct(rain, of -> of.content("near"));
    assertThat(words(now(rain).said().content())).containsExactly("near");
  }

  @Test
  void thePlacesOfStatementsStay() {
    long rain = add(TEXT).getFirst();
    String before = places();
    correct(rain, of -> of.content("rain"));
    assertThat(places()).isEqualTo(before);
  }

  @Test
  void correctionsSurviveAnotherReadingOfTheSameText() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.speaker("Mara Voss"));
    add(entry(article("a", TEXT, "Post", null), "2", true));
    assertThat(now(rain).said().holder().name()).isEqualTo("Mara Voss");
  }

  @Test
  void correctionsSurviveWordsThatCameBeforeThem() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("the river rises"));
    add("All was well. " + TEXT);

    Quote content = now(rain).said().content().getFirst();
    assertThat(content.text()).isEqualTo("the river rises");
    assertThat(content.start()).isEqualTo(("All was well. " + TEXT).indexOf("the river rises"));
  }

  @Test
  void correctionsSurviveWordsThatChangedALittle() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.tag("weather"));
    long after =
        add(TEXT.replace("rain is near and the river rises", "rain is near and the river rose"))
            .getFirst();
    assertThat(after).isNotEqualTo(rain);
    assertThat(now(after).marks().tags()).containsExactly("weather");
  }

  @Test
  void anOrphanComesBackWithItsWords() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.tag("weather"));
    add("Tom Reed said it is dry.");
    assertThat(listed()).extracting(Corrections.Listed::anchor).containsOnlyNulls();
    assertThat(count("tag")).isZero();

    add("Tom Reed said it is dry. " + TEXT);
    assertThat(listed()).extracting(Corrections.Listed::anchor).containsExactly(rain);
    assertThat(now(rain).marks().tags()).containsExactly("weather");
  }

  @Test
  void aContentWhoseWordsAreGoneIsAnOrphan() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.content("rain"));
    correct(rain, of -> of.tag("weather"));
    long after = add(TEXT.replace("rain is near", "hail is near")).getFirst();

    assertThat(now(after).said().content().getFirst().text()).startsWith("hail is near");
    assertThat(listed()).extracting(Corrections.Listed::anchor).containsExactly(null, after);
  }

  @Test
  void whatCouldMeanTwoStatementsMeansNone() {
    long rain = add("Ana Holt said rain is near us.").getFirst();
    correct(rain, of -> of.tag("weather"));
    add("Ana Holt said rain is near them. Tom Reed said rain is near him.");
    assertThat(listed()).extracting(Corrections.Listed::anchor).containsOnlyNulls();
  }

  @Test
  void removingAnArticleRemovesWhatWasSaidAboutIt() {
    long rain = add(TEXT).getFirst();
    correct(rain, of -> of.note("Ask her."));
    long article = new Articles(ledger).called("a", 2).getFirst().id();
    ledger.write(writer -> {
      writer.remove(article);
      return true;
    });
    assertThat(count("correction")).isZero();
    assertThat(count("anchor")).isZero();
  }

  @Test
  void longAndHostileWordsAreKeptAsTheyAre() {
    long rain = add(TEXT).getFirst();
    String hostile = "'); DROP TABLE correction; -- \" \\ " + "x".repeat(10_000);
    correct(rain, of -> of.note(hostile));
    correct(rain, of -> of.tag(hostile.substring(0, 10_000)));
    assertThat(now(rain).marks().notes()).extracting(Marks.Note::text).containsExactly(hostile);
    assertThat(now(rain).marks().tags()).containsExactly(hostile.substring(0, 10_000));
    assertThatThrownBy(() -> correct(rain, of -> of.tag("y".repeat(10_001))))
        .hasMessage("a tag has at most 10000 characters");
    assertThatThrownBy(() -> correct(rain, of -> of.tag(" ! ")))
        .hasMessage("a tag has at least one letter or digit");
  }

  @Test
  void anUnknownStatementIsRefused() {
    assertThatThrownBy(() -> correct(1, of -> of.tag("x")))
        .hasMessage("no statement 0000000000001 in this ledger");
  }

  @Test
  void everythingTakenBackLeavesTheReadingAsItWas() {
    long seed = Long.getLong("test.seed", 20_260_102L);
    List<Long> all = add(TEXT);
    List<Corrections.Now> before = all.stream().map(this::now).toList();
    Random random = new Random(seed);
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long statement = all.get(random.nextInt(all.size()));
      made.add(correct(statement, of -> any(of, random, all, statement)));
    }
    while (!made.isEmpty()) {
      undo(made.remove(random.nextInt(made.size())));
    }
    assertThat(all.stream().map(this::now).toList()).as("seed " + seed).isEqualTo(before);
  }

  private static Correction any(Corrector of, Random random, List<Long> all, long statement) {
    long other = all.get(random.nextInt(all.size()));
    return switch (random.nextInt(9)) {
      case 0 -> of.content(List.of("the river", "rain … near", "0-5").get(random.nextInt(3)));
      case 1 -> of.source(List.of("Tom Reed", "none").get(random.nextInt(2)));
      case 2 -> of.speaker(List.of("Tom Reed", "Mara Voss", "none").get(random.nextInt(3)));
      case 3 -> of.chain("AFP > Mara Voss");
      case 4 -> of.act("think");
      case 5 ->
          other == statement ? of.effect("none") : of.effect("denies:" + StatementId.text(other));
      case 6 -> of.tag("t" + random.nextInt(3));
      case 7 -> of.untag("t" + random.nextInt(3));
      default -> new Correction.Wrong(random.nextBoolean());
    };
  }

  /** The ids of the statements of the one article. */
  private List<Long> add(String text) {
    return add(entry(article("a", text, "Post", null), "1"));
  }

  private List<Long> add(Entry entry) {
    ledger.write(writer -> writer.add(entry));
    return ledger.sql().list("SELECT id FROM statement ORDER BY number", row -> row.getLong(1));
  }

  private String correct(long statement, Function<Corrector, Correction> given) {
    return ledger.write(writer -> {
      Correction correction = given.apply(writer.corrector(statement));
      return writer.correct(statement, List.of(correction), "Eve").getFirst();
    });
  }

  private String undo(String uid) {
    return ledger.write(writer -> writer.undo(uid, "Eve"));
  }

  private Corrections.Now now(long statement) {
    return new Corrections(ledger).now(statement).orElseThrow();
  }

  private List<Corrections.Listed> listed() {
    List<Corrections.Listed> all = new ArrayList<>();
    new Corrections(ledger).each(all::add);
    return all;
  }

  private static List<String> words(List<Quote> quotes) {
    return quotes.stream().map(Quote::text).toList();
  }

  private long count(String table) {
    return ledger.sql().number("SELECT count(*) FROM " + table);
  }

  private long found(String expression) {
    return ledger.sql().number("SELECT count(*) FROM words WHERE words MATCH ?", expression);
  }

  private String sql(String query) {
    return ledger.sql().first(query, row -> row.getString(1)).orElseThrow();
  }

  private String places() {
    return sql(
        "SELECT group_concat(id || ' ' || place) FROM (SELECT * FROM statement ORDER BY id)");
  }
}
