package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;

/** Finds the words of a query in a text. */
public final class Marker {
  /** In UTF-16 units of a text; nothing is marked behind it. */
  private static final int LONGEST = 20_000;

  private static final int WINDOW = 200;

  /** What is shown before the first marked word. */
  private static final int BEFORE = 40;

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();

  /** By their first words. */
  private final Map<String, List<List<String>>> phrases = new HashMap<>();

  /**
   * @param start in UTF-16 units of the text
   * @param end exclusive
   * @param exact whether it is a word of the query as it is, not another form of one
   */
  public record Mark(int start, int end, boolean exact) {}

  /** A piece of a text, {@code [start, end)} in UTF-16 units. */
  public record Window(int start, int end) {}

  public Marker(Query query) {
    gather(query);
  }

  private void gather(Query query) {
    switch (query) {
      case Query.And and -> and.parts().forEach(this::gather);
      case Query.Or or -> or.parts().forEach(this::gather);
      case Query.Word(String token) -> {
        words.add(token);
        stems.add(Terms.stem(token));
      }
      case Query.Phrase(List<String> tokens) ->
          phrases.computeIfAbsent(tokens.getFirst(), first -> new ArrayList<>()).add(tokens);
      case Query.Prefix(String token) -> prefixes.add(token);
      case Query.Not not -> {}
      case Query.Filter filter -> {}
      case Query.Between between -> {}
    }
  }

  /** In text order, none over another. */
  public List<Mark> marks(String text) {
    List<Term> terms = Terms.of(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < terms.size(); ) {
      Term first = terms.get(i);
      int length = phrase(terms, i);
      if (length == 0 && words.contains(first.token())) {
        length = 1;
      }
      boolean exact = length > 0;
      if (exact || isForm(first.token())) {
        int last = i + Math.max(length, 1) - 1;
        marks.add(new Mark(first.start(), terms.get(last).end(), exact));
      }
      i += Math.max(length, 1);
    }
    return marks;
  }

  /** How many words the longest phrase has that begins there; 0 for none. */
  private int phrase(List<Term> terms, int at) {
    int longest = 0;
    for (List<String> phrase : phrases.getOrDefault(terms.get(at).token(), List.of())) {
      if (phrase.size() > longest && stands(phrase, terms, at)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  private static boolean stands(List<String> phrase, List<Term> terms, int at) {
    if (at + phrase.size() > terms.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!terms.get(at + i).token().equals(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isForm(String token) {
    return stems.contains(Terms.stem(token)) || prefixes.stream().anyMatch(token::startsWith);
  }

  /**
   * The piece of a text to show where the whole is too long: some {@value #WINDOW} units where most
   * different words are marked, from one space to another; its beginning where none is.
   */
  public Window window(String text) {
    if (text.length() <= WINDOW + BEFORE) {
      return new Window(0, text.length());
    }
    List<Mark> marks = marks(text);
    int best = 0;
    int bestScore = 0;
    for (int i = 0; i < marks.size(); i++) {
      int score = score(text, marks, i);
      if (score > bestScore) {
        best = marks.get(i).start();
        bestScore = score;
      }
    }
    int start = best <= BEFORE ? 0 : space(text, best - BEFORE, best);
    int end = Math.min(text.length(), start + WINDOW);
    return new Window(start, end == text.length() ? end : lastSpace(text, end, start + WINDOW / 2));
  }

  /**
   * Of the marks from the i-th on that a window has room for: two for each exact word, one for
   * another.
   */
  private static int score(String text, List<Mark> marks, int i) {
    Set<String> seen = new HashSet<>();
    int score = 0;
    int end = marks.get(i).start() + WINDOW - BEFORE;
    for (int j = i; j < marks.size() && marks.get(j).end() <= end; j++) {
      Mark mark = marks.get(j);
      if (seen.add(Terms.folded(text.substring(mark.start(), mark.end())))) {
        score += mark.exact() ? 2 : 1;
      }
    }
    return score;
  }

  /** Behind the first space from there on, else {@code last}. */
  private static int space(String text, int from, int last) {
    int at = text.indexOf(' ', from);
    return at < 0 || at >= last ? last : at + 1;
  }

  /** The last space before there, but none before {@code first}; else there, between characters. */
  private static int lastSpace(String text, int end, int first) {
    int at = text.lastIndexOf(' ', end);
    if (at >= first) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
