package org.hearsay.engine.manner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Span;

/** Whether a saying is denied to have happened. */
final class Negation {
  private static final Set<String> NEGATIVE = Set.of("not", "never", "nor", "cannot", "neither");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no", "nothing");

  /** Words before the cue that may belong to its verb group. */
  private static final int REACH = 3;

  private Negation() {}

  /** "not", "never"; of "didn't" the words are "didn", a mark and "t". */
  static boolean isNegative(String word) {
    return NEGATIVE.contains(word);
  }

  static Optional<Evidence> of(Saying saying) {
    Head head = saying.head();
    int to = head == null ? saying.end() : head.word();
    int from = Math.max(saying.sentenceStart(), Math.max(saying.start() - REACH, to - 8));
    for (int w = to - 1; w >= from; w--) {
      boolean outside = w < saying.start();
      if (outside && !isOfVerbGroup(saying, w)) {
        break;
      }
      int length = negativeAt(saying, w);
      if (length > 0) {
        Span words = saying.prose().span(w, w + length);
        return Optional.of(new Evidence(MannerRule.NEGATED_VERB, List.of(words)));
      }
    }
    return source(saying);
  }

  /** How many words deny here, or 0. */
  private static int negativeAt(Saying saying, int w) {
    String word = saying.word(w);
    String next = saying.word(w + 1);
    if (isNegative(word)) {
      return next.equals("only") || next.equals("just") ? 0 : 1;
    }
    if (word.equals("t") && w >= 2 && saying.word(w - 2).endsWith("n")) {
      return next.equals("only") ? 0 : 1;
    }
    boolean two =
        word.equals("yet") && next.equals("to")
            || word.equals("unable") && next.equals("to")
            || word.equals("no") && next.equals("longer")
            || (word.equals("failed") || word.equals("fails") || word.equals("failing"))
                && next.equals("to");
    return two ? 2 : 0;
  }

  private static boolean isOfVerbGroup(Saying saying, int w) {
    String word = saying.word(w);
    return negativeAt(saying, w) > 0
        || word.endsWith("ly")
        || Set.of(
                "has",
                "have",
                "had",
                "did",
                "does",
                "do",
                "could",
                "would",
                "can",
                "will",
                "was",
                "is",
                "be",
                "been",
                "to",
                "yet",
                "unable",
                "t",
                "'",
                "’",
                "longer",
                "didn",
                "doesn",
                "couldn",
                "wouldn",
                "hasn",
                "haven",
                "immediately")
            .contains(word);
  }

  private static Optional<Evidence> source(Saying saying) {
    if (!saying.hasSource()) {
      return Optional.empty();
    }
    int first = saying.prose().wordAt(saying.attribution().source().getFirst().start());
    boolean nobody =
        NOBODY.contains(saying.word(first))
            && !(saying.word(first).equals("no") && saying.word(first + 1).equals("."));
    return nobody
        ? Optional.of(
            new Evidence(MannerRule.NEGATED_SOURCE, List.of(saying.prose().span(first, first + 1))))
        : Optional.empty();
  }
}
