package org.hearsay.engine.manner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Span;

/** Who is told. */
final class Addressees {
  /** End the noun phrase behind the verb. */
  private static final Set<String> ENDS =
      Set.of(
          (", . ; : ? ! \" “ ” ( ) — – that to on in at by during via after before when while as if"
                  + " whether what how why who whom which about over through from with for against"
                  + " not into because since until and but or late early earlier later yesterday"
                  + " today tonight monday tuesday wednesday thursday friday saturday sunday last"
                  + " this again there here off saying adding is was are were has had have of")
              .split(" "));

  /** May stand with "to" and the person told. */
  private static final Set<String> SAYING_TO =
      Set.of(
          ("say state speak explain complain write announce describe confirm admit reveal suggest"
                  + " whisper shout joke indicate communicate confess disclose repeat propose boast"
                  + " mention protest appeal relay convey report deny remark swear insist testify"
                  + " talk read recommend")
              .split(" "));

  private static final Set<String> OPENS_CLAUSE =
      Set.of(
          ", . ; : \" “ ” ( ) — – that and but or while when because although though as"
              .split(" "));

  private static final Set<String> AUXILIARY =
      Set.of("has", "have", "had", "will", "also", "not", "would", "could", "then", "since");

  private static final int LONGEST = 12;

  private Addressees() {}

  static Optional<Evidence> of(Saying saying) {
    Head head = saying.head();
    if (head == null || !head.isVerb()) {
      return Optional.empty();
    }
    boolean tells = head.entry().takes(Frame.ADDRESSEE);
    int be = saying.beBefore();
    if (be >= 0) {
      return tells ? subject(saying, be) : Optional.empty();
    }
    int end = limit(saying, head);
    Optional<Evidence> object =
        tells ? phrase(saying, head.end(), end, MannerRule.TOLD_OBJECT) : Optional.empty();
    return object.or(() -> to(saying, head, end));
  }

  /** Behind the last word that can tell who is told. */
  private static int limit(Saying saying, Head head) {
    int content = saying.contentBehind(head.word());
    int end = Math.min(saying.sentenceEnd(), head.end() + LONGEST);
    int infinitive = saying.infinitive();
    if (infinitive > head.end()) {
      return Math.min(end, infinitive);
    }
    return content < 0 ? end : Math.min(end, content);
  }

  private static Optional<Evidence> phrase(Saying saying, int from, int limit, MannerRule rule) {
    int end = from;
    while (end < limit
        && (!ENDS.contains(saying.word(end)) || end > from && saying.word(end).equals("of"))) {
      end++;
    }
    return end == from
        ? Optional.empty()
        : Optional.of(evidence(rule, saying.prose().span(from, end)));
  }

  private static Optional<Evidence> to(Saying saying, Head head, int limit) {
    if (!SAYING_TO.contains(head.entry().lemma())) {
      return Optional.empty();
    }
    int end = Math.min(limit, Math.max(saying.end(), head.end() + 1));
    for (int w = head.end(); w < end; w++) {
      if (saying.word(w).equals("to")) {
        return phrase(saying, w + 1, limit, MannerRule.SAID_TO);
      }
    }
    return Optional.empty();
  }

  private static Optional<Evidence> subject(Saying saying, int be) {
    int end = be;
    while (end > saying.sentenceStart()
        && (AUXILIARY.contains(saying.word(end - 1)) || saying.word(end - 1).endsWith("ly"))) {
      end--;
    }
    int start = end;
    int least = Math.max(saying.sentenceStart(), end - LONGEST);
    while (start > least && !OPENS_CLAUSE.contains(saying.word(start - 1))) {
      start--;
    }
    boolean impersonal = start == end - 1 && Set.of("it", "there").contains(saying.word(start));
    return start == end || impersonal
        ? Optional.empty()
        : Optional.of(evidence(MannerRule.TOLD_SUBJECT, saying.prose().span(start, end)));
  }

  private static Evidence evidence(MannerRule rule, Span words) {
    return new Evidence(rule, List.of(words));
  }
}
