package org.hearsay.engine.claim;

import java.util.Map;
import java.util.TreeMap;

/** The stems that tell something of a content, for a first look at what two have in common. */
final class Outline {
  private final int[] stems;
  private final double[] weights;
  private final double all;

  private Outline(int[] stems, double[] weights, double all) {
    this.stems = stems;
    this.weights = weights;
    this.all = all;
  }

  static Outline of(Iterable<Token> tokens) {
    Map<Integer, Double> weighed = new TreeMap<>();
    for (Token token : tokens) {
      if (token.tells()) {
        weighed.put(token.stem().hashCode(), token.weight());
      }
    }
    int[] stems = weighed.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[] weights = weighed.values().stream().mapToDouble(Double::doubleValue).toArray();
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    return new Outline(stems, weights, all);
  }

  /** The part of the one that tells less whose very stems the other has, 0 to 1. */
  double inCommonWith(Outline other) {
    double shared = 0;
    int i = 0;
    int j = 0;
    while (i < stems.length && j < other.stems.length) {
      if (stems[i] == other.stems[j]) {
        shared += weights[i];
        i++;
        j++;
      } else if (stems[i] < other.stems[j]) {
        i++;
      } else {
        j++;
      }
    }
    double least = Math.min(all, other.all);
    return least == 0 ? 0 : shared / least;
  }
}
