package org.hearsay.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Correction;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.lexicon.Lexicon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final String[] RAIN = {"Ann Lee", "it rained"};
  private static final String[] SNOW = {"Ann Lee", "it snowed"};
  private static final String[] HAIL = {"Ann Lee", "it hailed 🌨"};

  @TempDir private Path folder;
  private Ledger one;
  private Ledger other;

  @BeforeEach
  void open() {
    one = ledger("one", "2026-01-01T00:00:00Z");
    other = ledger("other", "2026-02-01T00:00:00Z");
  }

  @AfterEach
  void close() {
    one.close();
    other.close();
  }

  private Ledger ledger(String name, String now) {
    return Ledger.open(
        folder.resolve(name),
        new Outlets(Lexicon.shipped()),
        Clock.fixed(Instant.parse(now), ZoneOffset.UTC),
        () -> {});
  }

  private static void add(Ledger ledger, String id, boolean text, String... said) {
    add(ledger, id, "m1", text, said);
  }

  private static void add(Ledger ledger, String id, String model, boolean text, String... said) {
    KeptReading reading = Fixture.reading(id, "Gazette", model, said);
    KeptReading.Head head = reading.article();
    Article article =
        new Article(
            id,
            Fixture.text(said),
            head.title(),
            head.publisher(),
            head.published(),
            head.byline(),
            null);
    String identity = "id:Gazette/" + id;
    ledger.write(
        writer -> writer.add(Entry.of(identity, article, reading, text, ledger.outlets())));
  }

  private static String export(Ledger ledger) {
    StringBuilder out = new StringBuilder();
    Export.run(ledger, null, ExportFormat.JSONL, out::append);
    return out.toString();
  }

  private static List<String> contents(Ledger ledger) {
    return ledger.sql().list("SELECT content FROM statement ORDER BY id", row -> row.getString(1));
  }

  private static List<String> versions(Ledger ledger) {
    return ledger
        .sql()
        .list(
            "SELECT number || ' ' || added FROM version ORDER BY number", row -> row.getString(1));
  }

  private static long statement(Ledger ledger) {
    return ledger.sql().number("SELECT id FROM statement");
  }

  @Test
  void textsComeBack() {
    add(one, "a", true, HAIL);
    add(one, "b", false, RAIN);
    String export = export(one);
    assertThat(export).contains("\"text\":\"Ann Lee said it hailed 🌨. \"", "\"text\":null");
    assertThat(Fixture.take(other, export).bad()).isEmpty();
    assertThat(export(other)).isEqualTo(export);
  }

  @Test
  void aTextOfWhichOnlyTheHashIsKeptIsFilledIn() {
    add(one, "a", true, RAIN);
    add(other, "a", false, RAIN);
    Fixture.take(other, export(one));
    assertThat(export(other)).contains("\"text\":\"Ann Lee said it rained. \"");
    assertThat(versions(other)).containsExactly("1 2026-02-01T00:00:00Z");
  }

  @Test
  void aVersionAddedLaterElsewhereComesBehind() {
    add(one, "a", true, RAIN);
    add(other, "a", true, SNOW);
    Fixture.take(one, export(other));
    assertThat(versions(one)).containsExactly("1 2026-01-01T00:00:00Z", "2 2026-02-01T00:00:00Z");
    assertThat(contents(one)).containsExactly("it snowed");
  }

  @Test
  void aVersionAddedEarlierElsewhereComesBefore() {
    add(one, "a", true, RAIN);
    add(other, "a", true, SNOW);
    Fixture.take(other, export(one));
    assertThat(versions(other)).containsExactly("1 2026-01-01T00:00:00Z", "2 2026-02-01T00:00:00Z");
    assertThat(contents(other)).containsExactly("it snowed");
    Fixture.take(one, export(other));
    assertThat(export(one)).isEqualTo(export(other));
  }

  @Test
  void aTextThatCameBackIsAVersionOfItsOwn() {
    for (String day : List.of("2026-01-02", "2026-01-03", "2026-01-04")) {
      one.close();
      one = ledger("one", day + "T00:00:00Z");
      add(one, "a", true, day.endsWith("3") ? SNOW : RAIN);
    }
    String export = export(one);
    Fixture.take(other, export);
    assertThat(versions(other)).hasSize(3);
    assertThat(export(other)).isEqualTo(export);
  }

  @Test
  void aReadingMadeLaterTakesThePlaceAndOneMadeEarlierDoesNot() {
    add(one, "a", "m1", true, RAIN);
    add(other, "a", "m2", true, RAIN);
    String earlier = export(one);
    Fixture.take(one, export(other));
    assertThat(export(one)).contains("\"model\":\"m2\"").doesNotContain("\"model\":\"m1\"");
    assertThat(Fixture.take(one, earlier).tally().unchanged()).isEqualTo(1);
    assertThat(export(one)).contains("\"model\":\"m2\"");
  }

  @Test
  void correctionsComeBackAndHold() {
    add(one, "a", true, RAIN);
    one.write(writer ->
        writer.correct(
            statement(one),
            List.of(
                new Correction.Doing(Act.DENY),
                new Correction.Tag("x'); DROP TABLE tag; --"),
                new Correction.Note("n".repeat(10_000)),
                new Correction.Bearing(null)),
            "eva"));
    String uid =
        one.sql().list("SELECT uid FROM correction ORDER BY id", row -> row.getString(1)).getLast();
    one.write(writer -> writer.undo(uid, "eva"));
    String export = export(one);
    Fixture.Told told = Fixture.take(other, export);
    assertThat(told.bad()).isEmpty();
    assertThat(told.tally().corrections()).isEqualTo(5);
    assertThat(export(other)).isEqualTo(export).contains("\"act\":\"deny\"");
    assertThat(Fixture.take(other, export).tally().corrections()).isZero();
  }

  @Test
  void decisionsAboutSpeakersComeBackAndHold() {
    add(one, "a", true, RAIN);
    add(one, "b", true, "Bob Ray", "it froze");
    Speakers speakers = new Speakers(one);
    List<Long> leaves = one.sql().list("SELECT id FROM speaker", row -> row.getLong(1));
    one.write(writer ->
        writer.decide(
            new Decision.Merge(
                speakers.party(leaves.get(0)).orElseThrow(),
                speakers.party(leaves.get(1)).orElseThrow()),
            "eva"));
    Decision renaming =
        one.write(writer ->
            writer.decide(
                new Decision.Rename(speakers.party(leaves.get(0)).orElseThrow(), "=A. 🦊"), "eva"));
    assertThat(export(one)).contains("\"name\":\"=A. 🦊\",\"forms\"");
    one.write(writer -> writer.decide(new Decision.Undo(renaming.uid()), "eva"));
    String export = export(one);
    assertThat(Fixture.take(other, export).bad()).isEmpty();
    assertThat(export(other)).isEqualTo(export);
    assertThat(other.sql().number("SELECT count(DISTINCT same) FROM speaker")).isEqualTo(1);
  }

  @Test
  void aCorrectionOfAnArticleThatIsNotThereIsNamed() {
    add(one, "a", true, RAIN);
    one.write(writer -> writer.correct(statement(one), List.of(new Correction.Wrong(true)), "eva"));
    String line =
        export(one)
            .lines()
            .filter(each -> each.startsWith("{\"type\":\"correction\""))
            .findFirst()
            .orElseThrow();
    assertThat(Fixture.take(other, line).bad())
        .containsExactly("in:1: no article id:Gazette/a in this ledger");
  }

  @Test
  void anArticleWithoutItsReadingIsNamed() {
    add(one, "a", true, RAIN);
    String line = export(one).lines().findFirst().orElseThrow();
    assertThat(Fixture.take(other, line).bad())
        .containsExactly("in:1: no reading of this version in the next line");
  }

  @Test
  void aTextThatIsNotThatOfItsHashIsNamed() {
    add(one, "a", true, RAIN);
    String changed =
        export(one).replace("\"text\":\"Ann Lee said it rained", "\"text\":\"It shone");
    List<String> bad = Fixture.take(other, changed).bad();
    assertThat(bad).hasSize(1);
    assertThat(bad.getFirst()).startsWith("in:1: the text's SHA-256 is ");
    assertThat(contents(other)).containsExactly("it rained");
  }
}
