package org.hearsay.engine.attribution;

import java.nio.FloatBuffer;
import org.hearsay.engine.attribution.Tags.Run;

/**
 * What the network says about one window, a row a word.
 *
 * @param cue log probabilities of outside, cue begins, cue continues
 * @param vectors 3 * {@link Network#PAIR} numbers for {@link PairHead}
 * @param lines line number of each word
 */
record Scores(Window window, float[] cue, float[] vectors, int[] lines) {

  /**
   * @param pieces pieces of each word of the text
   */
  static Scores of(
      Network network, WordPiece wordPiece, Window window, int[][] pieces, Features features) {
    int count = 2;
    for (int w = window.context(); w < window.end(); w++) {
      count += pieces[w].length;
    }
    long[] ids = new long[count];
    long[] rows = new long[count];
    int[] firsts = new int[window.words()];
    int[] lines = new int[window.words()];
    int at = 0;
    ids[at++] = wordPiece.id("[CLS]");
    for (int w = window.context(); w < window.end(); w++) {
      firsts[w - window.context()] = at;
      lines[w - window.context()] = features.line(w);
      for (int k = 0; k < pieces[w].length; k++) {
        rows[at] = k == 0 ? features.row(w) : features.continued(w);
        ids[at++] = pieces[w][k];
      }
    }
    ids[at] = wordPiece.id("[SEP]");
    Network.Output output = network.run(ids, rows);
    float[] cue = rows(output.cue(), firsts, Network.CUE_TAGS);
    Tags.logSoftmax(cue, Network.CUE_TAGS);
    return new Scores(window, cue, rows(output.vectors(), firsts, 3 * Network.PAIR), lines);
  }

  private static float[] rows(FloatBuffer all, int[] which, int width) {
    float[] out = new float[which.length * width];
    for (int i = 0; i < which.length; i++) {
      all.get(which[i] * width, out, i * width, width);
    }
    return out;
  }

  /** Whether all of the run, in words of the text, lies in the window. */
  boolean holds(Run run) {
    return window.context() <= run.start() && run.end() <= window.end();
  }

  /** Whether no word lies between the other window and what is new in this one. */
  boolean follows(Scores other) {
    return window.start() == other.window.end();
  }
}
