package org.hearsay.engine.manner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord;
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

  /** Take what is said, or whom it is about, as their object, and nobody who is told. */
  private static final Set<String> OF_A_THING =
      Set.of(
          ("note mention signal indicate highlight describe summarize outline detail discuss present"
                  + " convey communicate relay air deliver articulate characterize portray depict"
                  + " identify list cite quote reference refer_to refer speak of talk about"
                  + " attribute narrate recount credit depose stipulate submit specify")
              .split(" "));

  /** "Warned pilots of storms": behind these "of" begins what is told. */
  private static final Set<String> TELLING_OF =
      Set.of("warn inform notify advise remind assure reassure apprise".split(" "));

  private static final Set<String> PREPOSITIONS =
      Set.of(
          ("in on at after during before since by for from with under following upon within until"
                  + " of about despite without through behind")
              .split(" "));

  private static final Set<String> DETERMINERS =
      Set.of("the a an his her its their our my this these those all some two three".split(" "));

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "we", "i", "you");

  private static final Set<String> IMPERSONAL = Set.of("it", "there", "that", "this", "what");

  private static final Set<String> AUXILIARY =
      Set.of("has", "have", "had", "will", "also", "not", "would", "could", "then", "since");

  private static final int LONGEST = 12;

  private Addressees() {}

  static Optional<Evidence> of(Saying saying) {
    Head head = saying.head();
    if (head == null || !head.isVerb()) {
      return Optional.empty();
    }
    boolean tells =
        head.entry().takes(Frame.ADDRESSEE) && !OF_A_THING.contains(head.entry().lemma());
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
    while (end < limit && !ENDS.contains(saying.word(end)) && !isAsking(saying, from, end)
        || end > from && isOwn(saying, end)) {
      end++;
      if (end >= limit) {
        break;
      }
    }
    return end == from || end - from >= LONGEST
        ? Optional.empty()
        : Optional.of(evidence(rule, saying.prose().span(from, end)));
  }

  /** "Its members | requesting a vote": a participle that says on, but not "the meeting". */
  private static boolean isAsking(Saying saying, int from, int w) {
    if (w == from || !saying.word(w).endsWith("ing") || DETERMINERS.contains(saying.word(w - 1))) {
      return false;
    }
    Head later = Head.at(saying.words(), w);
    return later != null && later.isVerb() && later.forms().contains(CueWord.Form.GERUND);
  }

  /** "Of" that belongs to a phrase: "the court of appeal", but not "warned pilots of storms". */
  private static boolean isOwn(Saying saying, int of) {
    if (!saying.word(of).equals("of")) {
      return false;
    }
    Head head = saying.head();
    return head == null
        || !TELLING_OF.contains(head.entry().lemma())
        || isNamed(saying, of - 1)
        || isNamed(saying, of + 1);
  }

  private static boolean isNamed(Saying saying, int w) {
    return w < saying.words().size() && Character.isUpperCase(saying.words().word(w).charAt(0));
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
    int start = subjectStart(saying, end);
    return start == end
        ? Optional.empty()
        : Optional.of(evidence(MannerRule.TOLD_SUBJECT, saying.prose().span(start, end)));
  }

  /**
   * Where the noun phrase before a verb begins: a pronoun stands alone, and of "after the slide the
   * crew" only the last phrase counts. The end itself where there is none, or no bound of it.
   */
  private static int subjectStart(Saying saying, int end) {
    String last = saying.word(end - 1);
    if (end - 1 < saying.sentenceStart() || IMPERSONAL.contains(last)) {
      return end;
    }
    if (PRONOUNS.contains(last)) {
      return end - 1;
    }
    int start = end;
    int least = Math.max(saying.sentenceStart(), end - LONGEST);
    while (start > least && !OPENS_CLAUSE.contains(saying.word(start - 1))) {
      start--;
    }
    boolean bounded =
        start == saying.sentenceStart() || OPENS_CLAUSE.contains(saying.word(start - 1));
    if (bounded && start < end && !PREPOSITIONS.contains(saying.word(start))) {
      return start;
    }
    for (int w = end - 1; w > start; w--) {
      boolean opens = DETERMINERS.contains(saying.word(w));
      if (opens && !PREPOSITIONS.contains(saying.word(w - 1)) && !saying.word(w - 1).equals("to")) {
        return w;
      }
    }
    return end;
  }

  private static Evidence evidence(MannerRule rule, Span words) {
    return new Evidence(rule, List.of(words));
  }
}
