package org.hearsay.engine.origin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Names and roles as words that can be compared, of their first {@value #LONGEST} letters. */
final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  /** In small letters without accents, points or apostrophes: "U.S." is "us". */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    Normalizer.normalize(cut(name), Normalizer.Form.NFD)
        .codePoints()
        .forEach(each -> {
          if (Character.isLetterOrDigit(each)) {
            word.appendCodePoint(Character.toLowerCase(each));
          } else if (!isWithin(each) && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isWithin(int character) {
    return "'’`.".indexOf(character) >= 0
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** Nobody's name is longer, and time would grow with it. */
  static String cut(String name) {
    return name.substring(0, Math.min(name.length(), LONGEST));
  }

  static String folded(String name) {
    return String.join(" ", of(name));
  }

  /** "The Gazette" is "gazette". */
  static String withoutArticle(String name) {
    List<String> words = of(name);
    boolean article = words.size() > 1 && words.getFirst().equals("the");
    return String.join(" ", article ? words.subList(1, words.size()) : words);
  }
}
