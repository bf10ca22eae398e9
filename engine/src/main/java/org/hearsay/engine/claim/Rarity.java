package org.hearsay.engine.claim;

import org.hearsay.engine.attribution.WordPiece;

/**
 * How much a word tells, from how frequent it is. The vocabulary of the encoder has its words in
 * the order of their frequency, so that by Zipf's law the logarithm of a word's place is, but for a
 * factor, that of how rarely it comes.
 */
final class Rarity {
  /** Before this place the vocabulary has pieces that are no words. */
  private static final int FIRST = 1996;

  private static final double UNKNOWN = 1.15;

  private Rarity() {}

  /** From some 0.35 for the commonest to 1, and a little more for words that are not known. */
  static double of(String word) {
    int place = WordPiece.shipped().place(word);
    if (place < 0) {
      return UNKNOWN;
    }
    double rank = Math.max(0, place - FIRST) + 40;
    return Math.log(rank) / Math.log(28_600);
  }
}
