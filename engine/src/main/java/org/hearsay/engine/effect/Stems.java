package org.hearsay.engine.effect;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What words have in common: their stems, roughly, for comparing contents. */
final class Stems {
  private static final Set<String> EMPTY =
      Set.of(
          ("the and that this with from have has had been was were are for not but they their them his"
                  + " her its which who will would could should may might can about into over after before"
                  + " than then there when where what while also any all some such more most other said"
                  + " say says being our your you she him out just only very during since because been's"
                  + " did does done doing one two")
              .split(" "));

  private static final List<String> ENDINGS =
      List.of(
          "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ied", "ers",
          "er", "ed", "es", "s", "y", "e");

  private Stems() {}

  static Set<String> of(List<Token> tokens) {
    Set<String> stems = new HashSet<>();
    for (Token token : tokens) {
      if (token.isWord()
          && (token.word().length() > 2 || Character.isDigit(token.word().charAt(0)))
          && !EMPTY.contains(token.word())) {
        stems.add(of(token.word()));
      }
    }
    return stems;
  }

  /** The word without its ending; at least three letters are left. */
  static String of(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  static int shared(Set<String> one, Set<String> other) {
    int shared = 0;
    for (String stem : one) {
      if (other.contains(stem)) {
        shared++;
      }
    }
    return shared;
  }

  /** Whether one is much the same as the other or a good part of it. */
  static boolean muchTheSame(Set<String> one, Set<String> other) {
    int shared = shared(one, other);
    int smaller = Math.min(one.size(), other.size());
    return shared >= 2 && 2 * shared >= smaller || shared >= 4 && 3 * shared >= smaller;
  }
}
