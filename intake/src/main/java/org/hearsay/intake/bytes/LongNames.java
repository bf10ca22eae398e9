package org.hearsay.intake.bytes;

/**
 * Keeps markup in the reach of its parser: jsoup takes time that grows with the square of a tag's
 * name (1.24.1: four seconds for one of two million letters), and linear time for all the rest.
 */
public final class LongNames {
  /** No name of any language of markup is half as long. */
  private static final int LONGEST = 256;

  private LongNames() {}

  /**
   * The same markup, where what follows {@code <} directly and is longer than any name is cut
   * short. To be called on whatever jsoup is to parse. Takes time linear in the length.
   */
  public static String cut(String markup) {
    StringBuilder out = null;
    int done = 0;
    int at = markup.indexOf('<');
    while (at >= 0) {
      int end = at + 1;
      int reach = Math.min(markup.length(), at + LONGEST);
      while (end < reach && !endsName(markup, at, end)) {
        end++;
      }
      if (end == at + LONGEST) {
        out = out == null ? new StringBuilder(markup.length()) : out;
        out.append(markup, done, end);
        while (end < markup.length() && !endsName(markup, at, end)) {
          end++;
        }
        done = end;
      }
      at = markup.indexOf('<', end);
    }
    return out == null ? markup : out.append(markup, done, markup.length()).toString();
  }

  /** As the tokenizer has it, which goes on through {@code <} but not through a slash. */
  private static boolean endsName(String markup, int start, int at) {
    char c = markup.charAt(at);
    return c == '>' || c == '/' && at > start + 1 || c == ' ' || c >= '\t' && c <= '\r';
  }
}
