package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.index.Facet;
import org.hearsay.app.index.Terms;
import org.hearsay.app.search.Query.Filter;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;

/**
 * Makes expressions of the index (SQLite FTS5) from a query. All that goes into them between
 * quotation marks are tokens, which have none, so that no query can say more than it says.
 */
final class Compiler {
  private static final String WORDS = "{content who} : ";
  private static final String FORMS = "{content who forms} : ";
  private static final String EVERY = facet(Facet.ALL);

  /** What a ledger knows and a query does not. */
  interface Names {
    /** Facets of which a statement has one if somebody of this name said it; never none. */
    List<String> speaker(String name);

    /** The name that the ledger gives to an outlet. */
    String outlet(String name);
  }

  /**
   * @param text never with NOT outside of parentheses
   * @param negated whether it gives what is not wanted; the index knows no "all but these"
   */
  private record Expression(String text, boolean negated) {
    String positive() {
      return negated ? "(" + EVERY + " NOT " + text + ")" : text;
    }
  }

  private final Names names;

  /** What a word is looked for as; where forms count, each token stands for what has its stem. */
  private final UnaryOperator<String> word;

  private Compiler(Names names, UnaryOperator<String> word) {
    this.names = names;
    this.word = word;
  }

  /**
   * One step of the order in which statements are shown.
   *
   * @param whole finds what belongs here or in a better tier
   * @param apart finds what belongs here
   */
  record Tier(String whole, String apart) {}

  /** Best first; the last one's {@code whole} finds all. At least one, at most three. */
  static List<Tier> tiers(Query query, Names names) {
    String any = any(query, names);
    String exact = of(query, new Compiler(names, Compiler::exact));
    List<Tier> tiers = new ArrayList<>();
    List<String> words = wordsSideBySide(query);
    if (words.size() > 1 && !words.stream().allMatch(Terms::isCommon)) {
      String phrase = phrase(words);
      String together = "(" + exact + " AND " + phrase + ")";
      tiers.add(new Tier(together, together));
      tiers.add(new Tier(exact, "(" + exact + " NOT " + phrase + ")"));
    } else {
      tiers.add(new Tier(exact, exact));
    }
    if (!any.equals(exact)) {
      tiers.add(new Tier(any, "(" + any + " NOT " + exact + ")"));
    }
    return tiers;
  }

  /** One expression that finds all, in whatever form. */
  static String any(Query query, Names names) {
    return of(query, new Compiler(names, Compiler::anyForm));
  }

  /** Those of an expression's statements that are dated by no more than a month or year. */
  static String vague(String expression) {
    return "(" + expression + " AND " + facet(Facet.VAGUE) + ")";
  }

  private static List<String> wordsSideBySide(Query query) {
    return query instanceof Query.And and
        ? and.parts().stream()
            .flatMap(
                part -> part instanceof Query.Word(String token) ? Stream.of(token) : Stream.of())
            .toList()
        : List.of();
  }

  private static String of(Query query, Compiler compiler) {
    boolean asked =
        parts(query).stream()
            .anyMatch(part -> part instanceof Filter filter && filter.field() == Field.WRONG);
    List<Query> parts = new ArrayList<>(parts(query));
    if (!asked) {
      parts.add(new Filter(Field.WRONG, "no"));
    }
    return compiler.all(parts).positive();
  }

  /** Of the outermost And. */
  private static List<Query> parts(Query query) {
    return query instanceof Query.And and ? and.parts() : List.of(query);
  }

  private Expression expression(Query query) {
    return switch (query) {
      case Query.And and -> all(and.parts());
      case Query.Or or ->
          new Expression(
              joined(or.parts().stream().map(part -> expression(part).positive()), " OR "), false);
      case Query.Not(Query part) -> not(part);
      case Query.Word(String token) -> new Expression(word.apply(token), false);
      case Query.Phrase(List<String> tokens) -> new Expression(phrase(tokens), false);
      case Query.Prefix(String token) -> new Expression(WORDS + quoted(token) + " *", false);
      case Filter filter -> filter(filter);
      // Dates are places in the index and no tokens
      case Query.Between between -> new Expression(EVERY, false);
    };
  }

  private Expression all(List<Query> parts) {
    List<String> wanted = new ArrayList<>();
    List<String> unwanted = new ArrayList<>();
    for (Query part : parts) {
      Expression expression = expression(part);
      if (expression.negated()) {
        unwanted.add(expression.text());
      } else if (!expression.text().equals(EVERY)) {
        wanted.add(expression.text());
      }
    }
    String all = wanted.isEmpty() ? EVERY : joined(wanted.stream(), " AND ");
    return new Expression(
        unwanted.isEmpty() ? all : "(" + all + " NOT " + joined(unwanted.stream(), " OR ") + ")",
        false);
  }

  /** A word that must not be there must not be there in any form. */
  private Expression not(Query part) {
    Expression inner = new Compiler(names, Compiler::anyForm).expression(part);
    return new Expression(inner.text(), !inner.negated());
  }

  private Expression filter(Filter filter) {
    String value = filter.value();
    return switch (filter.field()) {
      case SPEAKER -> new Expression(oneOf(names.speaker(value)), false);
      case OUTLET -> having(Facet.publisher(names.outlet(value)));
      case CITES -> having(Facet.cites(names.outlet(value)));
      case ACT -> having(Facet.act(constant(Act.class, value)));
      case KIND -> having(Facet.kind(constant(Kind.class, value)));
      case WHO -> having(Facet.holder(constant(SpeakerKind.class, value)));
      case EFFECT -> having(Facet.effect(constant(Effect.Type.class, value)));
      case NAMED -> having(Facet.NAMED, value);
      case HEDGED -> having(Facet.HEDGED, value);
      case RELAY -> having(Facet.RELAY, value);
      case NESTED -> having(Facet.NESTED, value);
      case NEGATED -> having(Facet.NEGATED, value);
      case UNDATED -> having(Facet.UNDATED, value);
      case REVIEWED -> having(Facet.REVIEWED, value);
      case WRONG -> value.equals("any") ? new Expression(EVERY, false) : having(Facet.WRONG, value);
      case ORIGINALS -> new Expression(facet(Facet.COPY), true);
      case TAG -> having(Facet.tag(value));
      case ARTICLE -> having(Facet.article(value));
      case SINCE, UNTIL -> throw new IllegalArgumentException(filter + " is no filter");
    };
  }

  private static Expression having(String facet) {
    return new Expression(facet(facet), false);
  }

  private static Expression having(String facet, String yesOrNo) {
    return new Expression(facet(facet), yesOrNo.equals("no"));
  }

  private static String oneOf(List<String> facets) {
    return joined(facets.stream().map(Compiler::facet), " OR ");
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
  }

  private static String exact(String token) {
    return WORDS + quoted(token);
  }

  private static String anyForm(String token) {
    return FORMS + quoted(Terms.stem(token));
  }

  private static String phrase(List<String> tokens) {
    return WORDS + quoted(String.join(" ", tokens));
  }

  private static String facet(String token) {
    return "facets : " + quoted(token);
  }

  private static String quoted(String tokens) {
    return '"' + tokens + '"';
  }

  /** One expression, in parentheses where it has several parts. */
  private static String joined(Stream<String> expressions, String between) {
    List<String> parts = expressions.toList();
    return parts.size() == 1
        ? parts.getFirst()
        : parts.stream().collect(Collectors.joining(between, "(", ")"));
  }
}
