package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a site calls itself, and titles without it. */
final class SiteName {
  private static final List<String> SEPARATORS =
      List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ‹ ", " › ", " / ");

  private static final int MOST = 20;

  /** Of the title, so that what is left is one. */
  private static final int SHORTEST = 8;

  /** Letters of a name that are enough to find it in another. */
  private static final int TELLING = 3;

  private final List<String> names;
  private final String host;

  /**
   * @param names that the site gives itself, anywhere
   * @param address of the page; null when not known
   */
  SiteName(List<String> names, @Nullable String address) {
    this.names =
        names.stream().map(Wording::letters).filter(name -> name.length() >= 2).distinct().toList();
    this.host = address == null ? "" : host(address);
  }

  /**
   * {@code www.port-ellery.example.org} without {@code www} and dots, {@code portelleryexample}.
   */
  private static String host(String address) {
    int from = address.indexOf("://") + 3;
    int to = from;
    while (to < address.length() && "/:?#".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    String host = address.substring(Math.min(from, to), to).toLowerCase(Locale.ROOT);
    int last = host.lastIndexOf('.');
    return Wording.letters(
        (last < 0 ? host : host.substring(0, last)).replaceFirst("^(?:www|m|edition)\\.", ""));
  }

  /** Whether these words are the site's name: as it gives it, or as its address has it. */
  boolean is(String words) {
    String letters = Wording.letters(words);
    if (letters.isEmpty()) {
      return false;
    }
    if (names.contains(letters) || isOfHost(words)) {
      return true;
    }
    for (String name : names) {
      boolean inside =
          letters.length() > TELLING && name.contains(letters)
              || name.length() > TELLING
                  && letters.length() < 2 * name.length()
                  && letters.contains(name);
      if (inside && words.strip().split("\\s+").length <= 6) {
        return true;
      }
    }
    return false;
  }

  /** Whether the address has these words, their beginnings, or they the address. */
  boolean isOfHost(String words) {
    String letters = Wording.letters(words.replaceFirst("^(?i:the)\\s+", ""));
    if (host.isEmpty() || letters.length() < 2) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (String word : words.strip().split("[\\s-]+")) {
      initials.append(Wording.letters(word.isEmpty() ? "" : word.substring(0, 1)));
    }
    return letters.length() > TELLING && host.contains(letters)
        || host.length() > TELLING && letters.contains(host)
        || host.equals(letters)
        || initials.length() >= TELLING && host.endsWith(initials.toString());
  }

  /** A title without the site's name before or behind it. Takes time linear in its length. */
  String without(String title) {
    String rest = title.strip();
    for (int round = 0; round < 3; round++) {
      Cut last = last(rest);
      if (last != null && is(last.behind) && last.before.length() >= SHORTEST) {
        rest = last.before;
        continue;
      }
      Cut first = first(rest);
      if (first != null && is(first.before) && first.behind.length() >= SHORTEST) {
        rest = first.behind;
        continue;
      }
      break;
    }
    return rest;
  }

  /** What may be the site's name behind a title: a few words, fewer than the title has. */
  static List<String> guess(String title) {
    Cut cut = last(title);
    int words = cut == null ? 0 : cut.behind.split("\\s+").length;
    return cut != null && words <= 4 && words < cut.before.split("\\s+").length
        ? List.of(cut.behind)
        : List.of();
  }

  /** The last part of a title that begins with a headline, few words; null for none. */
  static @Nullable String behind(String headline, String title) {
    Cut cut = last(title);
    return cut != null
            && Wording.letters(cut.before).startsWith(Wording.letters(headline))
            && cut.behind.split("\\s+").length <= 5
        ? cut.behind
        : null;
  }

  /** Where a title is cut, the separator left out. */
  private record Cut(String before, String behind) {}

  private static @Nullable Cut last(String title) {
    int at = -1;
    String by = "";
    for (String separator : SEPARATORS) {
      int found = title.lastIndexOf(separator);
      if (found > at) {
        at = found;
        by = separator;
      }
    }
    return cut(title, at, by);
  }

  private static @Nullable Cut first(String title) {
    int at = Integer.MAX_VALUE;
    String by = "";
    for (String separator : SEPARATORS) {
      int found = title.indexOf(separator);
      if (found >= 0 && found < at) {
        at = found;
        by = separator;
      }
    }
    return cut(title, at == Integer.MAX_VALUE ? -1 : at, by);
  }

  private static @Nullable Cut cut(String title, int at, String by) {
    return at <= 0
        ? null
        : new Cut(title.substring(0, at).strip(), title.substring(at + by.length()).strip());
  }

  /** The parts of a name that a site has written beside each other: "The Post | post.example". */
  static List<String> parts(String name) {
    List<String> parts = new ArrayList<>();
    String rest = name.strip();
    for (Cut cut = first(rest); cut != null && parts.size() < MOST; cut = first(rest)) {
      parts.add(cut.before);
      rest = cut.behind;
    }
    parts.add(rest);
    return parts;
  }
}
