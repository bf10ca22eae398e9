package org.hearsay.app.index;

import java.util.List;

/** The words of a text as they are indexed and looked for. */
public final class Terms {
  private Terms() {}

  /**
   * A word.
   *
   * @param start in UTF-16 units of the text
   * @param end exclusive
   * @param token letters and digits alone, folded: no case, no accents
   */
  public record Term(int start, int end, String token) {}

  /** In text order. Linear in the text's length. */
  public static List<Term> of(String text) {
    throw new UnsupportedOperationException();
  }

  /** What the forms of a word have in common; the token itself where it has no ending. */
  public static String stem(String token) {
    throw new UnsupportedOperationException();
  }

  /** Tokens of a text with spaces between them, as a name is compared: "the new york times". */
  public static String folded(String text) {
    throw new UnsupportedOperationException();
  }
}
