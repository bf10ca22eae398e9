package org.hearsay.engine.speaker;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.engine.lexicon.Lexicon;

/**
 * Papers that are called by an ordinary noun, which only their surroundings tell: somebody "told
 * the Dover Sentinel", "the Dover Sentinel reports".
 */
final class Papers {
  private static final int MOST_WORDS = 4;
  private static final Set<String> INSIDE = Set.of("by", "in");
  private static final Set<String> AUXILIARIES = Set.of("has", "had", "also", "first");

  private final Tokens tokens;
  private final Lexicon lexicon;
  private final Vocabulary vocabulary;
  private final Set<String> known = new HashSet<>();

  Papers(Tokens tokens, Lexicon lexicon, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
  }

  /** Whether the tokens {@code [from, end)} are such a name, here or where it stood before. */
  boolean isPaper(int from, int end) {
    if (end - from > MOST_WORDS || !vocabulary.paper.contains(tokens.lower(end - 1))) {
      return false;
    }
    String name = tokens.text(from, end);
    if (isCalled(from, end)) {
      known.add(name);
    }
    return known.contains(name);
  }

  private boolean isCalled(int from, int end) {
    Set<String> called = end - from > 1 ? vocabulary.paper : vocabulary.paperAlone;
    return from > 0
        && called.contains(tokens.lower(end - 1))
        && tokens.isCapital(end - 1)
        && tokens.lower(from - 1).equals("the")
        && !tokens.has(from, Tokens.ANY)
        && (end - from == 1 || isFront(from, end - 1))
        && (isHeard(from - 1) || prints(end));
  }

  /** "Dover", not "Medical", "Labour" or "Swedish": those go before an office. */
  private boolean isFront(int from, int last) {
    for (int i = from; i < last; i++) {
      if (!tokens.isCapital(i) || vocabulary.notPaper.contains(tokens.lower(i))) {
        return false;
      }
    }
    return !lexicon.isTitle(tokens.text(from, last + 1))
        && lexicon.place(tokens.text(from, last)).isEmpty();
  }

  /** Behind "told", "in an interview with", "quoted by". */
  private boolean isHeard(int the) {
    if (the < 1 || tokens.has(the, Tokens.ANY)) {
      return false;
    }
    String before = tokens.lower(the - 1);
    String verb = the < 2 || tokens.has(the - 1, Tokens.ANY) ? "" : tokens.lower(the - 2);
    return vocabulary.told.contains(before)
        || before.equals("with") && (verb.equals("interview") || verb.equals("interviews"))
        || INSIDE.contains(before) && vocabulary.printed.contains(verb);
  }

  /** Before "reports", "has reported". */
  private boolean prints(int end) {
    int verb = isHere(end) && AUXILIARIES.contains(tokens.lower(end)) ? end + 1 : end;
    return isHere(verb) && vocabulary.print.contains(tokens.lower(verb));
  }

  private boolean isHere(int token) {
    return token < tokens.size() && !tokens.has(token, Tokens.ANY);
  }
}
