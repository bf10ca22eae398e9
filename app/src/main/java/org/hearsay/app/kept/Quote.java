package org.hearsay.app.kept;

/**
 * Words of an article and where they stand: half-open {@code [start, end)} in Unicode code points
 * of its original text.
 */
public record Quote(int start, int end, String text) {
  public Quote {
    if (start < 0 || end <= start || text.codePointCount(0, text.length()) != end - start) {
      throw new IllegalArgumentException(
          "[" + start + ", " + end + ") is not the place of " + text.length() + " code units");
    }
  }
}
