package org.hearsay.engine.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words stand for. Not to be added to once it is asked. */
final class Index<V> {
  /** In tables, before a word that also stands for something else. */
  private static final String UNSURE = "?";

  private final Map<String, V> meanings = new HashMap<>();
  private final Set<String> unsure = new HashSet<>();
  private final @Nullable Index<V> under;

  /**
   * @param under asked for what this one does not hold
   */
  Index(@Nullable Index<V> under) {
    this.under = under;
  }

  /** Whether the table says that the word stands for more than one thing. */
  static boolean isUnsure(String word) {
    return word.startsWith(UNSURE);
  }

  static String plain(String word) {
    return isUnsure(word) ? word.substring(UNSURE.length()).strip() : word;
  }

  /** Keeps a name; of two meanings in one table the first stays. */
  void name(String word, V meaning) {
    String key = Key.kept(plain(word));
    if (isUnsure(word)) {
      unsure.add(key);
    } else {
      meanings.putIfAbsent(key, meaning);
    }
  }

  /** Keeps a meaning under this very key. */
  void key(String key, V meaning) {
    meanings.putIfAbsent(key, meaning);
  }

  Optional<V> named(String words) {
    List<String> keys = Key.sought(words);
    for (Index<V> each = this; each != null; each = each.under) {
      for (String key : keys) {
        V meaning = each.meanings.get(key);
        if (meaning != null) {
          return Optional.of(meaning);
        }
        if (each.unsure.contains(key)) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  Optional<V> keyed(String key) {
    for (Index<V> each = this; each != null; each = each.under) {
      V meaning = each.meanings.get(key);
      if (meaning != null) {
        return Optional.of(meaning);
      }
    }
    return Optional.empty();
  }
}
