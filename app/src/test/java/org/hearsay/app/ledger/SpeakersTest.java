package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeakersTest {
  private static final String ME = "desk";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Ledger ledger;
  private Speakers speakers;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder, Entries.OUTLETS, CLOCK, () -> {});
    speakers = new Speakers(ledger);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void onePersonIsOneSpeakerAcrossArticles() {
    add(Sayings.in("a").person("Ana Holt", "Finance Minister"));
    add(Sayings.in("b").person("Ana HOLT", "Norrin Finance Minister"));
    add(Sayings.in("c").person("Ana Holt", null));

    KnownSpeaker ana = the("ana holt");
    assertThat(ana.forms()).hasSize(3);
    assertThat(speakers.said(ana)).isEqualTo(new Speakers.Said(3, 3));
    assertThat(speakers.last(ana, 2)).hasSize(2);
  }

  @Test
  void nobodyIsMergedOnASurname() {
    add(Sayings.in("a").person("Holt", "Finance Minister").person("Ana Holt", "Finance Minister"));
    add(Sayings.in("b").person("Holt", "Finance Minister"));

    assertThat(groups()).hasSize(3);
  }

  @Test
  void aMinistryOfOneArticleIsNotThatOfAnother() {
    add(Sayings.in("a").by("Finance Ministry", SpeakerKind.ORGANISATION, true, null));
    add(Sayings.in("b").by("Finance Ministry", SpeakerKind.ORGANISATION, true, null));

    assertThat(groups()).hasSize(2);
  }

  @Test
  void anOutletIsOneUnderAllItsNamesAndKinds() {
    add(Sayings.in("a").by("AP", SpeakerKind.OUTLET, true, null));
    add(Sayings.in("b").by("the Associated Press", SpeakerKind.ORGANISATION, true, null));

    assertThat(groups()).hasSize(1);
    assertThat(found("AP")).containsExactlyInAnyOrder("a", "b");
    assertThat(found("Associated Press")).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void whatIsMergedIsFoundByEitherName() {
    add(Sayings.in("a").person("Ana Holt", null));
    add(Sayings.in("b").person("Ana Reed", "judge"));
    Decision merge = merge("Ana Holt", "Ana Reed");

    assertThat(groups()).hasSize(1);
    assertThat(found("Ana Holt")).containsExactlyInAnyOrder("a", "b");
    assertThat(found("Ana Reed")).containsExactlyInAnyOrder("a", "b");
    undo(merge);
    assertThat(groups()).hasSize(2);
    assertThat(found("Ana Holt")).containsExactly("a");
  }

  @Test
  void anUndoIsUndone() {
    add(Sayings.in("a").person("Ana Holt", null).person("Ana Reed", null));
    Decision merge = merge("Ana Holt", "Ana Reed");
    Decision undo = undo(merge);
    undo(undo);

    assertThat(groups()).hasSize(1);
    assertThatThrownBy(() -> undo(undo)).hasMessageContaining("undone already");
    assertThatThrownBy(() -> decide(new Decision.Undo(1))).hasMessageContaining("no decision d");
  }

  @Test
  void ofAMergeAndASplitTheLaterHolds() {
    add(Sayings.in("a").person("Ana Holt", "judge").person("Ana Reed", "pilot"));
    merge("Ana Holt", "Ana Reed");
    Decision split = decide(new Decision.Split(party("Ana Reed", "pilot"), null));
    assertThat(groups()).hasSize(2);
    merge("Ana Holt", "Ana Reed");
    assertThat(groups()).hasSize(1);
    undo(split);
    assertThat(groups()).hasSize(1);
  }

  @Test
  void whoIsSplitOffStandsAlone() {
    add(Sayings.in("a").person("Ana Holt", null));
    add(Sayings.in("b").person("Ana Holt", "pilot"));
    assertThat(groups()).hasSize(1);
    Decision split = decide(new Decision.Split(party("Ana Holt", null), null));

    assertThat(groups()).hasSize(2);
    add(Sayings.in("c").person("Ana Holt", "airline pilot"));
    assertThat(groups()).hasSize(2);
    undo(split);
    assertThat(groups()).hasSize(1);
  }

  @Test
  void inOneArticleANameCanMeanSomebodyElse() {
    add(Sayings.in("a").person("Ana Holt", "pilot"));
    add(Sayings.in("b").person("Ana Holt", "pilot"));
    Decision split = splitIn("b", "pilot");
    long shared = ledger.sql().number("SELECT same FROM speaker WHERE article IS NULL");

    assertThat(groups()).hasSize(2);
    assertThat(found(SpeakerId.text(shared))).containsExactly("a");
    // A new reading with another role means the same somebody else
    ledger.write(writer -> writer.add(Sayings.in("b").person("Ana Holt", "judge").entry("2")));
    assertThat(groups()).hasSize(2);
    assertThat(speakers.of(shared).orElseThrow().forms()).hasSize(1);
    undo(split);
    ledger.write(writer -> writer.add(Sayings.in("b").person("Ana Holt", "pilot").entry("3")));
    assertThat(groups()).hasSize(1);
  }

  @Test
  void aNewNameIsShownAndFound() {
    add(Sayings.in("a").person("Ana Holt", null));
    add(Sayings.in("b").person("Ana Reed", null));
    merge("Ana Holt", "Ana Reed");
    decide(new Decision.Rename(party("Ana Holt", null), "Ana Holt Reed"));
    Decision second = decide(new Decision.Rename(party("Ana Reed", null), "Dame Ana"));

    assertThat(the("dame ana").name()).isEqualTo("Dame Ana");
    assertThat(the("dame ana").renamed()).isTrue();
    assertThat(found("Dame Ana")).containsExactlyInAnyOrder("a", "b");
    undo(second);
    assertThat(the("Ana Reed").name()).isEqualTo("Ana Holt Reed");
    assertThat(found("Dame Ana")).isEmpty();
  }

  @Test
  void decisionsOutliveTheArticlesAndTheirRoles() {
    add(Sayings.in("a").person("Ana Holt", "Finance Minister"));
    add(Sayings.in("b").person("Ana Reed", "judge"));
    merge("Ana Holt", "Ana Reed");
    // Read anew, the article gives her another role: the form that was merged is gone
    ledger.write(
        writer -> writer.add(Sayings.in("a").person("Ana Holt", "Minister of Finance").entry("2")));
    assertThat(groups()).hasSize(1);

    remove("b");
    assertThat(groups()).hasSize(1);
    add(Sayings.in("c").person("Ana Reed", "judge"));
    assertThat(groups()).hasSize(1);
    assertThat(the("Ana Holt").forms()).hasSize(2);
  }

  @Test
  void oneArticlesOwnCanBeMergedAndOutlivesAnotherRole() {
    add(Sayings.in("a").person("Ana Holt", "judge"));
    add(Sayings.in("b").by("a senior judge", SpeakerKind.PERSON, false, null));
    decide(new Decision.Merge(party("Ana Holt", "judge"), party("a senior judge", null)));

    assertThat(found("Ana Holt")).containsExactlyInAnyOrder("a", "b");
    ledger.write(writer ->
        writer.add(
            Sayings.in("b").by("a senior judge", SpeakerKind.PERSON, false, "judge").entry("2")));
    assertThat(groups()).hasSize(1);
    assertThat(
            ledger
                .sql()
                .list("SELECT name FROM party ORDER BY number", row -> "" + row.getString(1)))
        .as("words of an article's own are not kept")
        .containsExactly("Ana Holt", "null");
  }

  @Test
  void groupsAndDecisionsComeToTheSameInAnotherLedger(@TempDir Path other) {
    List<Sayings> articles =
        List.of(
            Sayings.in("a").person("Ana Holt", "French judge").person("Tom Reed", null),
            Sayings.in("b").person("Ana Holt", null).person("Ana Reed", "pilot"),
            Sayings.in("c").person("Ana Holt", "judge").person("Tom Reed", "analyst"),
            Sayings.in("d").person("Ana Holt", "German judge").person("Holt", null),
            Sayings.in("e").by("Vexal Corp", SpeakerKind.ORGANISATION, true, null));
    articles.forEach(this::add);
    merge("Ana Reed", "Tom Reed");
    decide(new Decision.Split(party("Ana Holt", "judge"), null));
    splitIn("a", "French judge");
    undo(decide(new Decision.Rename(party("Ana Reed", "pilot"), "X")));
    List<Decision> decisions = new ArrayList<>(decisions(ledger));

    long seed = Long.getLong("test.seed", 7L);
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      List<Sayings> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);
      Collections.shuffle(decisions, random);
      Path second = other.resolve("ledger" + i);
      try (Ledger copy = Ledger.open(second, Entries.OUTLETS, CLOCK, () -> {})) {
        copy.write(writer -> decisions.subList(0, 3).stream().map(writer::take).toList());
        shuffled.forEach(each -> copy.write(writer -> writer.add(each.entry("1"))));
        copy.write(writer -> decisions.stream().map(writer::take).toList());
        assertThat(decisions(copy)).isEqualTo(decisions(ledger));
        assertThat(standings(copy)).as("seed " + seed).isEqualTo(standings(ledger));
      }
    }
  }

  @Test
  void aDecisionThatFailsLeavesNothing() {
    add(Sayings.in("a").person("Ana Holt", null).person("Ana Reed", null));
    Decision.What merge = new Decision.Merge(party("Ana Holt", null), party("Ana Reed", null));
    assertThatThrownBy(() ->
            ledger.write(writer -> {
              writer.decide(merge, ME);
              throw new IllegalStateException("stop");
            }))
        .hasMessage("stop");

    add(Sayings.in("b").person("Ana Holt", "judge"));
    assertThat(groups()).hasSize(2);
    assertThat(speakers.decisions()).isEmpty();
  }

  @Test
  void longAndHostileNamesAreNames() {
    String sql = "Robert'); DROP TABLE speaker; --";
    String longest = "Ana " + "o".repeat(10_000);
    add(Sayings.in("a").person(sql, "\" OR 1=1").person(longest, "x".repeat(10_000)));
    decide(new Decision.Rename(party(sql, "\" OR 1=1"), "'; DELETE FROM decision; --"));

    assertThat(the("'; DELETE FROM decision; --").forms()).hasSize(1);
    assertThat(found(sql)).containsExactly("a");
    assertThat(found(longest)).containsExactly("a");
    assertThat(speakers.find("\"", 10)).isEmpty();
    assertThat(speakers.facets("*")).hasSize(1);
  }

  private void add(Sayings sayings) {
    ledger.write(writer -> writer.add(sayings.entry("1")));
  }

  private void remove(String article) {
    long id = ledger.sql().number("SELECT id FROM article WHERE name = ?", article);
    ledger.write(writer -> {
      writer.remove(id);
      return true;
    });
  }

  private Decision decide(Decision.What what) {
    return ledger.write(writer -> writer.decide(what, ME));
  }

  private Decision undo(Decision decision) {
    return decide(new Decision.Undo(decision.uid()));
  }

  private Decision merge(String one, String other) {
    Party a = speakers.party(the(one).forms().getFirst().leaf()).orElseThrow();
    Party b = speakers.party(the(other).forms().getFirst().leaf()).orElseThrow();
    return decide(new Decision.Merge(a, b));
  }

  private Decision splitIn(String article, String role) {
    Party who = party("Ana Holt", role);
    String identity =
        ledger
            .sql()
            .first("SELECT identity FROM article WHERE name = ?", row -> row.getString(1), article)
            .orElseThrow();
    KnownSpeaker speaker = speakers.of(who.leaf()).orElseThrow();
    return decide(speakers.apart(speaker, identity).orElseThrow());
  }

  private Party party(String name, @Nullable String role) {
    long leaf =
        ledger.sql().number("SELECT id FROM speaker WHERE name = ? AND role IS ?", name, role);
    return speakers.party(leaf).orElseThrow();
  }

  private KnownSpeaker the(String name) {
    List<Long> ids = speakers.find(name, 10);
    assertThat(ids).as(name).hasSize(1);
    return speakers.of(ids.getFirst()).orElseThrow();
  }

  private Set<Long> groups() {
    return new HashSet<>(ledger.sql().list("SELECT same FROM speaker", row -> row.getLong(1)));
  }

  private static List<Decision> decisions(Ledger ledger) {
    return new Speakers(ledger).decisions().stream().map(Speakers.Decided::decision).toList();
  }

  private static Map<Long, String> standings(Ledger ledger) {
    Map<Long, String> standings = new HashMap<>();
    ledger
        .sql()
        .each(
            "SELECT id, same, renamed FROM speaker",
            row -> {
              standings.put(row.getLong(1), row.getLong(2) + " " + row.getString(3));
              return true;
            });
    return standings;
  }

  /** Names of the articles in whose statements the index has one of a speaker's tokens. */
  private List<String> found(String name) {
    String match =
        speakers.facets(name).stream()
            .map(token -> "\"" + token + "\"")
            .collect(Collectors.joining(" OR "));
    return ledger
        .sql()
        .list(
            "SELECT DISTINCT article.name FROM words JOIN statement ON place = words.rowid"
                + " JOIN version ON version.id = version JOIN article ON article.id = article"
                + " WHERE words MATCH ?",
            row -> row.getString(1),
            match);
  }
}
