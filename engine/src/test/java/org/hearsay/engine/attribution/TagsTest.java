package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.hearsay.engine.attribution.Tags.Run;
import org.junit.jupiter.api.Test;

class TagsTest {
  @Test
  void choosesTheLikeliestSequenceThatIsOne() {
    Seeds.each(
        500,
        random -> {
          int tags = random.nextBoolean() ? 3 : 5;
          float[] scores = random(random, (1 + random.nextInt(5)) * tags);
          int begin = tags == 3 ? 1 : 1 + 2 * random.nextInt(2);
          float[] border = random(random, scores.length / tags);
          border[0] = 0;
          int[] best = Tags.best(scores, tags, begin, border);
          assertThat(worth(best, scores, tags, begin, border))
              .isCloseTo(bestWorth(scores, tags, begin, border), within(1e-4));
        });
  }

  @Test
  void chargesNothingForBordersUnlessToldTo() {
    Seeds.each(
        100,
        random -> {
          float[] scores = random(random, 4 * 5);
          assertThat(Tags.best(scores, 5)).isEqualTo(Tags.best(scores, 5, 3, new float[4]));
        });
  }

  @Test
  void neverContinuesWhatHasNotBegun() {
    float[] scores = {0, -8, 9, 0, -8, 9};
    assertThat(Tags.best(scores, 3)).containsExactly(1, 2);
  }

  @Test
  void ofNoWordsAreNone() {
    assertThat(Tags.best(new float[0], 3)).isEmpty();
  }

  @Test
  void runsEndWhereTheTagBeginsAnewOrAnotherStands() {
    int[] tags = {1, 2, 1, 3, 4, 4, 0, 1, 2};
    assertThat(Tags.runs(tags, 1)).containsExactly(new Run(0, 2), new Run(2, 3), new Run(7, 9));
    assertThat(Tags.runs(tags, 3)).containsExactly(new Run(3, 6));
  }

  @Test
  void logSoftmaxMakesEachRowAddUpToOne() {
    float[] logits = {1, 2, 3, -1000, 0, 1000, 88, 88, 88};
    Tags.logSoftmax(logits, 3);
    for (int row = 0; row < 9; row += 3) {
      assertThat(Math.exp(logits[row]) + Math.exp(logits[row + 1]) + Math.exp(logits[row + 2]))
          .isCloseTo(1, within(1e-5));
    }
    assertThat(logits[2] - logits[0]).isCloseTo(2, within(1e-5f));
    assertThat(logits[6]).isCloseTo((float) -Math.log(3), within(1e-5f));
  }

  private static float[] random(Random random, int size) {
    float[] numbers = new float[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = 2 * random.nextFloat() - 1;
    }
    return numbers;
  }

  /** By trying every sequence. */
  private static double bestWorth(float[] scores, int tags, int begin, float[] border) {
    int[] sequence = new int[scores.length / tags];
    double best = Double.NEGATIVE_INFINITY;
    for (int code = 0; code < Math.pow(tags, sequence.length); code++) {
      for (int i = 0, rest = code; i < sequence.length; i++, rest /= tags) {
        sequence[i] = rest % tags;
      }
      best = Math.max(best, worth(sequence, scores, tags, begin, border));
    }
    return best;
  }

  private static double worth(int[] sequence, float[] scores, int tags, int begin, float[] border) {
    double worth = 0;
    for (int i = 0; i < sequence.length; i++) {
      int tag = sequence[i];
      int before = i == 0 ? 0 : sequence[i - 1];
      boolean continues = tag > 0 && tag % 2 == 0;
      if (continues && before != tag && before != tag - 1) {
        return Double.NEGATIVE_INFINITY;
      }
      boolean inside = tag == begin || tag == begin + 1;
      boolean wasInside = before == begin || before == begin + 1;
      boolean crosses = tag == begin || inside != wasInside;
      worth += scores[i * tags + tag] - (crosses ? border[i] : 0);
    }
    return worth;
  }
}
