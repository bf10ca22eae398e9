package org.hearsay.engine.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Title.Kind;
import org.jspecify.annotations.Nullable;

/** Titles, alone and put together: "Former US Army Maj.-Gen. (Res.)". */
final class Titles {
  /** Words of the longest title, and of the longest name of a place before one. */
  private static final int LONGEST = 6;

  private static final int MOST_WORDS = 16;
  private static final Pattern POINT_INSIDE = Pattern.compile("(?<=\\p{L}{2})\\.(?=\\p{L})");
  private static final Pattern DROPPED = Pattern.compile("[.,()]");
  private static final Pattern GAP = Pattern.compile("[\\s\\-‐‑/]+");

  /** Modifiers that follow what they belong to. */
  private static final Set<String> AFTER =
      Set.of("res", "ret", "retired", "reserve", "elect", "designate", "emeritus");

  private final Index<Title> index;

  Titles(List<Row> rows, @Nullable Titles under) {
    this.index = new Index<>(under == null ? null : under.index);
    for (Row row : rows) {
      String key = String.join(" ", words(row.cell(0)));
      index.key(
          key.toLowerCase(Locale.ROOT), new Title(row.constant(1, Kind.values()), row.sex(2)));
    }
  }

  /**
   * The title that these words are, all of them; empty when one of them is none.
   *
   * @param isPlace whether words stand for a place, as "US" does in "US Senator"
   */
  Optional<Title> find(String text, Predicate<String> isPlace) {
    List<String> words = words(text);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    Title head = null;
    Sex sex = Sex.EITHER;
    for (int at = 0; at < words.size(); ) {
      int end = end(words, at);
      if (end == at) {
        int past = pastPlace(words, at, isPlace);
        if (past == at) {
          return Optional.empty();
        }
        head = null; // "President of the US" is not before a name
        at = past;
        continue;
      }
      String key = key(words, at, end);
      Title title = index.keyed(key).orElseThrow();
      if (title.kind() != Kind.MODIFIER) {
        head = title;
      } else if (!AFTER.contains(key)) {
        head = null;
      }
      sex = title.sex() == Sex.EITHER ? sex : title.sex();
      at = end;
    }
    return head == null ? Optional.empty() : Optional.of(new Title(head.kind(), sex));
  }

  /** End of the longest title that begins at a word; that word if none does. */
  private int end(List<String> words, int at) {
    for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
      if (index.keyed(key(words, at, end)).isPresent()) {
        return end;
      }
    }
    return at;
  }

  private static int pastPlace(List<String> words, int at, Predicate<String> isPlace) {
    for (int end = Math.min(words.size(), at + LONGEST); end > at; end--) {
      if (isPlace.test(String.join(" ", words.subList(at, end)))) {
        return end;
      }
    }
    return at;
  }

  private static String key(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to)).toLowerCase(Locale.ROOT);
  }

  private static List<String> words(String text) {
    if (text.length() > 200) {
      return List.of();
    }
    String plain = Key.withoutAccents(text.strip());
    String spaced = POINT_INSIDE.matcher(plain).replaceAll(" ");
    String bare = DROPPED.matcher(spaced).replaceAll("").strip();
    return bare.isEmpty() ? List.of() : List.of(GAP.split(bare));
  }
}
