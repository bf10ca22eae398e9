package org.hearsay.app.export;

import org.hearsay.app.kept.Printable;

/**
 * What text for people is laid out for.
 *
 * @param columns of the terminal, in characters
 * @param colour whether it shows colours
 */
public record Screen(int columns, boolean colour) {
  /** Neither wider nor coloured: a file, a pipe, a printer. */
  public static final Screen PAPER = new Screen(80, false);

  /** Below this, lines would hold no word. */
  private static final int NARROWEST = 40;

  public Screen {
    columns = Math.max(columns, NARROWEST);
  }

  public String bold(String words) {
    return colour ? "\u001b[1m" + words + "\u001b[0m" : words;
  }

  public String dim(String words) {
    return colour ? "\u001b[2m" + words + "\u001b[0m" : words;
  }

  /**
   * The words on one line, white space folded, and nothing in them that would move the cursor,
   * change colours or turn the direction of what follows: an article must not command a terminal.
   */
  public static String printable(String words) {
    return Printable.of(words);
  }
}
