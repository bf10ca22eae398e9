package org.hearsay.engine.manner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.attribution.CueWords;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Span;

/** Whether a saying is denied to have happened. */
final class Negation {
  private static final Set<String> NEGATIVE = Set.of("not", "never", "nor", "cannot", "neither");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "neither", "no", "nothing");

  private static final Set<String> AUXILIARIES =
      Set.of("did", "does", "do", "has", "have", "had", "would", "could", "will", "was", "were");

  /** May stand between the word that denies and the cue; "didn't" is three words. */
  private static final Set<String> VERB_GROUP =
      Set.of(
          ("has have had did does do could would can will was is be been to yet unable t ' ’ longer"
                  + " official short of didn doesn couldn wouldn hasn haven hadn wasn isn")
              .split(" "));

  private static final Set<String> NOTHING_SAID =
      Set.of("mention", "details", "detail", "reason", "word", "information", "date", "figures");

  /** Words before the cue that may belong to its verb group. */
  private static final int REACH = 3;

  private Negation() {}

  /** "not", "never"; of "didn't" the words are "didn", a mark and "t". */
  static boolean isNegative(String word) {
    return NEGATIVE.contains(word);
  }

  static Optional<Evidence> of(Saying saying) {
    return before(saying)
        .or(() -> behind(saying))
        .or(() -> inverted(saying))
        .or(() -> source(saying));
  }

  private static Optional<Evidence> before(Saying saying) {
    Head head = saying.head();
    int to = head == null ? saying.end() : head.word();
    int from = Math.max(saying.sentenceStart(), Math.max(saying.start() - REACH, to - 8));
    for (int w = to - 1; w >= from; w--) {
      int length = negativeAt(saying, w);
      if (length > 0) {
        return denied(saying, w, length);
      }
      if (w < saying.start() && !isOfVerbGroup(saying, w)) {
        break;
      }
    }
    return Optional.empty();
  }

  private static Optional<Evidence> denied(Saying saying, int word, int length) {
    Span words = saying.prose().span(word, word + length);
    return Optional.of(new Evidence(MannerRule.NEGATED_VERB, List.of(words)));
  }

  /** "Said nothing about", "made no mention". */
  private static Optional<Evidence> behind(Saying saying) {
    Head head = saying.head();
    if (head == null || !head.isVerb()) {
      return Optional.empty();
    }
    int next = head.end();
    String word = saying.word(next);
    String object = saying.word(next + 1);
    boolean nothing =
        word.equals("nothing")
            && (next < saying.end() || Set.of("about", "of", "on", "more").contains(object));
    boolean none =
        word.equals("no")
            && (NOTHING_SAID.contains(object)
                || CueWords.shipped().of(object, Part.NOUN).isPresent());
    return nothing || none ? denied(saying, next, 1) : Optional.empty();
  }

  /** "Not once did she admit": the auxiliary stands before the source, in the cue or not. */
  private static Optional<Evidence> inverted(Saying saying) {
    if (!saying.hasSource()) {
      return Optional.empty();
    }
    int source = saying.prose().wordAt(saying.attribution().source().getFirst().start());
    int auxiliary = Math.min(saying.start(), source - 1);
    if (auxiliary < 0 || !AUXILIARIES.contains(saying.word(auxiliary))) {
      return Optional.empty();
    }
    int from = Math.max(saying.sentenceStart(), auxiliary - 4);
    for (int w = auxiliary - 1; w >= from; w--) {
      if (isNegative(saying.word(w)) || saying.word(w).equals("no")) {
        return denied(saying, w, 1);
      }
    }
    return Optional.empty();
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
    Head head = saying.head();
    boolean nounOrGerund =
        head != null && (head.entry().part() == Part.NOUN || head.forms().contains(Form.GERUND));
    if (nounOrGerund && (word.equals("no") && !next.equals("longer") || word.equals("without"))) {
      return 1;
    }
    boolean two =
        word.equals("yet") && next.equals("to")
            || word.equals("unable") && next.equals("to")
            || word.equals("no") && next.equals("longer")
            || word.equals("short") && next.equals("of")
            || (word.equals("failed") || word.equals("fails") || word.equals("failing"))
                && next.equals("to");
    return two ? 2 : 0;
  }

  private static boolean isOfVerbGroup(Saying saying, int w) {
    String word = saying.word(w);
    return negativeAt(saying, w) > 0 || word.endsWith("ly") || VERB_GROUP.contains(word);
  }

  private static Optional<Evidence> source(Saying saying) {
    if (!saying.hasSource()) {
      return Optional.empty();
    }
    int first = saying.prose().wordAt(saying.attribution().source().getFirst().start());
    if (first > saying.sentenceStart() && saying.word(first - 1).equals("neither")) {
      first--;
    }
    boolean nobody =
        NOBODY.contains(saying.word(first))
            && !(saying.word(first).equals("no") && saying.word(first + 1).equals("."));
    return nobody
        ? Optional.of(
            new Evidence(MannerRule.NEGATED_SOURCE, List.of(saying.prose().span(first, first + 1))))
        : Optional.empty();
  }
}
