package org.hearsay.app.export;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.text.Span;

/**
 * What the words of a source alone tell about who is meant.
 *
 * @param name the words, white space folded; empty where the text names nobody
 * @param pronoun whether the words stand for a name given elsewhere
 * @param named whether some word among them looks like a name
 */
record SourceWords(String name, boolean pronoun, boolean named) {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this");

  /** Words that are capitalised at the head of a sentence and are no names. */
  private static final Set<String> OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "some",
          "many",
          "several",
          "most",
          "all",
          "both",
          "few",
          "other",
          "others",
          "another",
          "one",
          "two",
          "three",
          "his",
          "her",
          "its",
          "their",
          "our",
          "my",
          "those",
          "these",
          "no",
          "nobody",
          "critics",
          "officials",
          "sources",
          "police",
          "experts",
          "witnesses",
          "analysts",
          "residents",
          "prosecutors",
          "people",
          "authorities");

  static SourceWords of(Attribution attribution, String text) {
    String name = words(attribution.source(), text);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean pronoun = PRONOUNS.contains(lower);
    return new SourceWords(name, pronoun, !pronoun && holdsName(name));
  }

  /** The pieces in one line, with a sign where something was left out between them. */
  static String words(List<Span> pieces, String text) {
    return pieces.stream()
        .map(piece -> Screen.printable(piece.in(text)))
        .collect(Collectors.joining(" … "));
  }

  private static boolean holdsName(String words) {
    for (String word : words.split("[^\\p{L}\\p{N}'’.-]+")) {
      if (!word.isEmpty()
          && Character.isUpperCase(word.codePointAt(0))
          && !OPENERS.contains(word.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
