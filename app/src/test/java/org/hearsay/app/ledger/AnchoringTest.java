package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Attributed.Reasons;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnchoringTest {
  private static final String SAME = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);

  private final List<Attributed> attributions = new ArrayList<>();

  @Test
  void anIdIsEnough() {
    said("said", 0, "rain is near", 10);
    Anchoring anchoring = new Anchoring(reading(OTHER), List.of(7L));
    assertThat(anchoring.find(7, words(SAME, "told", 0, "else", 9))).isZero();
  }

  @Test
  void mostWordsShared() {
    said("said", 0, "rain is far", 10);
    said("said", 50, "rain is near the coast", 60);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near", 10))).isEqualTo(1);
  }

  @Test
  void halfOfTheWordsAtLeast() {
    said("said", 0, "rain falls on all the hills", 10);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near us", 10))).isNegative();
  }

  @Test
  void aWordOfTheCueAtLeast() {
    said("denied", 0, "rain is near", 10);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near", 10))).isNegative();
    said("said on Monday", 50, "rain is near", 70);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near", 10))).isEqualTo(1);
  }

  @Test
  void theLikerCueTellsWhereContentsDoNot() {
    said("said on Monday", 0, "rain is near us", 20);
    said("said", 50, "rain is near us", 60);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near", 10))).isEqualTo(1);
  }

  @Test
  void noneWhereTwoAreAsLike() {
    said("said", 0, "rain is near us", 10);
    said("said", 50, "rain is near them", 60);
    said("said", 90, "rain is", 95);
    assertThat(find(OTHER, words(SAME, "said", 0, "rain is near", 10))).isNegative();
  }

  @Test
  void inTheSameTextThePlaceTells() {
    said("said", 0, "rain is near us", 10);
    said("said", 50, "rain is near us", 60);
    assertThat(find(SAME, words(SAME, "said", 50, "rain is near", 60))).isEqualTo(1);
    assertThat(find(SAME, words(SAME, "said", 90, "rain is near", 95))).isNegative();
  }

  private int find(String sha256, StatementWords words) {
    List<Long> ids = new ArrayList<>();
    for (long id = 100; ids.size() < attributions.size(); id++) {
      ids.add(id);
    }
    return new Anchoring(reading(sha256), ids).find(1, words);
  }

  private static StatementWords words(
      @Nullable String sha256, String cue, int cueAt, String content, int contentAt) {
    return new StatementWords(
        List.of(quote(cue, cueAt)), List.of(quote(content, contentAt)), sha256);
  }

  private void said(String cue, int cueAt, String content, int contentAt) {
    attributions.add(
        new Attributed(
            "a" + (attributions.size() + 1),
            null,
            List.of(),
            List.of(quote(cue, cueAt)),
            List.of(quote(content, contentAt)),
            Kind.INDIRECT,
            Act.SAY,
            false,
            List.of(),
            List.of(new Link(null, null, SpeakerKind.UNKNOWN, false, List.of(), null, null)),
            null,
            null,
            null,
            0.9,
            Reasons.NONE));
  }

  private static Quote quote(String words, int at) {
    return new Quote(at, at + words.length(), words);
  }

  private KeptReading reading(String sha256) {
    KeptReading.Head head =
        new KeptReading.Head("a", null, null, null, List.of(), null, "en", 1_000, sha256);
    return new KeptReading(head, attributions, List.of(), "1");
  }
}
