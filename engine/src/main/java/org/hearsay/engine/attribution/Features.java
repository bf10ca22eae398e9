package org.hearsay.engine.attribution;

import org.hearsay.engine.text.Words;

/**
 * What the word pieces do not tell about a word: its letter case, whether it begins a line, and its
 * place in a double quotation. The Python twin is {@code training/words.py}.
 *
 * <p>A line is a paragraph: in a text broken to fit a screen, what stands between blank lines.
 * Quotations end with their line: one that is not closed at the end of it, a longer one is reopened
 * by the next line, as newspapers set it. A straight mark opens after white space, a bracket or a
 * dash (inside a quotation only when a letter or digit follows) or, outside, before a letter or
 * digit; else it closes.
 */
final class Features {
  private static final int CASES = 5;
  private static final int LINE_START = CASES;
  private static final int QUOTATION = 2 * CASES;

  private final int[] rows;
  private final int[] lines;
  private final Quotation[] quotations;
  private final boolean[] wordlike;
  private final boolean[] within;
  private final boolean[] pictographs;

  private Features(int size) {
    rows = new int[size];
    lines = new int[size];
    quotations = new Quotation[size];
    wordlike = new boolean[size];
    within = new boolean[size];
    pictographs = new boolean[size];
  }

  static Features of(Words words) {
    Features features = new Features(words.size());
    String text = words.text();
    int breaks = isWrapped(text) ? 2 : 1;
    int line = 0;
    boolean inside = false;
    int at = 0;
    for (int w = 0; w < words.size(); w++) {
      boolean starts = at > 0 && lineBreaks(text, at, words.start(w)) >= breaks;
      if (starts) {
        line++;
        inside = false;
      }
      Quotation quotation = quotation(text, words.start(w), words.end(w), inside);
      features.within[w] =
          inside && (quotation == Quotation.INSIDE || quotation == Quotation.CLOSES)
              || splitsMark(text, words.start(w));
      inside = quotation == Quotation.OPENS || quotation == Quotation.INSIDE;
      features.lines[w] = line;
      features.quotations[w] = quotation;
      features.wordlike[w] = Words.isOfWord(text.codePointAt(words.start(w)));
      features.pictographs[w] =
          Character.getType(text.codePointAt(words.start(w))) == Character.OTHER_SYMBOL;
      features.rows[w] =
          letterCase(words.word(w)) + (starts ? LINE_START : 0) + QUOTATION * quotation.ordinal();
      at = words.end(w);
    }
    return features;
  }

  /**
   * Whether a text was broken into lines to fit a screen: then most lines that another follows at
   * once end in mid-sentence, and only a blank line ends a paragraph.
   */
  private static boolean isWrapped(String text) {
    int pairs = 0;
    int broken = 0;
    String above = "";
    int start = 0;
    while (start < text.length()) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      String line = strip(text.substring(start, end));
      start = end + 1;
      if (!above.isEmpty() && !line.isEmpty()) {
        pairs++;
        int length = above.codePointCount(0, above.length());
        boolean ends = ".!?\"\u201d:".indexOf(above.charAt(above.length() - 1)) >= 0;
        broken += length >= 30 && length <= 120 && !ends ? 1 : 0;
      }
      above = line;
    }
    return pairs >= 3 && 2 * broken > pairs;
  }

  private static int lineBreaks(String text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  /** Row of the feature embedding for the first piece of a word. */
  int row(int word) {
    return rows[word];
  }

  /** Row for the further pieces of a word: they do not begin a line. */
  int continued(int word) {
    return rows[word] - rows[word] / LINE_START % 2 * LINE_START;
  }

  /** Number of the line the word stands on, from 0, lines without words not counted. */
  int line(int word) {
    return lines[word];
  }

  /** Whether the word is of letters, digits or underscores rather than a mark. */
  boolean isWord(int word) {
    return wordlike[word];
  }

  /** Whether the word is an emoji or another picture. */
  boolean isPictograph(int word) {
    return pictographs[word];
  }

  /**
   * Whether the border before the word lies inside a quotation, its marks counted in, or splits a
   * mark that is set as two single ones.
   */
  boolean isWithinQuotation(int word) {
    return within[word];
  }

  Quotation quotation(int word) {
    return quotations[word];
  }

  private static Quotation quotation(String text, int start, int end, boolean inside) {
    switch (text.charAt(start)) {
      case '\u201c', '\u201e', '\u00ab' -> {
        return Quotation.OPENS;
      }
      case '\u201d', '\u00bb' -> {
        return Quotation.CLOSES;
      }
      case '"' -> {
        boolean letter = end < text.length() && Words.isLetterOrDigit(text.codePointAt(end));
        boolean spaced = start == 0 || opensAfter(text.charAt(start - 1));
        boolean opens = inside ? spaced && letter : spaced || letter;
        return opens ? Quotation.OPENS : Quotation.CLOSES;
      }
      default -> {
        return inside ? Quotation.INSIDE : Quotation.OUTSIDE;
      }
    }
  }

  private static boolean splitsMark(String text, int at) {
    char c = text.charAt(at);
    return at > 0 && (c == '\'' || c == '`') && text.charAt(at - 1) == c;
  }

  private static boolean opensAfter(char c) {
    return isSpace(c) || "([{\u2014\u2013-".indexOf(c) >= 0;
  }

  /** White space to Unicode, of which Java leaves out U+0085 and the spaces that do not break. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static String strip(String line) {
    int start = 0;
    int end = line.length();
    while (start < end && isSpace(line.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  /** 0 no letter first, 1 lower, 2 capitalised, 3 all capitals, 4 other mixtures. */
  private static int letterCase(String word) {
    int first = word.codePointAt(0);
    if (!Character.isLetter(first)) {
      return 0;
    }
    boolean upper = word.codePoints().anyMatch(Character::isUpperCase);
    boolean lower = word.codePoints().anyMatch(Character::isLowerCase);
    boolean title = word.codePoints().anyMatch(Character::isTitleCase);
    if (lower && !upper && !title) {
      return 1;
    }
    if (upper && !lower && !title && word.codePointCount(0, word.length()) > 1) {
      return 3;
    }
    return Character.isUpperCase(first) ? 2 : 4;
  }
}
