package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Terms;

/**
 * What statements are looked for. {@code toString()} gives the query's text in one form, which
 * parses to an equal query.
 *
 * <p>{@link Between} and {@link Field#WRONG} are conditions on the whole query: they stand alone or
 * among the parts of the outermost {@link And}, of dates there is one at most, the last.
 */
public sealed interface Query {
  /** Every statement. */
  Query EVERYTHING = new And(List.of());

  /**
   * All of them hold.
   *
   * @param parts none, which every statement is found by, or at least two; none of them an And
   */
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
      refuse(parts.size() == 1 || parts.stream().anyMatch(And.class::isInstance), parts);
      refuse(parts.stream().filter(Between.class::isInstance).count() > 1, parts);
      refuse(
          parts.stream().limit(Math.max(0, parts.size() - 1L)).anyMatch(Between.class::isInstance),
          parts);
    }

    @Override
    public String toString() {
      return joined(parts, " ");
    }
  }

  /**
   * One of them holds.
   *
   * @param parts at least two; none of them an Or
   */
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
      refuse(parts.size() < 2 || parts.stream().anyMatch(Or.class::isInstance), parts);
      refuse(parts.stream().anyMatch(Query::ofTheWhole), parts);
    }

    @Override
    public String toString() {
      return joined(parts, " OR ");
    }
  }

  record Not(Query part) implements Query {
    public Not {
      refuse(ofTheWhole(part), part);
    }

    @Override
    public String toString() {
      return "NOT " + inner(part);
    }
  }

  /**
   * A word in any of its forms, in the content or in the name or office of who said it.
   *
   * @param token as {@link Terms} gives it
   */
  record Word(String token) implements Query {
    public Word {
      refuse(!isToken(token), token);
    }

    @Override
    public String toString() {
      return token;
    }
  }

  /**
   * These very words in this order.
   *
   * @param tokens as {@link Terms} gives them; never empty
   */
  record Phrase(List<String> tokens) implements Query {
    public Phrase {
      tokens = List.copyOf(tokens);
      refuse(tokens.isEmpty() || !tokens.stream().allMatch(Query::isToken), tokens);
    }

    @Override
    public String toString() {
      return '"' + String.join(" ", tokens) + '"';
    }
  }

  /**
   * A word that begins so.
   *
   * @param token as {@link Terms} gives it; at least three characters
   */
  record Prefix(String token) implements Query {
    /** Shorter ones begin so many words that finding them takes the index long. */
    static final int SHORTEST = 3;

    public Prefix {
      refuse(!isToken(token) || token.codePointCount(0, token.length()) < SHORTEST, token);
    }

    @Override
    public String toString() {
      return token + "*";
    }
  }

  /**
   * What is known of a statement beside its words.
   *
   * @param field none of the dates
   * @param value one that the field takes; kept without space around it, and in small letters where
   *     the field has a list of values
   */
  record Filter(Field field, String value) implements Query {
    public Filter {
      value = field.kept(value);
      refuse(field.isDate() || !field.takes(value), field + ":" + value);
    }

    @Override
    public String toString() {
      return field + ":" + Quoting.quoted(value);
    }
  }

  /**
   * When it was said, else published. With {@code from} after {@code to} nothing is found.
   *
   * @param from the first day, counted as in {@link Days}; 0 for no bound
   * @param to the last day, inclusive; {@link Days#LAST} for no bound
   */
  record Between(int from, int to) implements Query {
    public Between {
      refuse(Math.min(from, to) < 0 || Math.max(from, to) > Days.LAST, from + " to " + to);
    }

    @Override
    public String toString() {
      String until = to == Days.LAST ? "" : "until:" + Days.iso(to);
      String since = from == 0 && !until.isEmpty() ? "" : "since:" + Days.iso(from);
      return since.isEmpty() || until.isEmpty() ? since + until : since + " " + until;
    }
  }

  /** All of them hold, wherever they come from: words typed, options given. */
  static Query and(List<Query> parts) {
    List<Query> flat = new ArrayList<>();
    int from = 0;
    int to = Days.LAST;
    boolean dated = false;
    for (Query part : parts) {
      for (Query each : part instanceof And and ? and.parts() : List.of(part)) {
        if (each instanceof Between between) {
          from = Math.max(from, between.from());
          to = Math.min(to, between.to());
          dated = true;
        } else {
          flat.add(each);
        }
      }
    }
    if (dated) {
      flat.add(new Between(from, to));
    }
    return flat.size() == 1 ? flat.getFirst() : new And(flat);
  }

  /**
   * One of them holds.
   *
   * @param parts at least one
   */
  static Query or(List<Query> parts) {
    List<Query> flat =
        parts.stream()
            .flatMap(part -> part instanceof Or or ? or.parts().stream() : List.of(part).stream())
            .toList();
    return flat.size() == 1 ? flat.getFirst() : new Or(flat);
  }

  /** Whether it asks about a field, anywhere. */
  default boolean asks(Field field) {
    return switch (this) {
      case And and -> and.parts().stream().anyMatch(part -> part.asks(field));
      case Or or -> or.parts().stream().anyMatch(part -> part.asks(field));
      case Not not -> not.part().asks(field);
      case Filter filter -> filter.field() == field;
      case Between between -> false;
      case Word word -> false;
      case Phrase phrase -> false;
      case Prefix prefix -> false;
    };
  }

  /** Whether it may not stand under OR or NOT. */
  private static boolean ofTheWhole(Query query) {
    return switch (query) {
      case Between between -> true;
      case Filter filter -> filter.field() == Field.WRONG;
      case And and -> and.parts().isEmpty() || and.parts().stream().anyMatch(Query::ofTheWhole);
      case Or or -> false;
      case Not not -> false;
      case Word word -> false;
      case Phrase phrase -> false;
      case Prefix prefix -> false;
    };
  }

  private static boolean isToken(String word) {
    List<Terms.Term> terms = Terms.of(word);
    return terms.size() == 1 && terms.getFirst().token().equals(word);
  }

  private static String joined(List<Query> parts, String between) {
    return parts.stream().map(Query::inner).collect(Collectors.joining(between));
  }

  private static String inner(Query part) {
    return part instanceof And || part instanceof Or ? "(" + part + ")" : part.toString();
  }

  private static void refuse(boolean wrong, Object what) {
    if (wrong) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no query can be made of %s", what));
    }
  }
}
