package org.hearsay.app.export;

import java.util.Arrays;

/** Numbers the paragraphs of a text: its lines that are not blank, from 1. */
final class Paragraphs {
  /** Offsets of the first character of each that is not white space, rising. */
  private final int[] starts;

  Paragraphs(String text) {
    int[] found = new int[16];
    int count = 0;
    boolean fresh = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2029') {
        fresh = true;
      } else if (fresh && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i;
        fresh = false;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  /** The number of the paragraph that holds the character at {@code utf16Offset}. */
  int at(int utf16Offset) {
    int found = Arrays.binarySearch(starts, utf16Offset);
    return Math.max(1, found < 0 ? -found - 1 : found + 1);
  }
}
