package org.hearsay.engine.attribution;

import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;

/**
 * How sure the model is of the roles it gave the words around one cue.
 *
 * @param scores log probabilities, {@link PairHead#TAGS} a word
 * @param tags the chosen tag of each word
 */
record RoleScores(float[] scores, int[] tags) {

  private double score(int word, int tag) {
    return scores[word * PairHead.TAGS + tag];
  }

  private double chosen(int word) {
    return score(word, tags[word]);
  }

  /** How much likelier the words are in their role than outside all roles, in log odds. */
  double gain(Run run) {
    double gain = 0;
    for (int w = run.start(); w < run.end(); w++) {
      gain += chosen(w) - score(w, 0);
    }
    return gain;
  }

  /** One number a {@link Confidence.Part}. */
  double[] evidence(double cue, List<Run> source, List<Run> contents) {
    double content = 0;
    int length = 0;
    double edges = 0;
    int ends = 0;
    for (Run run : contents) {
      for (int w = run.start(); w < run.end(); w++) {
        content += chosen(w);
      }
      length += run.length();
      edges += chosen(run.start());
      ends++;
      if (run.end() < tags.length) {
        edges += chosen(run.end());
        ends++;
      }
    }
    double named = 0;
    for (Run run : source) {
      for (int w = run.start(); w < run.end(); w++) {
        named += chosen(w) / run.length();
      }
    }
    double rest = 0;
    double unnamed = 0;
    for (int w = 0; w < tags.length; w++) {
      if (tags[w] == 0) {
        rest = Math.min(rest, chosen(w));
        unnamed =
            Math.min(unnamed, Math.log1p(-Math.exp(Math.min(-1e-6, score(w, PairHead.SOURCE)))));
      }
    }
    return new double[] {
      cue,
      content / length,
      edges / ends,
      source.isEmpty() ? unnamed : named,
      rest,
      Math.log(length)
    };
  }
}
