package org.hearsay.engine.origin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and roles as words that can be compared, of their first {@value #LONGEST} letters. */
final class Words {
  private static final int LONGEST = 200;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern WITHIN = Pattern.compile("['’`.]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** In small letters without accents, points or apostrophes: "U.S." is "us". */
  static List<String> of(String name) {
    String plain =
        MARKS.matcher(Normalizer.normalize(cut(name), Normalizer.Form.NFD)).replaceAll("");
    String small = WITHIN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(small)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
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
