package org.hearsay.engine.manner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.CueWord;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.attribution.CueWords;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Span;

/** What is done by a saying: the first rule that applies tells, special ones before general. */
final class Acts {
  /** Say little themselves; what is issued, given or voiced tells the act. */
  private static final Set<String> LIGHT =
      Set.of("issue release publish deliver post express voice convey offer air submit".split(" "));

  /** Light verbs that are no cues alone, as they are written. */
  private static final Set<String> LIGHT_FORMS =
      Set.of(
          ("give gives gave given giving make makes made making send sends sent reach reaches"
                  + " reached hold holds held has have had raise raises raised draw draws drew file"
                  + " filed put puts came brought")
              .split(" "));

  private static final Set<String> NOT_OF_A_NOUN_PHRASE =
      Set.of("to", "that", "for", "on", "in", "by", "with", "and", "as", "from", "whether", "if");

  private static final Set<String> SPEAKING =
      Set.of(
          ("comment elaborate answer discuss respond reply name talk speak specify disclose reveal"
                  + " divulge say tell confirm deny identify explain clarify describe detail expand")
              .split(" "));

  /** Speak of something only with such an object: "give details", "take questions". */
  private static final Set<String> GIVING =
      Set.of("give provide offer release share go take return rule be get make".split(" "));

  private static final Set<String> GIVEN =
      Set.of(
          ("detail details specifics information comment comments statement answer answers reason"
                  + " reasons explanation figures name names interview interviews questions"
                  + " question calls out drawn named quoted interviewed identified number numbers"
                  + " evidence further more findings results")
              .split(" "));

  private static final Set<String> TALKING =
      Set.of("say tell discuss disclose reveal divulge specify name talk explain".split(" "));

  private static final Set<String> KEEPING_BACK =
      Set.of(
          ("omit omits omitted omitting conceal conceals concealed concealing hide hides hid hidden"
                  + " hiding suppress suppresses suppressed suppressing")
              .split(" "));

  /** Verdicts and their like, which are no words of saying. */
  private static final Set<String> DECIDING =
      Set.of(
          ("clear clears cleared clearing acquit acquits acquitted acquitting exonerate exonerates"
                  + " exonerated exonerating overturn overturns overturned overturning overrule"
                  + " overrules overruled overruling uphold upholds upheld upholding annul annuls"
                  + " annulled annulling convict convicts convicted convicting")
              .split(" "));

  /** Stand like prepositions: "an order regarding the ports". */
  private static final Set<String> ABOUT = Set.of("regard", "concern", "consider", "include");

  private static final Set<String> AGAINST = Set.of("against", "over", "at", "about");

  private static final Set<String> RESPONDING =
      Set.of(
          ("comment comments commented respond responded reply replied return answer reached"
                  + " requests")
              .split(" "));

  private static final Set<String> GUESSING = Set.of("estimate", "calculate", "project");

  private static final Set<String> POINTING =
      Set.of("suggest", "indicate", "imply", "point to", "hint", "reveal");

  /** Heard by the subject of the passive rather than said by nobody. */
  private static final Set<String> TELLING =
      Set.of("tell", "inform", "remind", "warn", "advise", "notify", "assure");

  private Acts() {}

  /** An act and why. */
  record Told(Act act, Evidence why) {}

  static Told of(Saying saying, Voice voice) {
    Head head = saying.head();
    if (isSilence(saying)) {
      return told(Act.WITHHOLD, MannerRule.NO_COMMENT, saying.attribution().cue());
    }
    if (head == null) {
      return headless(saying, voice);
    }
    return refusal(saying, head)
        .or(() -> unwilling(saying, head))
        .or(() -> light(saying, head))
        .or(() -> called(saying, head))
        .or(() -> asked(saying, head))
        .or(() -> observed(saying, head))
        .or(() -> identified(saying, head))
        .or(() -> protested(saying, head))
        .or(() -> infinitive(saying, head))
        .or(() -> agentless(saying, head))
        .or(() -> passedOn(saying, head, voice))
        .orElseGet(() -> told(head.entry().act(), MannerRule.CUE_WORD, saying.headWords()));
  }

  private static Told headless(Saying saying, Voice voice) {
    Optional<Told> noun =
        LIGHT_FORMS.contains(saying.word(saying.end() - 1))
            ? noun(saying, saying.end())
            : Optional.empty();
    return noun.or(() -> unsaid(saying))
        .orElseGet(() ->
            voice.passesOn()
                ? told(Act.REPORT, MannerRule.OUTLET_SAYS, saying.attribution().source())
                : told(Act.SAY, MannerRule.PLAIN, saying.attribution().cue()));
  }

  /** Deeds that words of saying do not tell of: the verb of the cue is one of a few. */
  private static Optional<Told> unsaid(Saying saying) {
    for (int w = saying.start(); w < saying.end(); w++) {
      Span word = saying.prose().span(w, w + 1);
      if (KEEPING_BACK.contains(saying.word(w))) {
        return Optional.of(told(Act.WITHHOLD, MannerRule.KEPT_BACK, word));
      }
      if (DECIDING.contains(saying.word(w))) {
        return Optional.of(told(Act.ANNOUNCE, MannerRule.VERDICT, word));
      }
    }
    return Optional.empty();
  }

  private static boolean isSilence(Saying saying) {
    boolean responding = false;
    boolean denied = false;
    for (int w = saying.start(); w < Math.min(saying.end() + 4, saying.sentenceEnd()); w++) {
      String word = saying.word(w);
      responding |= denied && RESPONDING.contains(word);
      denied |= w < saying.end() && (Negation.isNegative(word) || word.equals("unavailable"));
    }
    return responding && !hasOtherVerb(saying);
  }

  /** "Did not confirm reports" is no silence. */
  private static boolean hasOtherVerb(Saying saying) {
    Head head = saying.head();
    return head != null
        && head.isVerb()
        && !RESPONDING.contains(head.entry().lemma())
        && head.entry().act() != Act.WITHHOLD
        && !head.is("tell");
  }

  private static Optional<Told> refusal(Saying saying, Head head) {
    if (head.entry().act() != Act.WITHHOLD || head.entry().infinitiveAct() != Act.WITHHOLD) {
      return Optional.empty();
    }
    if (!saying.word(head.end()).equals("to") && !head.is("unwilling") && !head.is("reluctant")) {
      return head.is("decline") || head.is("refuse")
          ? Optional.of(told(Act.DENY, MannerRule.REFUSED, saying.headWords()))
          : Optional.empty();
    }
    String verb = saying.word(head.end() + 1);
    boolean gives = GIVING.contains(verb);
    boolean speaks =
        SPEAKING.contains(verb)
            || gives && isOfWords(saying, head.end() + 2)
            || !gives
                && CueWords.shipped()
                    .of(verb, Part.VERB)
                    .filter(word -> word.act() == Act.SAY || word.act() == Act.ANNOUNCE)
                    .isPresent();
    return Optional.of(
        speaks
            ? told(Act.WITHHOLD, MannerRule.REFUSED_TO_SAY, saying.headWords())
            : told(Act.DENY, MannerRule.REFUSED, saying.headWords()));
  }

  /** "Any further details", "into detail", "its phone calls": what is given is words. */
  private static boolean isOfWords(Saying saying, int from) {
    for (int w = from; w < Math.min(from + 4, saying.sentenceEnd()); w++) {
      if (GIVEN.contains(saying.word(w))) {
        return true;
      }
    }
    return false;
  }

  /** "Would not say who", "wouldn't discuss it", but not "would not say that it was late". */
  private static Optional<Told> unwilling(Saying saying, Head head) {
    if (!TALKING.contains(head.entry().lemma()) || !head.isVerb()) {
      return Optional.empty();
    }
    int not = head.word() - 1;
    if (saying.word(not).endsWith("ly")) {
      not--;
    }
    int would = saying.word(not).equals("t") ? not - 2 : not - 1;
    boolean unwilling =
        saying.word(not).equals("not") && saying.word(would).equals("would")
            || saying.word(not).equals("t") && saying.word(would).equals("wouldn");
    int content = saying.contentBehind(head.word());
    boolean clause =
        saying.word(head.end()).equals("that")
            || content >= 0 && saying.word(content).equals("that")
            || saying.attribution().source().size() == 1
                && saying.attribution().source().getFirst().in(saying.prose().text()).equals("I");
    return unwilling && !clause
        ? Optional.of(told(Act.WITHHOLD, MannerRule.WOULD_NOT_SAY, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> light(Saying saying, Head head) {
    if (!head.isVerb() || !LIGHT.contains(head.entry().lemma())) {
      return Optional.empty();
    }
    for (int w = head.end(); w < saying.end(); w++) {
      Head later = Head.at(saying.words(), w);
      if (later != null
          && later.isVerb()
          && later.forms().contains(Form.GERUND)
          && !ABOUT.contains(later.entry().lemma())) {
        Span words = saying.prose().span(later.word(), later.end());
        return light(saying, later)
            .or(() -> Optional.of(told(later.entry().act(), MannerRule.ISSUED_SAYING, words)));
      }
    }
    return noun(saying, head.end());
  }

  /** The noun of the noun phrase that begins here. */
  private static Optional<Told> noun(Saying saying, int from) {
    int end = Math.min(from + 5, saying.sentenceEnd());
    for (int w = from; w < end; w++) {
      String word = saying.word(w);
      if (NOT_OF_A_NOUN_PHRASE.contains(word) || ",.;:".contains(word)) {
        return Optional.empty();
      }
      Optional<CueWord> noun = CueWords.shipped().of(word, Part.NOUN);
      if (noun.isPresent()) {
        Act act = saying.word(w + 1).equals("to") ? noun.get().infinitiveAct() : noun.get().act();
        return Optional.of(told(act, MannerRule.LIGHT_VERB, saying.prose().span(w, w + 1)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Told> called(Saying saying, Head head) {
    if (!head.is("call")) {
      return Optional.empty();
    }
    int content = saying.contentBehind(head.word());
    String next = content < 0 ? "" : saying.word(content);
    String last = saying.word(saying.end() - 1);
    boolean wants =
        Set.of("for", "on", "upon").contains(next) || Set.of("for", "on", "upon").contains(last);
    return wants
        ? Optional.of(told(Act.DIRECT, MannerRule.CALLED_FOR, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> asked(Saying saying, Head head) {
    if (!head.is("ask") || saying.infinitive() >= 0) {
      return Optional.empty();
    }
    int content = saying.contentBehind(head.word());
    String next = content < 0 ? "" : saying.word(content);
    boolean wants =
        next.equals("that")
            || next.equals("for")
            || saying.word(saying.end() - 1).equals("for")
            || saying.word(head.end()).equals("for");
    return wants
        ? Optional.of(told(Act.DIRECT, MannerRule.ASKED_THAT, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> observed(Saying saying, Head head) {
    int content = saying.contentBehind(head.word());
    boolean clause = content < 0 || saying.word(content).equals("that");
    boolean quoted = content >= 0 && "\"“".contains(saying.word(content));
    return head.is("observe") && (clause || quoted)
        ? Optional.of(told(Act.SAY, MannerRule.OBSERVED_THAT, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> identified(Saying saying, Head head) {
    int content = saying.contentBehind(head.word());
    boolean clause =
        saying.word(head.end()).equals("that")
            || content >= 0 && content <= head.end() + 1 && saying.word(content).equals("that");
    return head.is("identify") && clause
        ? Optional.of(told(Act.FIND, MannerRule.IDENTIFIED_THAT, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> protested(Saying saying, Head head) {
    return head.is("protest") && AGAINST.contains(saying.word(head.end()))
        ? Optional.of(told(Act.THINK, MannerRule.PROTESTED_AGAINST, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> infinitive(Saying saying, Head head) {
    boolean other = head.entry().act() != head.entry().infinitiveAct();
    return other && saying.infinitive() >= 0
        ? Optional.of(
            told(head.entry().infinitiveAct(), MannerRule.WITH_INFINITIVE, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> agentless(Saying saying, Head head) {
    if (saying.hasSource() || saying.beBefore() < 0) {
      return Optional.empty();
    }
    if (GUESSING.contains(head.entry().lemma())) {
      return Optional.of(told(Act.THINK, MannerRule.AGENTLESS_ESTIMATE, saying.headWords()));
    }
    boolean says = head.entry().act() == Act.SAY && !TELLING.contains(head.entry().lemma());
    return says || head.is("understand")
        ? Optional.of(told(Act.REPORT, MannerRule.AGENTLESS_SAYING, saying.headWords()))
        : Optional.empty();
  }

  private static Optional<Told> passedOn(Saying saying, Head head, Voice voice) {
    if (voice == Voice.RESEARCH && POINTING.contains(head.entry().lemma())) {
      return Optional.of(told(Act.FIND, MannerRule.RESEARCH_SUGGESTS, saying.headWords()));
    }
    boolean according = saying.word(saying.start()).equals("according");
    boolean passesOn = voice.passesOn() || according && Voice.isPressRelease(saying);
    return passesOn && head.entry().act() == Act.SAY && head.entry().part() != Part.ADJECTIVE
        ? Optional.of(told(Act.REPORT, MannerRule.OUTLET_SAYS, saying.attribution().source()))
        : Optional.empty();
  }

  private static Told told(Act act, MannerRule rule, Span words) {
    return told(act, rule, List.of(words));
  }

  private static Told told(Act act, MannerRule rule, List<Span> words) {
    return new Told(act, new Evidence(rule, words));
  }
}
