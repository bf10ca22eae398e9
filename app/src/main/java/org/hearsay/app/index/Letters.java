package org.hearsay.app.index;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** What words are made of, and how it is folded. */
final class Letters {
  /** Thai and its like have spaces between sentences only. */
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /** Below it no script is without spaces and no mark stands apart from its letter. */
  private static final char FIRST_MARK = '\u0300';

  private static final int FIRST_WITHOUT_SPACES = 0x0E00;

  private Letters() {}

  /** Whether a letter or digit stands there; false behind the end. */
  static boolean isPart(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(text.codePointAt(at)) && !isApostrophe(c);
  }

  /** False behind the end. */
  static boolean isLetter(String text, int at) {
    return isPart(text, at) && !Character.isDigit(text.codePointAt(at));
  }

  /** Whether the character there, a letter or digit, is a word by itself. */
  static boolean standsAlone(String text, int at) {
    int c = text.codePointAt(at);
    return c >= FIRST_WITHOUT_SPACES
        && (Character.isIdeographic(c) || WITHOUT_SPACES.contains(UnicodeScript.of(c)));
  }

  /** Whether the char there parts no word and is none of its letters: an accent, a soft hyphen. */
  static boolean isSilent(String text, int at) {
    char c = text.charAt(at);
    return c == '\u00AD'
        || c >= FIRST_MARK
            && switch (Character.getType(c)) {
              case Character.NON_SPACING_MARK,
                  Character.COMBINING_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.FORMAT ->
                  true;
              default -> false;
            };
  }

  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'', '\u2018', '\u2019', '\u02BB', '\u02BC', '\uFF07' -> true;
      default -> false;
    };
  }

  /** The first {@value Terms#LONGEST} letters and digits of a word, without case and accents. */
  static String folded(String word) {
    boolean same = word.length() <= Terms.LONGEST;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x80) {
        return foldedBeyondAscii(word);
      }
      same &= c < 'A' || c > 'Z';
    }
    if (same) {
      return word;
    }
    char[] small = new char[Math.min(word.length(), Terms.LONGEST)];
    for (int i = 0; i < small.length; i++) {
      char c = word.charAt(i);
      small[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
    return new String(small);
  }

  private static String foldedBeyondAscii(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) && !(c < 0x10000 && isApostrophe((char) c)))
        .forEach(c -> append(letters, c));
    // Syllables of Hangul come together again.
    String whole = Normalizer.normalize(letters, Normalizer.Form.NFC);
    int length = whole.codePointCount(0, whole.length());
    return length <= Terms.LONGEST
        ? whole
        : whole.substring(0, whole.offsetByCodePoints(0, Terms.LONGEST));
  }

  private static void append(StringBuilder letters, int c) {
    if (Character.isDigit(c)) {
      letters.append((char) ('0' + Character.digit(c, 10)));
      return;
    }
    // By way of capitals, so that both small sigmas are one.
    int small = Character.toLowerCase(Character.toUpperCase(c));
    switch (small) {
      case 'ß' -> letters.append("ss");
      case 'æ' -> letters.append("ae");
      case 'œ' -> letters.append("oe");
      case 'ø' -> letters.append('o');
      case 'ł' -> letters.append('l');
      case 'đ', 'ð' -> letters.append('d');
      case 'ħ' -> letters.append('h');
      case 'þ' -> letters.append("th");
      default -> letters.appendCodePoint(small);
    }
  }
}
