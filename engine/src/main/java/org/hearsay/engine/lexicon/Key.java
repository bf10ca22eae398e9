package org.hearsay.engine.lexicon;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The forms under which a name is kept and looked for. Articles before it ("the"), points, accents,
 * the kind of apostrophe and of hyphen make no difference. Case does in two ways: initials must be
 * written in capitals ("US" is not "us"), and other names begin with a capital unless the table
 * writes them small.
 */
final class Key {
  /** Longest name that is looked at, in UTF-16 units; texts are hostile, names are short. */
  private static final int LONGEST = 100;

  private static final char FIRST_ACCENTED = '\u00C0';

  /**
   * U+00C0 to U+017F without their marks, as canonical decomposition gives them: loading the tables
   * should not have to load the decomposition's too.
   */
  private static final String LATIN =
      "AAAAAAÆCEEEEIIIIÐNOOOOO×ØUUUUYÞßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyAaAaAaCcCcCcCcDdĐđEeEeEeEeEeGgGg"
          + "GgGgHhĦħIiIiIiIiIıĲĳJjKkĸLlLlLlĿŀŁłNnNnNnŉŊŋOoOoOoŒœRrRrRrSsSsSsSsTtTtŦŧUuUuUuUuUuUuWwYyYZzZzZzſ";

  private static final Pattern MARKS = Pattern.compile("\\p{Mn}");

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
    String kept = isPlain(words) ? words : plain(words);
    return kept.regionMatches(true, 0, "the ", 0, 4) ? kept.substring(4) : kept;
  }

  /** Whether there is nothing to change, as in most names of the tables: these load faster. */
  private static boolean isPlain(String words) {
    for (int i = 0; i < words.length(); i++) {
      char each = words.charAt(i);
      boolean letter = each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z';
      boolean gap = each == ' ' && i > 0 && words.charAt(i - 1) != ' ' && i + 1 < words.length();
      if (!letter && !gap && (each < '0' || each > '9')) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String words) {
    String bare = withoutAccents(words);
    StringBuilder kept = new StringBuilder(bare.length());
    for (int i = 0; i < bare.length(); i++) {
      char each = bare.charAt(i);
      switch (each) {
        case '.' -> {}
        case '‘', '’', 'ʼ', '`' -> kept.append('\'');
        case '&' -> kept.append("and");
        default -> {
          boolean gap = Character.isWhitespace(each) || Character.isSpaceChar(each);
          if (!gap && each != '-' && each != '‐' && each != '‑') {
            kept.append(each);
          } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
          }
        }
      }
    }
    return kept.toString().strip();
  }

  private static String withoutPossessive(String bare) {
    if (bare.endsWith("'s") || bare.endsWith("'S")) {
      return bare.substring(0, bare.length() - 2);
    }
    return bare.endsWith("s'") ? bare.substring(0, bare.length() - 1) : bare;
  }

  private static boolean isInitials(String bare) {
    if (bare.length() > 5) {
      return false;
    }
    boolean capital = false;
    for (int i = 0; i < bare.length(); i++) {
      if (Character.isLowerCase(bare.charAt(i))) {
        return false;
      }
      capital |= Character.isUpperCase(bare.charAt(i));
    }
    return capital;
  }

  static String withoutAccents(String words) {
    int last = 0;
    for (int i = 0; i < words.length(); i++) {
      last = Math.max(last, words.charAt(i));
    }
    if (last < FIRST_ACCENTED) {
      return words;
    }
    return last < FIRST_ACCENTED + LATIN.length()
        ? withoutLatinAccents(words)
        : MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
  }

  private static String withoutLatinAccents(String words) {
    StringBuilder plain = new StringBuilder(words);
    for (int i = 0; i < plain.length(); i++) {
      int at = plain.charAt(i) - FIRST_ACCENTED;
      if (at >= 0) {
        plain.setCharAt(i, LATIN.charAt(at));
      }
    }
    return plain.toString();
  }
}
