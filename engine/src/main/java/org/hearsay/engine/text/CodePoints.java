package org.hearsay.engine.text;

import java.util.Arrays;

/**
 * Converts UTF-16 offsets of one text into offsets in Unicode code points, which is how readings
 * leave the program, and back: most other languages count so.
 *
 * <p>Holds one number for each character outside the Basic Multilingual Plane (emoji, mostly), so
 * it costs next to nothing for ordinary text. Immutable.
 */
public final class CodePoints {
  /** Offsets of the low surrogates of all pairs, rising. */
  private final int[] lows;

  private final int utf16Length;

  /** Takes one pass over the text. A lone surrogate counts as one code point. */
  public CodePoints(String text) {
    int[] found = new int[8];
    int pairs = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i))
          && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (pairs == found.length) {
          found = Arrays.copyOf(found, pairs * 2);
        }
        found[pairs++] = i;
      }
    }
    lows = Arrays.copyOf(found, pairs);
    utf16Length = text.length();
  }

  /**
   * Code points before {@code utf16Offset}, in logarithmic time of the number of surrogate pairs.
   * An offset between the halves of a pair counts the pair as passed.
   *
   * @param utf16Offset from 0 up to and including the length of the text
   */
  public int at(int utf16Offset) {
    if (utf16Offset < 0 || utf16Offset > utf16Length) {
      throw new IndexOutOfBoundsException(
          "offset " + utf16Offset + " in a text of " + utf16Length + " code units");
    }
    int found = Arrays.binarySearch(lows, utf16Offset);
    int lowsBefore = found < 0 ? -found - 1 : found;
    return utf16Offset - lowsBefore;
  }

  /**
   * The way back: where in UTF-16 code units a code point begins, in logarithmic time likewise.
   *
   * @param codePoint from 0 up to and including the length of the text in code points
   */
  public int utf16At(int codePoint) {
    if (codePoint < 0 || codePoint > length()) {
      throw new IndexOutOfBoundsException(
          "code point " + codePoint + " in a text of " + length() + " code points");
    }
    // The n-th pair begins at lows[n] - 1, before which stand n pairs
    int from = 0;
    int to = lows.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lows[middle] - 1 - middle < codePoint) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return codePoint + from;
  }

  /** Length of the text in code points. */
  public int length() {
    return utf16Length - lows.length;
  }
}
