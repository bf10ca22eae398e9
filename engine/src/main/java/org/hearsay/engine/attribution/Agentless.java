package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Part;
import org.hearsay.engine.attribution.CueWords.Match;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;

/**
 * Reports that name nobody, which the model has hardly seen (six in PolNeAR's 20,847):
 *
 * <ul>
 *   <li><b>adverb</b>: "the dam has reportedly burst";
 *   <li><b>passive</b>: "he is said to have left", "it is understood that", "they were told to go";
 *   <li><b>noun</b>: "reports that", "allegations of", without anybody's in front.
 * </ul>
 *
 * One pass over the text.
 */
final class Agentless {
  /** By hand: they are too few in the corpora at hand to be measured. */
  private static final double CONFIDENCE = 0.7;

  /** More auxiliaries and adverbs before a verb are no prose, in words. */
  private static final int LONGEST_GROUP = 12;

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "been", "being", "be", "’s");

  private static final Set<String> AUXILIARIES =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "been",
          "being",
          "be",
          "has",
          "have",
          "had",
          "not",
          "also",
          "now",
          "still",
          "since",
          "already",
          "widely",
          "later",
          "first",
          "only",
          "never",
          "once",
          "recently",
          "previously",
          "repeatedly",
          "initially",
          "currently",
          "long",
          "then",
          "subsequently",
          "originally",
          "formally",
          "officially",
          "specifically");

  /** With "to", "that" or a figure behind them these report without saying who does. */
  private static final Set<String> REPORTING =
      Set.of(
          "say",
          "report",
          "believe",
          "think",
          "understand",
          "allege",
          "rumor",
          "rumour",
          "claim",
          "estimate",
          "suspect",
          "fear",
          "presume",
          "assume",
          "speculate",
          "find",
          "show",
          "know",
          "deem",
          "announce",
          "reveal",
          "disclose",
          "agree",
          "hope",
          "suggest",
          "accuse",
          "note",
          "confirm",
          "feel",
          "argue",
          "determine");

  /** Whose object is told to act, or is told something. */
  private static final Set<String> DIRECTING =
      Set.of(
          "instruct",
          "order",
          "tell",
          "ask",
          "urge",
          "advise",
          "warn",
          "command",
          "direct",
          "request",
          "forbid",
          "inform",
          "assure",
          "encourage",
          "implore",
          "beg",
          "notify",
          "brief");

  /** Nouns that stand for what is said by nobody in particular. */
  private static final Set<String> NOUNS =
      Set.of(
          "reports",
          "rumours",
          "rumors",
          "allegations",
          "accusations",
          "claims",
          "speculation",
          "suggestions",
          "suspicions",
          "fears",
          "calls",
          "word",
          "hearsay");

  /** "an order to leave". */
  private static final Set<String> ORDERS =
      Set.of(
          "order",
          "orders",
          "instruction",
          "instructions",
          "directive",
          "directives",
          "command",
          "commands",
          "ultimatum");

  private static final String MARKS = ",;:\"“”„«»";

  private static final Set<String> POSSESSORS =
      Set.of("his", "her", "its", "their", "our", "my", "your", "s", "whose", "’");

  private final Prose prose;
  private final Words words;
  private final CueWords cueWords = CueWords.shipped();
  private final List<Candidate> found = new ArrayList<>();

  private Agentless(Prose prose) {
    this.prose = prose;
    words = prose.words();
  }

  /** In order of the cue, no two of one word. */
  static List<Candidate> of(Prose prose) {
    Agentless agentless = new Agentless(prose);
    for (int s = 0; s < prose.sentences(); s++) {
      agentless.sentence(new Clause(prose.words(), prose.sentenceStart(s), prose.sentenceEnd(s)));
    }
    return List.copyOf(agentless.found);
  }

  static boolean isBe(String word) {
    return BE.contains(word);
  }

  /** Whether a cue is a passive of telling or ordering: "have been told". */
  static boolean isToldTo(CueWords cueWords, Words words, Run cue) {
    boolean be = false;
    for (int w = cue.start(); w < cue.end(); w++) {
      String word = words.lower(w);
      be |= BE.contains(word);
      boolean told =
          cueWords.all(word).stream()
              .anyMatch(each ->
                  each.forms().contains(Form.PARTICIPLE)
                      && DIRECTING.contains(each.word().lemma()));
      if (be && told) {
        return w + 1 == words.size() || !words.word(w + 1).equals("by");
      }
    }
    return false;
  }

  private void sentence(Clause clause) {
    int free = clause.from();
    for (int w = clause.from(); w < clause.to(); w++) {
      int at = w;
      Optional<Candidate> here = adverb(clause, at);
      here = here.isPresent() ? here : passive(clause, at);
      here = here.isPresent() ? here : noun(clause, at);
      if (here.isPresent() && here.get().cue().start() >= free) {
        found.add(here.get());
        free = here.get().cue().end();
        w = free - 1;
      }
    }
  }

  /** The adverb stands before or in a verb group; before an adjective it weakens that alone. */
  private Optional<Candidate> adverb(Clause clause, int at) {
    if (cueWords.of(words.word(at), Part.ADVERB).isEmpty()) {
      return Optional.empty();
    }
    if (at == clause.from()) {
      return openingAdverb(clause, at);
    }
    boolean apart = isComma(clause, at - 1) && isComma(clause, at + 1);
    int before = apart ? at - 1 : at;
    int after = apart ? at + 2 : at + 1;
    boolean inGroup = BE.contains(clause.lower(before - 1)) || isAuxiliary(clause, before - 1);
    if (after >= clause.to() || !apart && !inGroup && !startsVerb(clause, after)) {
      return Optional.empty();
    }
    int group = before;
    while (group > clause.from() && isAuxiliary(clause, group - 1)) {
      group--;
    }
    int participle = after;
    while (participle + 1 < clause.to() && isAuxiliary(clause, participle)) {
      participle++;
    }
    boolean passive =
        hasBe(clause, group, participle) && perceives(participle) && !isBy(clause, participle + 1);
    if (passive) {
      return raised(clause, new Run(group, participle + 1), participle + 1);
    }
    Optional<Run> subject = subject(clause, group);
    int end = clause.end(after);
    if (subject.isEmpty() || end <= after) {
      return Optional.empty();
    }
    List<Run> content = new ArrayList<>();
    content.add(new Run(subject.get().start(), before));
    content.add(new Run(after, end));
    return candidate(new Run(at, at + 1), content);
  }

  /** "Reportedly, the dam has burst": at the head of a sentence. */
  private Optional<Candidate> openingAdverb(Clause clause, int at) {
    int after = isComma(clause, at + 1) ? at + 2 : at + 1;
    int end = after < clause.to() ? clause.end(after) : after;
    return end - after >= 3
        ? candidate(new Run(at, at + 1), List.of(new Run(after, end)))
        : Optional.empty();
  }

  private boolean perceives(int word) {
    return forms(word, Form.PARTICIPLE)
        .anyMatch(each -> each.word().act() == Act.FIND || DIRECTING.contains(each.word().lemma()));
  }

  private java.util.stream.Stream<Match> forms(int word, Form form) {
    return cueWords.all(words.word(word)).stream()
        .filter(each -> each.word().part() == Part.VERB && each.forms().contains(form));
  }

  private Optional<Candidate> passive(Clause clause, int at) {
    if (at == clause.from() || !BE.contains(groupWord(clause, at - 1))) {
      return Optional.empty();
    }
    Optional<String> lemma =
        forms(at, Form.PARTICIPLE)
            .map(each -> each.word().lemma())
            .filter(each -> REPORTING.contains(each) || DIRECTING.contains(each))
            .findFirst();
    int after = at + 1;
    if (lemma.isEmpty() || after >= clause.to() || isBy(clause, after)) {
      return Optional.empty();
    }
    int group = at;
    while (group > clause.from() && isAuxiliary(clause, group - 1)) {
      group--;
    }
    String next = clause.lower(after);
    boolean directs = DIRECTING.contains(lemma.get());
    boolean expletive = group > clause.from() && clause.lower(group - 1).equals("it");
    if (next.equals("that") && (expletive || directs)) {
      int from = expletive ? group - 1 : group;
      return plain(new Run(from, after), new Run(after, clause.end(after)));
    }
    boolean figure = lemma.get().equals("estimate") && next.equals("at");
    boolean of =
        (lemma.get().equals("suspect") || lemma.get().equals("accuse")) && next.equals("of");
    boolean infinitive =
        next.equals("to") || next.equals("not") && clause.lower(after + 1).equals("to");
    if (!infinitive && !figure && !of || isWanted(clause, group)) {
      return Optional.empty();
    }
    return directs
        ? plain(new Run(group, after), new Run(after, clause.end(after)))
        : raised(clause, new Run(group, after), after);
  }

  /** "would be told to", "if he was told to": not said to have happened. */
  private boolean isWanted(Clause clause, int group) {
    return group > clause.from() && Clause.isModal(clause.lower(group - 1));
  }

  /** The last word of the verb group before a participle, adverbs passed over. */
  private String groupWord(Clause clause, int word) {
    int at = word;
    int lowest = Math.max(clause.from(), word - LONGEST_GROUP);
    while (at > lowest && isAuxiliary(clause, at) && !BE.contains(clause.lower(at))) {
      at--;
    }
    return clause.lower(at);
  }

  private Optional<Candidate> noun(Clause clause, int at) {
    String word = clause.lower(at);
    boolean orders =
        ORDERS.contains(word)
            && clause.lower(at + 1).equals("to")
            && at > clause.from()
            && Clause.isArticle(clause.lower(at - 1));
    if (at + 2 >= clause.to()) {
      return Optional.empty();
    }
    if (orders) {
      return plain(new Run(at, at + 1), new Run(at + 1, clause.end(at + 1)));
    }
    if (!NOUNS.contains(word)) {
      return Optional.empty();
    }
    String next = clause.lower(at + 1);
    boolean owned = at > clause.from() && POSSESSORS.contains(clause.lower(at - 1));
    boolean carries =
        next.equals("that") || next.equals("of") && !word.equals("calls") && !word.equals("word");
    boolean subject = at == clause.from() || Clause.isDeterminer(clause.lower(at - 1));
    if (owned || !carries || subject && next.equals("of") && at == clause.from()) {
      return Optional.empty();
    }
    return plain(new Run(at, at + 1), new Run(at + 1, clause.end(at + 1)));
  }

  private Optional<Candidate> plain(Run cue, Run content) {
    return content.length() < 2 ? Optional.empty() : candidate(cue, List.of(content));
  }

  /** The subject of the passive verb belongs to what is reported. */
  private Optional<Candidate> raised(Clause clause, Run cue, int after) {
    int end = clause.end(after);
    return subject(clause, cue.start())
        .filter(subject -> end > after)
        .flatMap(subject -> candidate(cue, List.of(subject, new Run(after, end))));
  }

  /** Of a relative clause, what it hangs on. */
  private Optional<Run> subject(Clause clause, int verb) {
    int start = clause.subjectStart(verb);
    int end = verb;
    if (start == verb && verb - 1 > clause.from() && isRelative(clause, verb - 1)) {
      end = isComma(clause, verb - 2) ? verb - 2 : verb - 1;
      start = clause.nounPhraseStart(end);
    }
    return start < end ? Optional.of(new Run(start, end)) : Optional.empty();
  }

  private static boolean isRelative(Clause clause, int word) {
    String relative = clause.lower(word);
    return relative.equals("who") || relative.equals("which") || relative.equals("that");
  }

  private Optional<Candidate> candidate(Run cue, List<Run> content) {
    List<Run> kept =
        content.stream().map(this::withoutMarks).filter(run -> run.length() > 0).toList();
    boolean says = kept.stream().anyMatch(run -> run.start() >= cue.end());
    return says ? Optional.of(new Candidate(cue, List.of(), kept, CONFIDENCE)) : Optional.empty();
  }

  /** Commas and quotation marks at the ends belong to the sentence around. */
  private Run withoutMarks(Run run) {
    int start = run.start();
    int end = run.end();
    while (start < end && MARKS.contains(words.word(start))) {
      start++;
    }
    while (end > start && MARKS.contains(words.word(end - 1))) {
      end--;
    }
    return new Run(start, end);
  }

  private boolean isComma(Clause clause, int word) {
    return word >= clause.from() && word < clause.to() && words.word(word).equals(",");
  }

  private boolean isBy(Clause clause, int word) {
    return word < clause.to() && clause.lower(word).equals("by");
  }

  private boolean isAuxiliary(Clause clause, int word) {
    return word >= clause.from() && AUXILIARIES.contains(clause.lower(word));
  }

  private boolean hasBe(Clause clause, int from, int to) {
    for (int w = from; w < to; w++) {
      if (BE.contains(clause.lower(w))) {
        return true;
      }
    }
    return false;
  }

  /** A form that can only be a verb's, told by its ending or an auxiliary. */
  private boolean startsVerb(Clause clause, int word) {
    if (word >= clause.to()) {
      return false;
    }
    String verb = clause.lower(word);
    boolean cueVerb = cueWords.of(verb, Part.VERB).isPresent();
    return isAuxiliary(clause, word)
        || cueVerb
        || verb.endsWith("ed") && word + 1 < clause.to() && !isNounAhead(clause, word)
        || Clause.isIrregularPast(verb);
  }

  /** "a reportedly stolen painting": the participle before a noun after a determiner. */
  private boolean isNounAhead(Clause clause, int word) {
    return word - 2 >= clause.from() && Clause.isDeterminer(clause.lower(word - 2));
  }
}
