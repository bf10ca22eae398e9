package org.hearsay.intake.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Titles and names compared by their words. */
final class Wording {
  /** Words shorter than this are in every title. */
  private static final int TELLING = 4;

  /** Of Thai; looking up the script of every letter takes time. */
  private static final int FIRST_IDEOGRAPH = 0x0E00;

  private Wording() {}

  /** Letters and digits alone, in small letters: "The Port-Ellery Post" is "theportellerypost". */
  static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); ) {
      int c = small.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /**
   * From 0 to 1, what two titles have in common: twice the words of both by the words of each; 0
   * where they share no word that tells something.
   */
  static double likeness(String one, String other) {
    return likeness(words(one), words(other));
  }

  /** The same of their words, for who compares one title with many. */
  static double likeness(Set<String> words, Set<String> others) {
    double size = words.size() + others.size();
    int shared = 0;
    boolean telling = false;
    for (String word : words) {
      if (others.contains(word)) {
        shared++;
        telling |= word.length() >= TELLING || isIdeograph(word.codePointAt(0));
      }
    }
    return telling || (size == 2 * shared && shared > 0) ? 2 * shared / size : 0;
  }

  /** In small letters. Of writing without spaces every character is a word. */
  static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); ) {
      int c = small.codePointAt(i);
      i += Character.charCount(c);
      if (isIdeograph(c)) {
        words.add(Character.toString(c));
      } else if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(c);
        continue;
      }
      if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isIdeograph(int c) {
    if (c < FIRST_IDEOGRAPH) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> Character.isLetter(c);
      default -> false;
    };
  }
}
