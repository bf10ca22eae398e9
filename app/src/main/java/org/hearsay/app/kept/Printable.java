package org.hearsay.app.kept;

/** Words of strangers, fit for a line that people read. */
public final class Printable {
  private Printable() {}

  /**
   * The words on one line, white space folded, and nothing in them that would move the cursor,
   * change colours or turn the direction of what follows: an article must not command a terminal.
   */
  public static String of(String words) {
    StringBuilder line = new StringBuilder(words.length());
    boolean gap = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (turnsDirection(c)) {
        continue;
      }
      if (gap && !line.isEmpty()) {
        line.append(' ');
      }
      gap = false;
      line.append(Character.isISOControl(c) ? '\uFFFD' : c);
    }
    return line.toString();
  }

  private static boolean turnsDirection(char c) {
    return c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\uFEFF';
  }
}
