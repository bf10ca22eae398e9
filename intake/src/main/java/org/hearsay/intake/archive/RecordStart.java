package org.hearsay.intake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Tells the first line of a record from other bytes: {@code WARC/1.1}, or what ARC has in its
 * place, {@code http://a.example/ 192.0.2.7 20140216050221 text/html 1591}.
 */
final class RecordStart {
  /** Longest line that is looked at, in bytes; addresses make those of ARC long. */
  static final int LINE = 8192;

  private static final byte[] WARC = "WARC/".getBytes(ISO_8859_1);

  /** {@code WARC/} and the longest version there might be. */
  private static final int VERSION_LINE = 16;

  private static final int LONGEST_SCHEME = 16;
  private static final int ARC_FIELDS = 5;

  private RecordStart() {}

  /**
   * Whether a record starts at {@code from}; never where its line does not end before {@code to}.
   */
  static boolean isAt(byte[] bytes, int from, int to) {
    return isWarcAt(bytes, from, to) || isArcAt(bytes, from, to);
  }

  /**
   * Finds the first start: of a WARC record anywhere, of an ARC record where a line begins.
   *
   * @param until no start at or behind this is looked for
   * @param to where the known bytes end, at least {@code until}
   * @return -1 if there is none. Takes time linear in the bytes
   */
  static int find(byte[] bytes, int from, int until, int to) {
    for (int i = from; i < until; i++) {
      if (bytes[i] == 'W'
          ? isWarcAt(bytes, i, to)
          : isLineStart(bytes, i) && isArcAt(bytes, i, to)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLineStart(byte[] bytes, int at) {
    return at == 0 || bytes[at - 1] == '\n';
  }

  private static boolean isWarcAt(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + VERSION_LINE);
    if (end - from < WARC.length + 4) {
      return false;
    }
    int at = from;
    for (byte letter : WARC) {
      if (bytes[at++] != letter) {
        return false;
      }
    }
    while (at < end && (isDigit(bytes[at]) || bytes[at] == '.')) {
      at++;
    }
    boolean versioned = at > from + WARC.length;
    while (at < end && (bytes[at] == '\r' || bytes[at] == ' ')) {
      at++;
    }
    return versioned && at < end && bytes[at] == '\n';
  }

  /** A scheme, then at least four more fields, of which the third is a date of digits. */
  private static boolean isArcAt(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && at - from < LONGEST_SCHEME && bytes[at] >= 'a' && bytes[at] <= 'z') {
      at++;
    }
    if (at == from || at == to || bytes[at] != ':') {
      return false;
    }
    int end = Math.min(to, from + LINE);
    int field = 1;
    int digits = 0;
    int dated = 0;
    for (; at < end && bytes[at] != '\n'; at++) {
      if (bytes[at] == ' ') {
        field++;
      } else if (field == 3 && isDigit(bytes[at])) {
        digits++;
      }
      dated += field == 3 ? 1 : 0;
    }
    // The space in front of the date counts to its field
    return at < end && field >= ARC_FIELDS && digits >= 8 && digits == dated - 1;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
