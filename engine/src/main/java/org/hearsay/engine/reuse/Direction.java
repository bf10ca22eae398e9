package org.hearsay.engine.reuse;

/** Which of two texts has the words that they share from the other. */
public enum Direction {
  FROM_OTHER,
  TO_OTHER,
  UNKNOWN;

  /** Part of a text's words that makes it lie within another. */
  private static final double WITHIN = 0.85;

  /** A text that is not clearly shorter tells nothing by lying within another. */
  private static final double SHORTER = 0.8;

  /**
   * By credits, since whose story it is does not depend on clocks; else by time; else nothing is
   * known.
   */
  public static Direction of(Story one, Story other) {
    if (one.credits(other)) {
      return FROM_OTHER;
    }
    if (other.credits(one)) {
      return TO_OTHER;
    }
    return one.isAfter(other) ? FROM_OTHER : other.isAfter(one) ? TO_OTHER : UNKNOWN;
  }

  /** Also by which of them lies within the other and is shorter. */
  public static Direction of(Story one, Story other, Overlap overlap) {
    Direction told = of(one, other);
    if (told != UNKNOWN) {
      return told;
    }
    // Equal words are told by both shares: what is a fifth shorter has that much less to share
    if (overlap.share() >= WITHIN && overlap.otherShare() < SHORTER) {
      return FROM_OTHER;
    }
    return overlap.otherShare() >= WITHIN && overlap.share() < SHORTER ? TO_OTHER : UNKNOWN;
  }
}
