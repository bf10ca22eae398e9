package org.hearsay.engine.effect;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that take up an earlier statement: <i>this order</i>, <i>the AP story</i>, <i>it</i>.
 *
 * @param nouns what kinds of statement the noun names; empty for a pronoun
 * @param noun its stem; empty for a pronoun
 * @param names in it, in small letters: <i>ap</i>
 * @param end the place behind it among the statement's words
 */
record Reference(Set<WordClass> nouns, String noun, Set<String> names, List<Span> words, int end) {
  private static final int LONGEST = 8;

  private static final Set<WordClass> NOUNS =
      EnumSet.of(
          WordClass.ORDER,
          WordClass.CLAIM,
          WordClass.REPORT,
          WordClass.STATEMENT,
          WordClass.PROMISE,
          WordClass.EVENT);

  private static final Set<String> PRONOUNS =
      Set.of("it", "this", "that", "these", "those", "them", "something", "which", "so");

  private static final Set<String> DEFINITE =
      Set.of(
          "the", "this", "that", "these", "those", "such", "its", "his", "her", "their", "both",
          "earlier");

  private static final Set<String> BREAKS =
      Set.of(
          "in", "on", "at", "of", "to", "by", "for", "from", "that", "which", "who", "and", "or",
          "was", "were", "is", "are", "has", "have", "had", ",", "a", "an", "any", "no", "some");

  Reference {
    nouns = Set.copyOf(nouns);
    names = Set.copyOf(names);
    words = List.copyOf(words);
  }

  boolean isPronoun() {
    return nouns.isEmpty();
  }

  /** Reads one at a place; null where none begins there. */
  static @Nullable Reference at(List<Token> tokens, int start, EffectWords words) {
    int first = start;
    while (first < tokens.size()
        && (tokens.get(first).isQuotationMark() || tokens.get(first).word().equals("as"))) {
      first++;
    }
    if (first >= tokens.size()) {
      return null;
    }
    Reference noun = withNoun(tokens, first, words);
    if (noun != null) {
      return noun;
    }
    return PRONOUNS.contains(tokens.get(first).word())
        ? new Reference(Set.of(), "", Set.of(), List.of(tokens.get(first).span()), first + 1)
        : null;
  }

  private static @Nullable Reference withNoun(List<Token> tokens, int first, EffectWords words) {
    boolean definite = DEFINITE.contains(tokens.get(first).word());
    Set<String> names = new HashSet<>();
    List<Span> spans = new ArrayList<>();
    for (int i = first; i < Math.min(tokens.size(), first + LONGEST); i++) {
      Token token = tokens.get(i);
      boolean suchA = i == first + 1 && tokens.get(first).word().equals("such");
      if (i > first && (BREAKS.contains(token.word()) && !suchA || token.isStop())) {
        return null;
      }
      spans.add(token.span());
      Set<WordClass> nouns = nouns(tokens, i, words);
      if (!nouns.isEmpty() && (i > first || !definite) && !compounds(tokens, i, words)) {
        return definite || possesses(tokens, first, i)
            ? new Reference(nouns, Stems.of(token.word()), names, spans, i + 1)
            : null;
      }
      if (token.capital() && !DEFINITE.contains(token.word()) && token.isWord()) {
        names.add(token.word());
      }
    }
    return null;
  }

  /** Whether another such noun follows, so that this one only tells which: "news report". */
  private static boolean compounds(List<Token> tokens, int at, EffectWords words) {
    return at + 1 < tokens.size() && !nouns(tokens, at + 1, words).isEmpty();
  }

  private static boolean possesses(List<Token> tokens, int first, int noun) {
    for (int i = first + 1; i < noun; i++) {
      if (tokens.get(i).word().equals("'") || tokens.get(i).word().equals("’")) {
        return true;
      }
    }
    return false;
  }

  private static Set<WordClass> nouns(List<Token> tokens, int at, EffectWords words) {
    Set<WordClass> found = EnumSet.noneOf(WordClass.class);
    for (WordClass noun : NOUNS) {
      if (words.is(noun, tokens, at)) {
        found.add(noun);
      }
    }
    return found;
  }
}
