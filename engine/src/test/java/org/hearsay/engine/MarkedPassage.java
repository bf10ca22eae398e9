package org.hearsay.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/**
 * A passage whose attributions are marked: {@code [s The envoy] [c told] Reuters [t that she would
 * go].} The letters stand for source, cue and content; a number behind them tells attributions
 * apart, 1 when left out; {@code [s1,2 Ann]} is the source of two. An attribution whose cue stands
 * in another's content is within it. {@code ¶} ends a line.
 */
public record MarkedPassage(String text, List<Attribution> attributions) {

  private record Mark(char role, List<Integer> numbers, int start) {}

  private static final class Pieces {
    final List<Span> source = new ArrayList<>();
    final List<Span> cue = new ArrayList<>();
    final List<Span> content = new ArrayList<>();
    int within = Attribution.OUTERMOST;

    List<Span> of(char role) {
      return switch (role) {
        case 's' -> source;
        case 'c' -> cue;
        case 't' -> content;
        default -> throw new IllegalStateException("no role: " + role);
      };
    }
  }

  public Prose prose() {
    return Prose.of(text);
  }

  /** Throws {@link IllegalStateException} on marks that do not fit. */
  public static MarkedPassage of(String marked) {
    StringBuilder text = new StringBuilder();
    TreeMap<Integer, Pieces> found = new TreeMap<>();
    Deque<Mark> open = new ArrayDeque<>();
    int at = 0;
    while (at < marked.length()) {
      char c = marked.charAt(at);
      if (c == '[') {
        int blank = marked.indexOf(' ', at);
        List<Integer> numbers = numbers(marked.substring(at + 2, blank));
        Mark mark = new Mark(marked.charAt(at + 1), numbers, text.length());
        for (int number : numbers) {
          Pieces pieces = found.computeIfAbsent(number, n -> new Pieces());
          if (mark.role() == 'c') {
            open.stream()
                .filter(each -> each.role() == 't')
                .findFirst()
                .ifPresent(holding -> pieces.within = holding.numbers().getFirst());
          }
        }
        open.push(mark);
        at = blank;
      } else if (c == ']') {
        Mark mark = open.pop();
        Span words = new Span(mark.start(), text.length());
        for (int number : mark.numbers()) {
          pieces(found, number).of(mark.role()).add(words);
        }
      } else if (c == '¶') {
        text.append('\n');
        while (at + 1 < marked.length() && marked.charAt(at + 1) == ' ') {
          at++;
        }
      } else {
        text.append(c);
      }
      at++;
    }
    return new MarkedPassage(text.toString(), attributions(text, found));
  }

  private static List<Integer> numbers(String digits) {
    return digits.isEmpty()
        ? List.of(1)
        : Arrays.stream(digits.split(",")).map(Integer::valueOf).toList();
  }

  private static Pieces pieces(TreeMap<Integer, Pieces> found, int number) {
    Pieces pieces = found.get(number);
    if (pieces == null) {
      throw new IllegalStateException("never opened: " + number);
    }
    return pieces;
  }

  private static List<Attribution> attributions(CharSequence text, TreeMap<Integer, Pieces> found) {
    List<Attribution> attributions = new ArrayList<>();
    found.forEach((number, pieces) ->
        attributions.add(
            new Attribution(
                number,
                pieces.within,
                pieces.source,
                pieces.cue,
                pieces.content,
                kind(text, pieces.content),
                0.9)));
    return attributions;
  }

  private static Kind kind(CharSequence text, List<Span> content) {
    String words =
        String.join("", content.stream().map(piece -> piece.in(text.toString())).toList());
    return words.startsWith("\"") && words.endsWith("\"")
        ? Kind.DIRECT
        : words.contains("\"") ? Kind.MIXED : Kind.INDIRECT;
  }
}
