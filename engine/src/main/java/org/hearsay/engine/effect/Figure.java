package org.hearsay.engine.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A number with what it counts: <i>2.6 million crowns</i>, <i>40 people</i>.
 *
 * @param number its digits, with points and commas
 * @param unit stems of the words behind it
 */
record Figure(String number, List<String> unit) {
  private static final Set<String> MAGNITUDES =
      Set.of("hundred", "thousand", "million", "billion", "trillion");

  Figure {
    unit = List.copyOf(unit);
  }

  /** All of a content; a number alone is none. */
  static List<Figure> all(List<Token> tokens) {
    List<Figure> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = numberEnd(tokens, i);
      if (end > i) {
        List<String> unit = unit(tokens, end);
        if (!unit.isEmpty()) {
          found.add(new Figure(number(tokens, i, end), unit));
        }
      }
      i = Math.max(end, i + 1);
    }
    return found;
  }

  private static int numberEnd(List<Token> tokens, int start) {
    int end = start;
    while (end < tokens.size() && isDigits(tokens.get(end))) {
      boolean goesOn =
          end + 2 < tokens.size()
              && ".,".contains(tokens.get(end + 1).word())
              && isDigits(tokens.get(end + 2))
              && tokens.get(end).span().end() == tokens.get(end + 1).span().start()
              && tokens.get(end + 1).span().end() == tokens.get(end + 2).span().start();
      end += goesOn ? 2 : 1;
      if (!goesOn) {
        break;
      }
    }
    return end;
  }

  private static boolean isDigits(Token token) {
    return Character.isDigit(token.word().charAt(0));
  }

  private static String number(List<Token> tokens, int start, int end) {
    StringBuilder number = new StringBuilder();
    for (int i = start; i < end; i++) {
      number.append(tokens.get(i).word());
    }
    return number.toString();
  }

  private static List<String> unit(List<Token> tokens, int start) {
    List<String> unit = new ArrayList<>();
    int at = start;
    if (at < tokens.size() && MAGNITUDES.contains(tokens.get(at).word())) {
      unit.add(tokens.get(at++).word());
    }
    if (at < tokens.size()
        && (tokens.get(at).isWord() && tokens.get(at).word().length() > 3
            || tokens.get(at).word().equals("%"))) {
      unit.add(Stems.of(tokens.get(at).word()));
    }
    return unit;
  }

  /** Whether both count the same and no number of it is in both. */
  static boolean differ(List<Figure> one, List<Figure> other) {
    boolean counted = false;
    for (Figure figure : one) {
      for (Figure another : other) {
        if (figure.unit().equals(another.unit())) {
          if (figure.number().equals(another.number())) {
            return false;
          }
          counted = true;
        }
      }
    }
    return counted;
  }

  /** How many of the stems are only what the figures count. */
  static int shared(List<Figure> figures, Set<String> stems) {
    return (int)
        figures.stream()
            .flatMap(figure -> figure.unit().stream())
            .distinct()
            .filter(stem -> stems.contains(Stems.of(stem)))
            .count();
  }
}
