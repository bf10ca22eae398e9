package org.hearsay.engine.attribution;

import java.util.Arrays;

/**
 * How likely an attribution is right: a logistic regression over how sure the model was of each
 * part, fitted on held-out articles by {@code training/calibrate.py}. "Right" is what the linked
 * measure calls a match: the cue overlaps, source and content overlap by half of their words.
 */
final class Confidence {
  /** The evidence, in this order; all log probabilities but the last. */
  enum Part {
    /** The least sure word of the cue. */
    CUE,
    /** Mean over the words of the content. */
    CONTENT,
    /** Mean over the first word of each piece of content and the word behind it. */
    EDGES,
    /** Mean over the words of the source; without one, the likeliest source word being none. */
    SOURCE,
    /** The least sure word outside all parts. */
    REST,
    /** Log of the content's length in words. */
    LENGTH
  }

  private final double[] weights;

  private Confidence(double[] weights) {
    this.weights = weights;
  }

  /** Intercept, then one weight a {@link Part}, separated by spaces. */
  static Confidence parse(String weights) {
    double[] parsed =
        Arrays.stream(weights.strip().split("\\s+")).mapToDouble(Double::parseDouble).toArray();
    if (parsed.length != 1 + Part.values().length) {
      throw new IllegalStateException(
          "confidence wants " + (1 + Part.values().length) + " weights");
    }
    return new Confidence(parsed);
  }

  /** Two decimals, so that processors that differ in the last digits agree. */
  double of(double[] evidence) {
    double z = weights[0];
    for (int k = 0; k < evidence.length; k++) {
      z += weights[k + 1] * evidence[k];
    }
    return Math.round(100 / (1 + Math.exp(-z))) / 100.0;
  }
}
