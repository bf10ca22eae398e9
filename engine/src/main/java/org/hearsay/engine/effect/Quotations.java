package org.hearsay.engine.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The quoted words of the statements read so far, found again by runs of a few words. */
final class Quotations {
  private final int run;
  private final Map<List<String>, Statement> first = new HashMap<>();

  /**
   * @param run how many words in a row make a quotation the same
   */
  Quotations(int run) {
    this.run = run;
  }

  /** A run of words that an earlier statement of the same speaker quotes. */
  record Same(Statement earlier, Span words) {}

  @Nullable Same find(Statement statement) {
    List<Token> quoted = quoted(statement);
    for (int i = 0; i + run <= quoted.size(); i++) {
      Statement earlier = first.get(key(quoted, i));
      if (earlier != null
          && earlier.sentence() != statement.sentence()
          && earlier.line() > 0
          && isSpeakerOf(earlier, statement)) {
        return new Same(
            earlier, new Span(quoted.get(i).span().start(), quoted.get(i + run - 1).span().end()));
      }
    }
    return null;
  }

  void add(Statement statement) {
    List<Token> quoted = quoted(statement);
    for (int i = 0; i + run <= quoted.size(); i++) {
      first.putIfAbsent(key(quoted, i), statement);
    }
  }

  private List<String> key(List<Token> tokens, int at) {
    return tokens.subList(at, at + run).stream().map(Token::word).toList();
  }

  /** The same, or one who speaks for the other. */
  private static boolean isSpeakerOf(Statement one, Statement other) {
    if (one.sharesHolder(other)) {
      return true;
    }
    return Stems.shared(one.names(), other.names()) > 0
        || Stems.shared(one.sourceStems(), other.sourceStems()) > 0;
  }

  private static List<Token> quoted(Statement statement) {
    List<Token> quoted = new ArrayList<>();
    boolean open = false;
    for (Token token : statement.content()) {
      if (token.isQuotationMark()) {
        open = !open;
      } else if (open && token.isWord()) {
        quoted.add(token);
      }
    }
    return quoted;
  }
}
