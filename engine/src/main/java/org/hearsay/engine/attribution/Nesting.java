package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Frame;
import org.hearsay.engine.attribution.CueWords.Match;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Attributions inside contents: the model, which knows outermost ones, reads each content that
 * holds a cue word as a text of its own. What it finds there counts when its cue is a word that
 * signals saying or thinking, in a form that presents the saying as done: "she would confirm" and
 * "if he says" do not.
 */
final class Nesting {
  /** Levels below the outermost. */
  static final int DEPTH = 4;

  private static final List<String> CONDITIONS = List.of("if", "whether", "unless", "lest");

  /** Behind these a word that could be a verb is a noun: "its plans", "Ann’s claim". */
  private static final List<String> POSSESSIVES =
      List.of("s", "his", "her", "its", "their", "our", "my", "your", "whose");

  private static final List<String> GIVING =
      List.of(
          "issued", "issues", "issue", "gave", "gives", "given", "made", "makes", "sent", "sends");

  private static final List<String> CONTRASTS = List.of("but", "although", "though", "however");
  private static final int SHORTEST = 4;
  private static final int NOBODY = -1;
  private static final int TAKEN = -2;

  private static final List<String> MODALS =
      List.of("to", "would", "should", "could", "might", "may", "must", "shall", "will", "ll", "d");

  /** Finding by the senses or by looking: what they find may be a thing. */
  private static final List<String> PERCEIVING =
      List.of(
          "see",
          "hear",
          "witness",
          "spot",
          "observe",
          "notice",
          "find",
          "discover",
          "detect",
          "overhear",
          "uncover");

  private final Decoder decoder;
  private final Prose prose;
  private final CueWords cueWords = CueWords.shipped();

  /** By each word of their cue. */
  private final Map<Integer, Candidate> agentless = new TreeMap<>();

  private final List<Found> all = new ArrayList<>();

  private Nesting(Decoder decoder, Prose prose) {
    this.decoder = decoder;
    this.prose = prose;
  }

  /** A candidate and the one whose content holds it, null for an outermost one. */
  record Found(Candidate candidate, Kind kind, @Nullable Found within) {}

  /**
   * All that is found, in order of the cue.
   *
   * @param agentless anywhere in the text
   * @param deep whether to look into contents
   */
  static List<Found> of(
      Decoder decoder,
      Prose prose,
      List<Found> outermost,
      List<Candidate> agentless,
      boolean deep) {
    Nesting nesting = new Nesting(decoder, prose);
    for (Candidate each : agentless) {
      for (int w = each.cue().start(); w < each.cue().end(); w++) {
        nesting.agentless.put(w, each);
      }
    }
    for (Found each : outermost) {
      nesting.claim(each.candidate().cue());
      nesting.all.add(each);
    }
    if (deep) {
      outermost.forEach(each -> nesting.read(each, 1));
    }
    nesting.rest(deep);
    nesting.all.sort(Comparator.comparingInt(found -> found.candidate().cue().start()));
    return nesting.all;
  }

  /** What has a cue of its own is found no second time. */
  private Optional<Candidate> claim(Run cue) {
    Optional<Candidate> first = Optional.empty();
    for (int w = cue.start(); w < cue.end(); w++) {
      Candidate here = agentless.get(w);
      if (here != null) {
        IntStream.range(here.cue().start(), here.cue().end()).forEach(agentless::remove);
        first = first.isEmpty() ? Optional.of(here) : first;
      }
    }
    return first;
  }

  private void read(Found outer, int depth) {
    Excerpt excerpt = Excerpt.of(prose, promising(outer.candidate().content()));
    Words words = excerpt.words();
    if (depth > DEPTH || words.size() < SHORTEST) {
      return;
    }
    Features features = Features.of(words);
    Prose own = Prose.of(words.text());
    for (Candidate candidate : inside(words, features, own)) {
      Candidate kept = withinSentence(candidate, own, features);
      Candidate inText =
          new Candidate(
              excerpt.inWhole(kept.cue()).getFirst(),
              excerpt.inWhole(kept.source()),
              excerpt.inWhole(kept.content()),
              kept.confidence());
      Candidate claimed = claim(inText.cue()).map(each -> inside(each, outer)).orElse(inText);
      if (!claimed.content().isEmpty() && !isHedge(claimed, outer.candidate())) {
        Kind kind = AttributionFinder.kind(kept.content(), features);
        Found found = new Found(claimed, kind, outer);
        all.add(found);
        read(found, depth + 1);
      }
    }
  }

  /** What the model finds and counts, and attitudes that it has not seen. */
  private List<Candidate> inside(Words words, Features features, Prose own) {
    List<Candidate> seen = decoder.find(words, features);
    List<Candidate> found = new ArrayList<>();
    for (Candidate candidate : seen) {
      if (presentsSaying(candidate, words)) {
        found.add(candidate);
      }
    }
    for (Candidate attitude : Attitudes.of(own)) {
      if (seen.stream().noneMatch(other -> overlap(other.cue(), attitude.cue()))) {
        found.add(attitude);
      }
    }
    return found;
  }

  private static boolean overlap(Run a, Run b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  /** Whether a verb is of the senses. */
  static boolean perceives(String lemma) {
    return PERCEIVING.contains(lemma);
  }

  /** With what of its content lies in the outer one's. */
  private static Candidate inside(Candidate candidate, Found outer) {
    List<Run> kept = new ArrayList<>();
    for (Run run : candidate.content()) {
      for (Run piece : outer.candidate().content()) {
        int start = Math.max(run.start(), piece.start());
        int end = Math.min(run.end(), piece.end());
        if (start < end) {
          kept.add(new Run(start, end));
        }
      }
    }
    return candidate.withContent(kept);
  }

  /** The runs of a content that lie in sentences in which somebody may say something. */
  private List<Run> promising(List<Run> content) {
    List<Run> kept = new ArrayList<>();
    for (Run run : content) {
      for (int w = run.start(); w < run.end(); ) {
        int end = Math.min(run.end(), prose.sentenceEnd(prose.sentenceOf(w)));
        if (holdsCueWord(w, end)) {
          kept.add(new Run(w, end));
        }
        w = end;
      }
    }
    return kept;
  }

  private boolean holdsCueWord(int from, int to) {
    Words words = prose.words();
    for (int w = from; w + 1 < to; w++) {
      for (Match match : cueWords.at(words, w)) {
        if (isPromising(match, w, from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  /** A quick look that lets pass whatever may count in the end. */
  private boolean isPromising(Match match, int at, int from, int to) {
    Words words = prose.words();
    String before = at == from ? "" : lower(words, at - 1);
    String next = lower(words, at + 1);
    boolean plain = match.forms().contains(Form.BASE) || match.forms().contains(Form.THIRD);
    return switch (match.word().part()) {
      case VERB ->
          !MODALS.contains(before)
              && !(plain && Clause.isDeterminer(before))
              && (match.word().act() != Act.FIND
                  || PERCEIVING.contains(match.word().lemma())
                  || holds("that", at, Math.min(to, at + 8)));
      case NOUN -> next.equals("that") || next.equals("to") || next.equals("of");
      case ADJECTIVE -> Agentless.isBe(before) || holds("that", at, Math.min(to, at + 3));
      case PREPOSITION -> true;
      case ADVERB -> false;
    };
  }

  private boolean holds(String word, int from, int to) {
    for (int w = from; w < to; w++) {
      if (lower(prose.words(), w).equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the cue signals saying or thinking, as done. */
  private boolean presentsSaying(Candidate candidate, Words words) {
    Run cue = candidate.cue();
    if (isUnreal(candidate, words) || isTorn(candidate, words)) {
      return false;
    }
    for (int w = Math.max(0, cue.start() - 1); w < cue.end(); w++) {
      if (MODALS.contains(lower(words, w))) {
        return false;
      }
    }
    for (int w = cue.end() - 1; w >= cue.start(); w--) {
      for (Match match : cueWords.at(words, w)) {
        if (signals(match, w, candidate, words)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "what he says", "the blasts", "you want": a mere article or such, or anybody. */
  private static boolean isTorn(Candidate candidate, Words words) {
    String source =
        candidate.source().isEmpty() || candidate.source().getFirst().length() > 1
            ? ""
            : lower(words, candidate.source().getFirst().start());
    return Clause.isArticle(source)
        || source.equals("you")
        || candidate.content().size() == 1
            && candidate.content().getFirst().length() == 1
            && !Mending.stands(lower(words, candidate.content().getFirst().start()));
  }

  /** "even if he refuses", "whether she believes". */
  private static boolean isUnreal(Candidate candidate, Words words) {
    int start =
        candidate.source().isEmpty()
            ? candidate.cue().start()
            : Math.min(candidate.cue().start(), candidate.source().getFirst().start());
    return start > 0 && CONDITIONS.contains(lower(words, start - 1));
  }

  private static boolean signals(Match match, int at, Candidate candidate, Words words) {
    CueWord word = match.word();
    String next = lower(words, candidate.content().getFirst().start());
    return switch (word.part()) {
      case VERB ->
          isVerb(match, at, candidate, words)
              && (word.act() != Act.FIND
                  || next.equals("that")
                  || PERCEIVING.contains(word.lemma()));
      case NOUN -> next.equals("that") || next.equals("to") || next.equals("of");
      case ADJECTIVE ->
          !candidate.source().isEmpty()
              && !Clause.isPreposition(lower(words, candidate.cue().end() - 1));
      case PREPOSITION -> true;
      case ADVERB -> false;
    };
  }

  /** Neither a noun behind an article nor a passive of a verb that says nothing in it. */
  private static boolean isVerb(Match match, int at, Candidate candidate, Words words) {
    boolean plain = match.forms().contains(Form.BASE) || match.forms().contains(Form.THIRD);
    int start = candidate.cue().start();
    boolean owned =
        !candidate.source().isEmpty()
            && POSSESSIVES.contains(lower(words, candidate.source().getLast().end() - 1));
    if (plain && (owned || at > start && Clause.isDeterminer(lower(words, start)))) {
      return false;
    }
    boolean passive = false;
    for (int w = start; w < at; w++) {
      passive |= Agentless.isBe(lower(words, w));
    }
    if (!passive) {
      return !candidate.source().isEmpty();
    }
    return match.forms().contains(Form.GERUND)
        || match.word().takes(Frame.PASSIVE)
        || at + 1 < words.size() && lower(words, at + 1).equals("by");
  }

  private static String lower(Words words, int word) {
    return words.lower(word);
  }

  /** Reported words end with their sentence; quoted ones may go on. */
  private static Candidate withinSentence(Candidate candidate, Prose own, Features features) {
    int sentence = own.sentenceOf(candidate.cue().start());
    int start = own.sentenceStart(sentence);
    int end = own.sentenceEnd(sentence);
    List<Run> kept = new ArrayList<>();
    for (Run run : candidate.content()) {
      if (features.quotation(run.start()) != Quotation.OUTSIDE) {
        kept.add(run);
      } else if (run.start() < end && run.end() > start) {
        int from = Math.max(run.start(), start);
        kept.add(new Run(from, contrast(from, Math.min(run.end(), end), own.words())));
      }
    }
    return kept.isEmpty() ? candidate : candidate.withContent(kept);
  }

  /** Where ", but" ends reported words, else {@code to}. */
  private static int contrast(int from, int to, Words words) {
    for (int w = from + 2; w + 2 < to; w++) {
      int next = "“\"".contains(words.word(w + 1)) ? w + 2 : w + 1;
      if (words.word(w).equals(",") && CONTRASTS.contains(lower(words, next))) {
        return w;
      }
    }
    return to;
  }

  /** Agentless reports that the model has not found; inside a content those are nested in it. */
  private void rest(boolean deep) {
    int[] owners = new int[prose.words().size()];
    Arrays.fill(owners, NOBODY);
    for (int i = 0; i < all.size(); i++) {
      Candidate found = all.get(i).candidate();
      int owner = i;
      found.content().forEach(run -> Arrays.fill(owners, run.start(), run.end(), owner));
      found.source().forEach(run -> Arrays.fill(owners, run.start(), run.end(), TAKEN));
      Arrays.fill(owners, found.cue().start(), found.cue().end(), TAKEN);
    }
    for (Candidate candidate : new LinkedHashSet<>(agentless.values())) {
      int owner = owners[candidate.cue().start()];
      if (owner == TAKEN
          || owner != NOBODY && (!deep || level(all.get(owner)) == DEPTH)
          || !isAllOf(candidate.cue(), owner, owners)) {
        continue;
      }
      Found holder = owner == NOBODY ? null : all.get(owner);
      List<Run> content =
          candidate.content().stream()
              .flatMap(run -> within(run, w -> owners[w] == owner).stream())
              .toList();
      boolean says = content.stream().anyMatch(run -> run.start() > candidate.cue().start());
      Candidate kept = candidate.withContent(content);
      boolean part =
          holder != null
              && (isHedge(kept, holder.candidate()) || isGiven(kept, holder.candidate()));
      if (says && !part) {
        all.add(new Found(kept, Kind.INDIRECT, holder));
      }
    }
  }

  /** Whether no word of a cue has another role or stands in another's content. */
  private static boolean isAllOf(Run cue, int owner, int[] owners) {
    for (int w = cue.start(); w < cue.end(); w++) {
      if (owners[w] != owner) {
        return false;
      }
    }
    return true;
  }

  /** How many hold this one. */
  private static int level(Found found) {
    int level = 0;
    for (Found at = found.within(); at != null; at = at.within()) {
      level++;
    }
    return level;
  }

  /** "issued an order to leave": one attribution, whose content is the order. */
  private boolean isGiven(Candidate inner, Candidate outer) {
    int head = outer.content().getFirst().start();
    return inner.cue().start() - head <= 1
        && outer.cue().end() == head
        && GIVING.contains(lower(prose.words(), head - 1));
  }

  /** "is reported to be ill, according to a channel": one attribution, its cue weakens it. */
  private boolean isHedge(Candidate inner, Candidate outer) {
    return inner.source().isEmpty()
        && isPassive(inner.cue())
        && inner.content().getFirst().start() == outer.content().getFirst().start()
        && 10 * length(inner.content()) >= 7 * length(outer.content());
  }

  private boolean isPassive(Run cue) {
    for (int w = cue.start(); w < cue.end(); w++) {
      if (Agentless.isBe(lower(prose.words(), w))) {
        return true;
      }
    }
    return false;
  }

  private static int length(List<Run> runs) {
    return runs.stream().mapToInt(Run::length).sum();
  }

  /** The stretches of a run whose words are of some kind. */
  private static List<Run> within(Run run, IntPredicate kind) {
    List<Run> kept = new ArrayList<>();
    int start = run.start();
    for (int w = run.start(); w <= run.end(); w++) {
      if (w == run.end() || !kind.test(w)) {
        if (start < w) {
          kept.add(new Run(start, w));
        }
        start = w + 1;
      }
    }
    return kept;
  }
}
