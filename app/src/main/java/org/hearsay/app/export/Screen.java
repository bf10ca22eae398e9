package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
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

  /** Lines of at most {@code width} code points, cut at spaces, longer words cut anywhere. */
  public static List<String> folded(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words.split(" ")) {
      int length = word.codePointCount(0, word.length());
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      int from = 0;
      while (used + length > width) {
        int to = word.offsetByCodePoints(from, width - used);
        lines.add(line.append(word, from, to).toString());
        line.setLength(0);
        length -= width - used;
        used = 0;
        from = to;
      }
      line.append(word, from, word.length());
      used += length;
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
