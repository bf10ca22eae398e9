package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the formula of {@code training/model.py}, word by word and in double precision. */
class PairHeadTest {
  private static final int PAIR = 128;
  private static final int BUCKETS = 25;
  private static final int LINES = 5;
  private static final int TAGS = 5;

  private record Weights(double[] distance, double[] line, double[] role, double[] bias) {}

  @Test
  void scoresAsTheFormulaSays() {
    Seeds.each(
        20,
        random -> {
          Weights weights = weights(random);
          PairHead head = load(bytes(weights));
          int words = 1 + random.nextInt(250);
          float[] vectors = floats(random(random, 3 * PAIR * words));
          int[] lines = new int[words];
          for (int w = 1; w < words; w++) {
            lines[w] = lines[w - 1] + (random.nextInt(20) == 0 ? 1 : 0);
          }
          int first = random.nextInt(words);
          int last = Math.min(words - 1, first + random.nextInt(3));
          int from = random.nextInt(words);
          float[] scores = head.score(vectors, lines, first, last, from, words);

          assertThat(scores).hasSize((words - from) * TAGS);
          for (int t = from; t < words; t++) {
            double[] expected = formula(weights, vectors, lines, first, last, t);
            for (int tag = 0; tag < TAGS; tag++) {
              assertThat((double) scores[(t - from) * TAGS + tag])
                  .as("word %d of cue %d-%d, tag %d", t, first, last, tag)
                  .isCloseTo(expected[tag], within(1e-3));
            }
          }
        });
  }

  @Test
  void refusesAFileThatIsCutOff() {
    byte[] bytes = bytes(weights(new Random(1)));
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> PairHead.load(new ByteArrayInputStream(bytes, 0, bytes.length - 1)));
  }

  private static double[] formula(
      Weights weights, float[] vectors, int[] lines, int first, int last, int t) {
    double[] logits = weights.bias.clone();
    int bucket = bucket(t, first, last);
    int line = Math.max(-2, Math.min(2, lines[t] - lines[first])) + 2;
    for (int k = 0; k < PAIR; k++) {
      double token = vectors[t * 3 * PAIR + k];
      double asFirst = vectors[first * 3 * PAIR + PAIR + k];
      double asLast = vectors[last * 3 * PAIR + 2 * PAIR + k];
      double x = token + asFirst + asLast;
      x += weights.distance[bucket * PAIR + k] + weights.line[line * PAIR + k];
      for (int tag = 0; tag < TAGS; tag++) {
        logits[tag] += weights.role[tag * PAIR + k] * Math.max(0, x);
      }
    }
    double sum = 0;
    for (double logit : logits) {
      sum += Math.exp(logit);
    }
    for (int tag = 0; tag < TAGS; tag++) {
      logits[tag] -= Math.log(sum);
    }
    return logits;
  }

  /** Distances 1, 2, 3, 4-5, 6-8, 9-13, 14-21, 22-34, 35-54, 55-84 and more, a row a side. */
  private static int bucket(int t, int first, int last) {
    int away = Math.max(0, first - t) + Math.max(0, t - last);
    if (away == 0) {
      return 0;
    }
    int[] from = {1, 2, 3, 4, 6, 9, 14, 22, 35, 55, 85};
    int reached = 0;
    for (int edge : from) {
      reached += away >= edge ? 1 : 0;
    }
    return t < first ? 2 * reached - 1 : 2 * reached;
  }

  private static Weights weights(Random random) {
    return new Weights(
        random(random, BUCKETS * PAIR),
        random(random, LINES * PAIR),
        random(random, TAGS * PAIR),
        random(random, TAGS));
  }

  /** Numbers that a float holds. */
  private static double[] random(Random random, int size) {
    return random.doubles(size).map(d -> (float) (d - 0.5)).toArray();
  }

  private static float[] floats(double[] numbers) {
    float[] floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) numbers[i];
    }
    return floats;
  }

  private static byte[] bytes(Weights weights) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * (PAIR * (BUCKETS + LINES + TAGS) + TAGS));
    for (double[] part :
        new double[][] {weights.distance, weights.line, weights.role, weights.bias}) {
      for (double number : part) {
        bytes.putFloat((float) number);
      }
    }
    return bytes.array();
  }

  private static PairHead load(byte[] bytes) {
    try {
      return PairHead.load(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
