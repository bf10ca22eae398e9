package org.hearsay.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.index.Terms;
import org.jspecify.annotations.Nullable;

/** Cuts a query into its terms and what stands between them. */
final class Lexer {
  enum Type {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    TERM,
    END
  }

  /**
   * @param term of a TERM
   */
  record Token(Type type, int start, @Nullable Query term) {}

  private final String query;
  private final List<Token> tokens = new ArrayList<>();

  private Lexer(String query) {
    this.query = query;
  }

  /** END comes last. What has neither letters nor digits is passed over. */
  static List<Token> tokens(String query) throws QueryException {
    Lexer lexer = new Lexer(query);
    int at = 0;
    while (at < query.length()) {
      at = lexer.token(at);
    }
    lexer.add(Type.END, at);
    return lexer.tokens;
  }

  /** The place behind the token that begins there. */
  private int token(int at) throws QueryException {
    char c = query.charAt(at);
    if (isSpace(c)) {
      return at + 1;
    }
    if (c == '(' || c == ')') {
      add(c == '(' ? Type.OPEN : Type.CLOSE, at);
      return at + 1;
    }
    if (Quoting.isMark(c)) {
      return phrase(at);
    }
    if (c == '-'
        && (at == 0 || isSpace(query.charAt(at - 1)) || query.charAt(at - 1) == '(')
        && beginsTerm(at + 1)) {
      add(Type.NOT, at);
      return at + 1;
    }
    return fieldOrWord(at);
  }

  private boolean beginsTerm(int at) {
    return at < query.length()
        && (Character.isLetterOrDigit(query.codePointAt(at))
            || query.charAt(at) == '('
            || Quoting.isMark(query.charAt(at)));
  }

  private int phrase(int at) throws QueryException {
    int end = closed(at, false);
    List<String> words = words(query.substring(at, end));
    if (words.isEmpty()) {
      throw new QueryException(query, at, "a word is wanted between the quotation marks");
    }
    add(at, new Query.Phrase(words));
    return end;
  }

  private int closed(int mark, boolean escapes) throws QueryException {
    int end = Quoting.end(query, mark, escapes);
    if (end < 0) {
      throw new QueryException(query, mark, "this quotation mark is never closed");
    }
    return end;
  }

  private int fieldOrWord(int at) throws QueryException {
    int colon = at;
    while (colon < query.length() && isLatin(query.charAt(colon))) {
      colon++;
    }
    if (colon > at && colon < query.length() && query.charAt(colon) == ':') {
      Field field = field(query.substring(at, colon));
      if (field != null) {
        return value(at, field, colon + 1);
      }
      if (!isEnd(colon + 1) && !query.startsWith("//", colon + 1)) {
        throw new QueryException(
            query,
            at,
            "no such field; in quotation marks it is a word. Fields are " + Field.list());
      }
    }
    return word(at);
  }

  private static @Nullable Field field(String name) {
    for (Field field : Field.values()) {
      if (field.toString().equals(name.toLowerCase(Locale.ROOT))) {
        return field;
      }
    }
    return null;
  }

  private int value(int start, Field field, int at) throws QueryException {
    if (isEnd(at)) {
      throw new QueryException(query, at, "a value is wanted behind " + field + ":");
    }
    boolean quoted = Quoting.isMark(query.charAt(at));
    int end = quoted ? closed(at, true) : bareValueEnd(at);
    String value = query.substring(at, end);
    try {
      add(start, field.of(quoted ? Quoting.value(value) : value));
    } catch (QueryException refused) {
      throw new QueryException(query, at, refused.wanted());
    }
    return end;
  }

  /** Parentheses within are its own, as addresses have them. */
  private int bareValueEnd(int start) {
    int open = 0;
    int at = start;
    while (at < query.length() && !isSpace(query.charAt(at)) && !Quoting.isMark(query.charAt(at))) {
      char c = query.charAt(at);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (open < 0) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int word(int start) throws QueryException {
    int end = start;
    while (!isEnd(end) && !Quoting.isMark(query.charAt(end))) {
      end++;
    }
    String word = query.substring(start, end);
    switch (word) {
      case "AND" -> add(Type.AND, start);
      case "OR" -> add(Type.OR, start);
      case "NOT" -> add(Type.NOT, start);
      default -> {
        int star = word.indexOf('*');
        List<String> words = words(word);
        if (star >= 0) {
          add(start, prefix(start, star, word, words));
        } else if (!words.isEmpty()) {
          add(
              start,
              words.size() == 1 ? new Query.Word(words.getFirst()) : new Query.Phrase(words));
        }
      }
    }
    return end;
  }

  private Query prefix(int start, int star, String word, List<String> words) throws QueryException {
    String begin = words.isEmpty() ? "" : words.getFirst();
    if (star != word.length() - 1
        || words.size() != 1
        || begin.codePointCount(0, begin.length()) < Query.Prefix.SHORTEST) {
      throw new QueryException(
          query, start + star, "* stands behind the first letters of one word, at least three");
    }
    return new Query.Prefix(begin);
  }

  private static List<String> words(String text) {
    return Terms.of(text).stream().map(Terms.Term::token).toList();
  }

  private boolean isEnd(int at) {
    return at >= query.length()
        || isSpace(query.charAt(at))
        || query.charAt(at) == '('
        || query.charAt(at) == ')';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private void add(Type type, int start) {
    tokens.add(new Token(type, start, null));
  }

  private void add(int start, Query term) {
    tokens.add(new Token(Type.TERM, start, term));
  }
}
