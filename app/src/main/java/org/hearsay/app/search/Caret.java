package org.hearsay.app.search;

/** Two lines: a query, and a caret under one place of it. */
final class Caret {
  /** Columns of the query that are shown before and behind the place. */
  private static final int BEFORE = 40;

  private static final int BEHIND = 30;

  private Caret() {}

  static String under(String query, int at, String wanted) {
    StringBuilder shown = new StringBuilder();
    int first = at;
    int columns = 0;
    while (first > 0) {
      int c = query.codePointBefore(first);
      if (columns + width(c) > BEFORE) {
        break;
      }
      columns += width(c);
      first -= Character.charCount(c);
    }
    if (first > 0) {
      shown.append('…');
      columns++;
    }
    int last = at;
    for (int behind = 0; last < query.length() && behind < BEHIND; ) {
      int c = query.codePointAt(last);
      behind += width(c);
      last += Character.charCount(c);
    }
    query.substring(first, last).codePoints().forEach(c -> append(shown, c));
    shown.append(last < query.length() ? "…" : "");
    return shown.append('\n').repeat(" ", columns).append("^ ").append(wanted).toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (isFormat(c)) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      shown.append(' ');
    } else if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
      shown.append('\uFFFD');
    } else {
      shown.appendCodePoint(c);
    }
  }

  /** In columns of a terminal. */
  private static int width(int c) {
    int type = Character.getType(c);
    if (isFormat(c) || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(c) ? 2 : 1;
  }

  /** The large ranges of Unicode's East Asian Width (UAX #11), and pictures. */
  private static boolean isWide(int c) {
    return c >= 0x1100 && c <= 0x115F
        || c >= 0x2E80 && c <= 0xA4CF && !Character.isSpaceChar(c)
        || c >= 0xAC00 && c <= 0xD7A3
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0xFE30 && c <= 0xFE6F
        || c >= 0xFF01 && c <= 0xFF60
        || c >= 0xFFE0 && c <= 0xFFE6
        || c >= 0x1F300 && c <= 0x1F64F
        || c >= 0x1F680 && c <= 0x1FAFF
        || c >= 0x20000 && c <= 0x3FFFD;
  }

  /** What turns the direction of what follows, or joins: a query must not command a terminal. */
  private static boolean isFormat(int c) {
    return Character.getType(c) == Character.FORMAT;
  }
}
