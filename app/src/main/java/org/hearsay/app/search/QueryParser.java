package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.search.Lexer.Token;
import org.hearsay.app.search.Lexer.Type;

/** Reads the language of queries, which {@code docs/queries.md} describes. */
public final class QueryParser {
  /** Of a query, in code points. */
  static final int LONGEST = 4_000;

  /** Of parentheses and NOTs in each other; the index takes hardly more. */
  static final int DEEPEST = 25;

  private final String query;
  private final List<Token> tokens;
  private int next;

  /** Where conditions on the whole query stand. */
  private final List<Integer> ofTheWhole = new ArrayList<>();

  private QueryParser(String query) throws QueryException {
    this.query = query;
    this.tokens = Lexer.tokens(query);
  }

  /**
   * What the text asks for; everything if it is blank. Linear in the text's length.
   *
   * @throws QueryException if it cannot be understood
   */
  public static Query parse(String query) throws QueryException {
    int length = query.codePointCount(0, query.length());
    if (length > LONGEST) {
      throw new QueryException(
          String.format(
              Locale.ROOT, "the query has %,d characters; %,d are the most", length, LONGEST));
    }
    if (query.isBlank()) {
      return Query.EVERYTHING;
    }
    return new QueryParser(query).whole();
  }

  private Query whole() throws QueryException {
    Query whole = or(0);
    if (type() != Type.END) {
      throw refused("no parenthesis is open here");
    }
    Query last = whole instanceof Query.And and ? and.parts().getLast() : whole;
    if (last instanceof Query.Between dates && dates.from() > dates.to()) {
      throw new QueryException(
          query, ofTheWhole.getLast(), "with this, the last day lies before the first");
    }
    return whole;
  }

  private Query or(int depth) throws QueryException {
    int before = ofTheWhole.size();
    List<Query> parts = new ArrayList<>(List.of(and(depth)));
    while (type() == Type.OR) {
      next++;
      parts.add(and(depth));
    }
    if (parts.size() > 1) {
      refuseOfTheWhole(before);
    }
    return Query.or(parts);
  }

  private Query and(int depth) throws QueryException {
    List<Query> parts = new ArrayList<>(List.of(not(depth)));
    while (type() == Type.AND || type() == Type.NOT || type() == Type.OPEN || type() == Type.TERM) {
      next += type() == Type.AND ? 1 : 0;
      parts.add(not(depth));
    }
    return Query.and(parts);
  }

  private Query not(int depth) throws QueryException {
    if (depth > DEEPEST) {
      throw refused("no more than " + DEEPEST + " parentheses and NOTs may stand in each other");
    }
    if (type() != Type.NOT) {
      return term(depth);
    }
    next++;
    int before = ofTheWhole.size();
    Query part = not(depth + 1);
    refuseOfTheWhole(before);
    return new Query.Not(part);
  }

  private Query term(int depth) throws QueryException {
    Token token = tokens.get(next);
    if (token.term() != null) {
      next++;
      if (token.term() instanceof Query.Between
          || token.term() instanceof Query.Filter filter && filter.field() == Field.WRONG) {
        ofTheWhole.add(token.start());
      }
      return token.term();
    }
    if (token.type() != Type.OPEN) {
      throw refused("a word or a condition is wanted here");
    }
    next++;
    Query inner = or(depth + 1);
    if (type() != Type.CLOSE) {
      throw new QueryException(query, token.start(), "this parenthesis is never closed");
    }
    next++;
    return inner;
  }

  private void refuseOfTheWhole(int from) throws QueryException {
    if (ofTheWhole.size() > from) {
      throw new QueryException(
          query,
          ofTheWhole.get(from),
          "since, until and wrong hold for the whole query; they cannot stand under OR or NOT");
    }
  }

  private Type type() {
    return tokens.get(next).type();
  }

  private QueryException refused(String wanted) {
    return new QueryException(query, tokens.get(next).start(), wanted);
  }
}
