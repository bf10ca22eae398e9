package org.hearsay.app.cli;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * File names for articles: never a path, never the same twice, not even where a file system takes
 * large and small letters for one. Not thread-safe.
 */
final class FileNames {
  /** File systems allow 255 bytes; this leaves room for a number, an ending and a sign of work. */
  private static final int LONGEST = 180;

  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  /** Names given, in small letters, with the number last tried for each. */
  private final Map<String, Integer> given = new HashMap<>();

  /** The name for the next article of this id, without ending. */
  String next(String articleId) {
    String safe = UNSAFE.matcher(articleId).replaceAll("_");
    if (safe.length() > LONGEST) {
      safe = safe.substring(0, LONGEST);
    }
    String name = safe;
    int number = 1;
    Integer last = given.get(key(safe));
    if (last != null) {
      number = last;
      do {
        number++;
        name = safe + "-" + number;
      } while (given.containsKey(key(name)));
      given.put(key(safe), number);
    }
    given.putIfAbsent(key(name), 1);
    return name;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
