package org.hearsay.engine.attribution;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Scores what each word of a window is to one cue. For the cue's first word f and last word l and a
 * word t, the logits of {outside, source begins, continues, content begins, continues} are {@code W
 * relu(token[t] + first[f] + last[l] + distance(t, f, l) + line(t, f)) + b}; the Python twin is
 * {@code training/model.py}. Costs {@value Network#PAIR} times five products a word.
 */
final class PairHead {
  static final int TAGS = 5;
  static final int SOURCE = 1;
  static final int CONTENT = 3;

  private static final int PAIR = Network.PAIR;

  /** Bucket k on one side of the cue ends before this distance in words; the last is open. */
  private static final int[] EDGES = {1, 2, 3, 4, 6, 9, 14, 22, 35, 55, 85};

  private static final int BUCKETS = 2 * (EDGES.length + 1) + 1;
  private static final int LINES = 5;

  private final float[] distance;
  private final float[] line;
  private final float[] role;
  private final float[] bias;

  private PairHead(float[] distance, float[] line, float[] role, float[] bias) {
    this.distance = distance;
    this.line = line;
    this.role = role;
    this.bias = bias;
  }

  /** Big-endian floats: distance rows, line rows, role rows, role biases. */
  static PairHead load(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    return new PairHead(
        floats(data, BUCKETS * PAIR),
        floats(data, LINES * PAIR),
        floats(data, TAGS * PAIR),
        floats(data, TAGS));
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = in.readFloat();
    }
    return out;
  }

  /**
   * Log probabilities, {@value #TAGS} a word, of the words {@code [from, to)} of a window.
   *
   * @param vectors 3 * {@value Network#PAIR} numbers a word of the window
   * @param lines line number of each word of the window
   * @param first first word of the cue, an index into the window
   * @param last last word of the cue, inclusive
   */
  float[] score(float[] vectors, int[] lines, int first, int last, int from, int to) {
    float[] cue = new float[PAIR];
    for (int k = 0; k < PAIR; k++) {
      cue[k] = vectors[(3 * first + 1) * PAIR + k] + vectors[(3 * last + 2) * PAIR + k];
    }
    float[] out = new float[(to - from) * TAGS];
    float[] x = new float[PAIR];
    for (int t = from; t < to; t++) {
      int token = 3 * t * PAIR;
      int d = bucket(t, first, last) * PAIR;
      int r = (Math.clamp(lines[t] - lines[first], -2, 2) + 2) * PAIR;
      for (int k = 0; k < PAIR; k++) {
        x[k] = Math.max(0, vectors[token + k] + cue[k] + distance[d + k] + line[r + k]);
      }
      int o = (t - from) * TAGS;
      for (int tag = 0; tag < TAGS; tag++) {
        out[o + tag] = bias[tag] + product(x, role, tag * PAIR);
      }
    }
    Tags.logSoftmax(out, TAGS);
    return out;
  }

  /** Four running sums, since the order of a single one may not be changed to run in parallel. */
  private static float product(float[] x, float[] weights, int offset) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    for (int k = 0; k < PAIR; k += 4) {
      a += x[k] * weights[offset + k];
      b += x[k + 1] * weights[offset + k + 1];
      c += x[k + 2] * weights[offset + k + 2];
      d += x[k + 3] * weights[offset + k + 3];
    }
    return a + b + (c + d);
  }

  /** 0 inside the cue, odd numbers before it, even ones after it. */
  private static int bucket(int word, int first, int last) {
    if (word >= first && word <= last) {
      return 0;
    }
    int away = word < first ? first - word : word - last;
    int k = 0;
    while (k < EDGES.length && away >= EDGES[k]) {
      k++;
    }
    return word < first ? 2 * k - 1 : 2 * k;
  }
}
