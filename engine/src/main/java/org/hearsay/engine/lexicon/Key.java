package org.hearsay.engine.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * The forms under which a name is kept and looked for. Articles before it ("the"), points, accents,
 * the kind of apostrophe and of hyphen make no difference. Case does in two ways: initials must be
 * written in capitals ("US" is not "us"), and other names begin with a capital unless the table
 * writes them small.
 */
final class Key {
  /** Longest name that is looked at, in UTF-16 units; texts are hostile, names are short. */
  private static final int LONGEST = 100;

  private Key() {}

  /** Under which a table's name is kept. */
  static String kept(String name) {
    String bare = bare(name);
    if (isInitials(bare)) {
      return bare;
    }
    return folded(bare);
  }

  /** Under which words of a text are looked for, the likeliest first. */
  static List<String> sought(String words) {
    if (words.length() > LONGEST) {
      return List.of();
    }
    String bare = bare(words);
    if (bare.isEmpty()) {
      return List.of();
    }
    String owner = withoutPossessive(bare);
    return owner.equals(bare)
        ? List.of(written(bare), folded(bare))
        : List.of(written(bare), folded(bare), written(owner), folded(owner));
  }

  /** As initials are kept; of other words the folded form. */
  private static String written(String bare) {
    return isInitials(bare) ? bare : folded(bare);
  }

  /** As names that are no initials are kept. */
  private static String folded(String bare) {
    return bare.isEmpty() || Character.isLowerCase(bare.codePointAt(0))
        ? "~" + bare
        : bare.toLowerCase(Locale.ROOT);
  }

  /** Without article, points and accents; hyphens are spaces. */
  static String bare(String words) {
    String plain = withoutAccents(words);
    StringBuilder kept = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char each = plain.charAt(i);
      switch (each) {
        case '.' -> {}
        case '‘', '’', 'ʼ', '`' -> kept.append('\'');
        case '&' -> kept.append("and");
        default -> {
          boolean gap = Character.isWhitespace(each) || Character.isSpaceChar(each) || each == '-';
          if (!gap && each != '‐' && each != '‑') {
            kept.append(each);
          } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
          }
        }
      }
    }
    String bare = kept.toString().strip();
    return bare.regionMatches(true, 0, "the ", 0, 4) ? bare.substring(4) : bare;
  }

  private static String withoutPossessive(String bare) {
    if (bare.endsWith("'s") || bare.endsWith("'S")) {
      return bare.substring(0, bare.length() - 2);
    }
    return bare.endsWith("s'") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static boolean isInitials(String bare) {
    return bare.length() <= 5
        && bare.chars().anyMatch(Character::isUpperCase)
        && bare.chars().noneMatch(Character::isLowerCase);
  }

  static String withoutAccents(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) > 0x7f) {
        return Normalizer.normalize(words, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      }
    }
    return words;
  }
}
