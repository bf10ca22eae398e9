package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of tags in the begin-inside-outside scheme: 0 is outside, odd tags begin a span of some
 * kind, the even tag after each continues it.
 */
final class Tags {
  private Tags() {}

  /** Words {@code [start, end)}. */
  record Run(int start, int end) {
    int length() {
      return end - start;
    }
  }

  /** {@link #best(float[], int, int, float[])} where borders cost nothing. */
  static int[] best(float[] scores, int tags) {
    return best(scores, tags, 1, new float[scores.length / tags]);
  }

  /**
   * The likeliest sequence in which no span continues that has not begun (Viterbi).
   *
   * @param scores log probabilities, {@code tags} a word
   * @param begin the kind of spans whose borders cost: the tag that begins them
   * @param border what a border of such a span before each word costs
   * @return one tag a word
   */
  static int[] best(float[] scores, int tags, int begin, float[] border) {
    int n = scores.length / tags;
    int[] from = new int[n * tags];
    float[] reached = new float[tags];
    float[] next = new float[tags];
    for (int i = 0; i < n; i++) {
      for (int t = 0; t < tags; t++) {
        float best = Float.NEGATIVE_INFINITY;
        for (int p = 0; p < tags; p++) {
          boolean allowed = !continues(t) || i > 0 && (p == t || p == t - 1);
          boolean crosses = t == begin || isOf(begin, t) != isOf(begin, p);
          float score = reached[p] - (crosses ? border[i] : 0);
          if (allowed && score > best) {
            best = score;
            from[i * tags + t] = p;
          }
        }
        next[t] = best + scores[i * tags + t];
      }
      float[] swap = reached;
      reached = next;
      next = swap;
    }
    int[] best = new int[n];
    int tag = 0;
    for (int t = 1; t < tags; t++) {
      tag = reached[t] > reached[tag] ? t : tag;
    }
    for (int i = n - 1; i >= 0; i--) {
      best[i] = tag;
      tag = from[i * tags + tag];
    }
    return best;
  }

  private static boolean isOf(int begin, int tag) {
    return tag == begin || tag == begin + 1;
  }

  private static boolean continues(int tag) {
    return tag > 0 && tag % 2 == 0;
  }

  /** The spans that begin with {@code begin}, in order. */
  static List<Run> runs(int[] tags, int begin) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] == begin) {
        int end = i + 1;
        while (end < tags.length && tags[end] == begin + 1) {
          end++;
        }
        runs.add(new Run(i, end));
      }
    }
    return runs;
  }

  /** Turns each row of {@code width} logits into log probabilities, in place. */
  static void logSoftmax(float[] logits, int width) {
    for (int row = 0; row < logits.length; row += width) {
      float max = Float.NEGATIVE_INFINITY;
      for (int k = row; k < row + width; k++) {
        max = Math.max(max, logits[k]);
      }
      double sum = 0;
      for (int k = row; k < row + width; k++) {
        sum += Math.exp(logits[k] - max);
      }
      float log = max + (float) Math.log(sum);
      for (int k = row; k < row + width; k++) {
        logits[k] -= log;
      }
    }
  }
}
