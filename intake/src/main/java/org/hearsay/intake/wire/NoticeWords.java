package org.hearsay.intake.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.engine.article.Notice.Type;

/** The table of words by which notes to editors say what they do. */
final class NoticeWords {
  /** What a note does stands at its beginning; what lies further in counts as not there. */
  private static final int LONGEST = 2000;

  private static final List<Phrase> SHIPPED = load();

  /** Words that notes open with before they say anything. */
  private static final Set<String> SALUTATION =
      Set.of(
          "eds",
          "ed",
          "editors",
          "editor",
          "attention",
          "attn",
          "note",
          "to",
          "from",
          "the",
          "desk",
          "urgent",
          "advisory",
          "clients",
          "achtung",
          "redaktionen",
          "redaktion",
          "hinweis",
          "an",
          "die",
          "avis",
          "aux",
          "rédactions",
          "abonnés",
          "atención",
          "editores",
          "attenzione",
          "kunder",
          "til",
          "till",
          "obs");

  /**
   * @param words as they stand in a note of single spaces, one before and, unless any ending will
   *     do, one behind
   */
  private record Phrase(Type type, String words, boolean opens) {
    static Phrase of(String row) {
      int tab = row.indexOf('\t');
      String phrase = row.substring(tab + 1);
      boolean opens = phrase.startsWith("^");
      String words = " " + (opens ? phrase.substring(1) : phrase);
      return new Phrase(
          Type.valueOf(row.substring(0, tab)),
          words.endsWith("*") ? words.substring(0, words.length() - 1) : words + " ",
          opens);
    }

    int in(String note) {
      return opens ? note.startsWith(words) ? 0 : -1 : note.indexOf(words);
    }
  }

  private NoticeWords() {}

  /** What a note says that it does; a {@link Type#NOTE} where none of the known words is in it. */
  static Type type(String note) {
    String words = withoutSalutation(plain(note));
    Phrase first = null;
    int at = words.length();
    for (Phrase phrase : SHIPPED) {
      int here = phrase.in(words);
      boolean longer =
          here == at && first != null && phrase.words().length() > first.words().length();
      if (here >= 0 && (here < at || longer)) {
        first = phrase;
        at = here;
      }
    }
    return first == null ? Type.NOTE : first.type();
  }

  private static String withoutSalutation(String words) {
    int at = 0;
    int end = words.indexOf(' ', at + 1);
    while (end > 0 && SALUTATION.contains(words.substring(at + 1, end))) {
      at = end;
      end = words.indexOf(' ', at + 1);
    }
    return words.substring(at);
  }

  /** Words in small letters with single spaces before, between and behind them. */
  private static String plain(String note) {
    String start = note.length() > LONGEST ? note.substring(0, LONGEST) : note;
    StringBuilder out = new StringBuilder(" ");
    start
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            out.appendCodePoint(c);
          } else if (out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
          }
        });
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }

  private static List<Phrase> load() {
    try (InputStream in = NoticeWords.class.getResourceAsStream("notice-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("notice-words.tsv is not in the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Phrase::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
