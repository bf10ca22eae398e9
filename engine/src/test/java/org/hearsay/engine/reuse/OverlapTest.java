package org.hearsay.engine.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static String prose(long seed, int words) {
    return new Random(seed)
        .ints(words, 0, 17_576)
        .mapToObj(
            n -> "" + (char) ('a' + n % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n / 676))
        .collect(Collectors.joining(" "));
  }

  private static Overlap overlap(String one, String other) {
    return Overlap.of(Shingles.of(one), Shingles.of(other));
  }

  @Test
  void caseAndMarksMakeNoDifference() {
    String text = prose(1, 80);
    Overlap overlap = overlap(text, text.toUpperCase(Locale.ROOT).replace(" ", ", "));

    assertThat(overlap.near()).isTrue();
    assertThat(overlap.share()).isEqualTo(1);
    assertThat(overlap.passages()).hasSize(1);
  }

  @Test
  void passagesAreInCodePointsOfBoth() {
    String shared = "one two three four five six";
    Overlap overlap = overlap("🌊🌊 seven " + shared + ".", "Eight nine: " + shared);

    assertThat(overlap.passages()).containsExactly(new Passage(9, 36, 12, 39));
    assertThat(overlap.turned().passages()).containsExactly(new Passage(12, 39, 9, 36));
  }

  @Test
  void aThirdOfATextLiesWithinItAndIsNotNearlyTheSame() {
    String text = prose(2, 300);
    Overlap overlap = overlap(text.substring(400, 760), text);

    assertThat(overlap.near()).isFalse();
    assertThat(overlap.share()).isCloseTo(1, within(0.03));
    assertThat(overlap.otherShare()).isCloseTo(0.3, within(0.05));
  }

  @Test
  void wordsInAnotherOrderAreFoundAgain() {
    String one = prose(3, 60);
    String two = prose(4, 60);
    Overlap overlap = overlap(one + " " + two, two + " " + one);

    assertThat(overlap.share()).isEqualTo(1);
    assertThat(overlap.passages()).hasSize(2);
  }

  @Test
  void unrelatedTextsHaveNothingInCommon() {
    assertThat(overlap(prose(5, 200), prose(6, 200)))
        .isEqualTo(new Overlap(false, false, 0, 0, List.of()));
  }

  @Test
  void emptyTextsHaveNothingInCommon() {
    assertThat(overlap("", "").near()).isFalse();
    assertThat(overlap("", prose(5, 200)).share()).isZero();
    assertThat(Shingles.of("one two").prints().size()).isZero();
  }

  @Test
  void linesOfBoilerplateDoNotCount() {
    String legal =
        "\nCopyright 2031 The Saltmere Post. All rights reserved. May not be published, broadcast or rewritten.\n";
    assertThat(overlap(prose(7, 40) + legal, prose(8, 40) + legal).share()).isZero();
  }

  @Test
  void oneWordAgainAndAgainIsLinear() {
    String text = "aha ".repeat(200_000);
    Shingles shingles = Shingles.of(text);

    assertThat(shingles.words()).isEqualTo(Shingles.MOST_WORDS);
    assertThat(shingles.prints().size()).isEqualTo(1);
    assertThat(Overlap.of(shingles, shingles).share()).isEqualTo(1);
  }

  @Test
  void twentyWordsInARowHaveAPrintInCommonWhereverTheyStand() {
    for (int seed = 0; seed < 50; seed++) {
      String shared = prose(seed, Prints.WINDOW + 4);
      Prints one =
          Shingles.of(prose(1000 + seed, 77) + " " + shared + " " + prose(2000 + seed, 5)).prints();
      Prints two =
          Shingles.of(prose(3000 + seed, 13) + " " + shared + " " + prose(4000 + seed, 90))
              .prints();

      assertThat(one.shared(two)).as("seed " + seed).isPositive();
    }
  }

  @Test
  void printsAreASmallPartOfTheText() {
    assertThat(Shingles.of(prose(9, 5_000)).prints().size()).isBetween(500, 700);
  }

  @Test
  void printsAloneTellTheSharesRoughly() {
    String text = prose(10, 2_000);
    Prints whole = Shingles.of(text).prints();
    Prints part = Shingles.of(text.substring(0, text.length() / 2)).prints();

    assertThat(Overlap.of(part, whole).share()).isGreaterThan(0.95);
    assertThat(Overlap.of(part, whole).otherShare()).isCloseTo(0.5, within(0.06));
  }
}
