package org.hearsay.engine.reuse;

/**
 * Words that stand in two texts, the same in both but for case and marks. Half-open, in code points
 * of each text: passages are kept and shown without the texts at hand.
 */
public record Passage(int start, int end, int otherStart, int otherEnd) {
  /** Seen from the other text. */
  public Passage turned() {
    return new Passage(otherStart, otherEnd, start, end);
  }
}
