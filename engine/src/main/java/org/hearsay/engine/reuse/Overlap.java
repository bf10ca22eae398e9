package org.hearsay.engine.reuse;

import java.util.List;

/**
 * What two texts have in common.
 *
 * @param near whether they are nearly the same text
 * @param form whether they are one form filled in with other figures: neither has it from the
 *     other, and they are not the same text
 * @param share part of the one's words that stand in runs that the other has, 0 to 1
 * @param otherShare the same of the other's
 * @param passages those runs, in the order of the one; the longest, where there are very many
 */
public record Overlap(
    boolean near, boolean form, double share, double otherShare, List<Passage> passages) {
  /** Texts under so many words need more in common to be nearly the same. */
  private static final int SHORT = 50;

  /** Under so many words, only what is equal is known to be one. */
  private static final int TINY = 10;

  /** Fewer prints tell nothing. */
  private static final int FEW = 6;

  public Overlap {
    passages = List.copyOf(passages);
  }

  /** Cost: linear. */
  public static Overlap of(Shingles one, Shingles other) {
    return new Comparison(one, other).overlap();
  }

  /**
   * Of two texts of which no more than their prints are known. The shares are estimates, a tenth
   * off or so; there are no passages.
   */
  public static Overlap of(Prints one, Prints other) {
    int shared = one.shared(other);
    boolean enough = Math.min(one.size(), other.size()) >= FEW;
    double share = enough ? (double) shared / one.size() : 0;
    double otherShare = enough ? (double) shared / other.size() : 0;
    return new Overlap(
        enough && isNear(SHORT, one.size(), other.size(), shared),
        false,
        share,
        otherShare,
        List.of());
  }

  /** Of two texts that are equal. */
  public static Overlap whole(int length) {
    return new Overlap(true, false, 1, 1, List.of(new Passage(0, length, 0, length)));
  }

  /**
   * @param words of the shorter text
   * @param one different runs of the one
   */
  static boolean isNear(int words, int one, int other, int shared) {
    if (words < TINY || shared == 0) {
      return false;
    }
    double containment = (double) shared / Math.min(one, other);
    double jaccard = (double) shared / (one + other - shared);
    return words < SHORT
        ? containment >= 0.8 && jaccard >= 0.65
        : containment >= 0.6 && jaccard >= 0.4;
  }

  /** The same, seen from the other. */
  public Overlap turned() {
    return new Overlap(
        near, form, otherShare, share, passages.stream().map(Passage::turned).toList());
  }
}
