package org.hearsay.intake.archive;

/** What stands before the packed data of a member of a gzip (RFC 1952, section 2.3). */
final class MemberHead {
  private static final int FIXED = 10;
  private static final int FLAG_SUM = 1 << 1;
  private static final int FLAG_EXTRA = 1 << 2;
  private static final int FLAG_NAME = 1 << 3;
  private static final int FLAG_COMMENT = 1 << 4;
  private static final int NO_FLAGS = 0xE0;

  private MemberHead() {}

  /**
   * Where the packed data begin, or -1 if no member begins at {@code from} or its head does not end
   * before {@code to}.
   */
  static int end(byte[] raw, int from, int to) {
    if (to - from < FIXED
        || raw[from] != 0x1f
        || raw[from + 1] != (byte) 0x8b
        || raw[from + 2] != 8
        || (raw[from + 3] & NO_FLAGS) != 0) {
      return -1;
    }
    int flags = raw[from + 3];
    int at = from + FIXED;
    if ((flags & FLAG_EXTRA) != 0) {
      if (to - at < 2) {
        return -1;
      }
      at += 2 + (raw[at] & 0xFF | (raw[at + 1] & 0xFF) << 8);
    }
    if ((flags & FLAG_NAME) != 0) {
      at = behindText(raw, at, to);
    }
    if ((flags & FLAG_COMMENT) != 0) {
      at = behindText(raw, at, to);
    }
    if ((flags & FLAG_SUM) != 0) {
      at += 2;
    }
    return at < to ? at : -1;
  }

  /** Texts end with a NUL. */
  private static int behindText(byte[] raw, int from, int to) {
    int at = from;
    while (at < to && raw[at] != 0) {
      at++;
    }
    return at + 1;
  }
}
