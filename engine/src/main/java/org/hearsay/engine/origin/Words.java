package org.hearsay.engine.origin;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and roles as words that can be compared. */
final class Words {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /** In small letters without accents, points or apostrophes: "U.S." is "us". */
  static List<String> of(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String small = plain.toLowerCase(Locale.ROOT).replaceAll("['’`.]", "");
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(small)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  static String folded(String name) {
    return String.join(" ", of(name));
  }
}
