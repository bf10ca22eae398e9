package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * "Lee was quoted by Reuters as saying …" and "Reuters quoted Lee as saying …", which the model
 * gets half right: in the former whoever was quoted is the source, the paper belongs to the cue; in
 * the latter what follows "as saying" is the content, one attribution and not two. One pass over
 * the text, a few words around each "quoted".
 */
final class QuotedAs {
  /** By hand: too few in the corpora at hand to be measured. */
  private static final double CONFIDENCE = 0.7;

  private static final Set<String> QUOTED =
      Set.of("quoted", "cited", "reported", "paraphrased", "quotes", "cites");

  /** What somebody is quoted as doing. */
  private static final Set<String> SAYING =
      Set.of(
          ("saying telling calling describing warning insisting claiming denying admitting"
                  + " acknowledging stating asking urging suggesting confirming declaring arguing")
              .split(" "));

  private static final Set<String> GROUP =
      Set.of("has", "have", "had", "been", "also", "later", "earlier", "once", "then", "again");

  private static final Set<String> WHERE = Set.of("by", "in", "on");
  private static final int LONGEST_NAME = 10;
  private static final int LONGEST_SUBJECT = 16;
  private static final int NEAR = 6;

  private final Words words;
  private final Prose prose;
  private final Features features;

  /** By each word of their cue. */
  private final Map<Integer, Candidate> byCue = new HashMap<>();

  /** Words of contents as the model gave them. */
  private final boolean[] inContent;

  private QuotedAs(List<Candidate> candidates, Prose prose, Features features) {
    this.prose = prose;
    this.words = prose.words();
    this.features = features;
    inContent = new boolean[words.size()];
    for (Candidate each : candidates) {
      put(each);
      each.content().forEach(run -> Arrays.fill(inContent, run.start(), run.end(), true));
    }
  }

  private void put(Candidate candidate) {
    for (int w = candidate.cue().start(); w < candidate.cue().end(); w++) {
      byCue.put(w, candidate);
    }
  }

  private void remove(Candidate candidate) {
    for (int w = candidate.cue().start(); w < candidate.cue().end(); w++) {
      byCue.remove(w, candidate);
    }
  }

  /** Those with a cue word in {@code [from, to)}, in text order. */
  private List<Candidate> withCueIn(int from, int to) {
    List<Candidate> found = new ArrayList<>();
    for (int w = from; w < to; w++) {
      Candidate here = byCue.get(w);
      if (here != null && !found.contains(here)) {
        found.add(here);
      }
    }
    return found;
  }

  /** The candidates with those settled, in order of the cue; others as they are. */
  static List<Candidate> settle(List<Candidate> candidates, Prose prose, Features features) {
    QuotedAs quoted = new QuotedAs(candidates, prose, features);
    boolean any = false;
    for (int w = 1; w + 2 < quoted.words.size(); w++) {
      if (QUOTED.contains(quoted.lower(w)) && quoted.isOutside(w)) {
        quoted.at(w);
        any = true;
      }
    }
    return any
        ? quoted.byCue.values().stream()
            .distinct()
            .sorted(Comparator.comparingInt(each -> each.cue().start()))
            .toList()
        : candidates;
  }

  private void at(int quoted) {
    int end = prose.sentenceEnd(prose.sentenceOf(quoted));
    int saying = saying(quoted + 1, end);
    if (saying < 0) {
      return;
    }
    int be = quoted - 1;
    while (be > 0 && (GROUP.contains(lower(be)) && !Agentless.isBe(lower(be)) || isAdverb(be))) {
      be--;
    }
    if (Agentless.isBe(lower(be))) {
      passive(groupStart(be), quoted, saying, end);
    } else if (saying > quoted + 2) {
      active(quoted, saying);
    }
  }

  /** The word behind "as", at most a name farther; -1 where there is none. */
  private int saying(int from, int end) {
    for (int w = from; w + 1 < Math.min(end, from + LONGEST_NAME); w++) {
      if (lower(w).equals("as")) {
        return SAYING.contains(lower(w + 1)) ? w + 1 : -1;
      }
      if (",;:".contains(lower(w)) || Clause.connects(lower(w))) {
        return -1;
      }
    }
    return -1;
  }

  private int groupStart(int be) {
    int start = be;
    while (start > 0 && (GROUP.contains(lower(start - 1)) || isAdverb(start - 1))) {
      start--;
    }
    return start;
  }

  private void passive(int start, int quoted, int saying, int sentenceEnd) {
    if (saying > quoted + 2 && !WHERE.contains(lower(quoted + 1))) {
      return;
    }
    Run cue = new Run(start, behindName(saying + 1, sentenceEnd));
    List<Candidate> same = withCueIn(start, saying + 1);
    Run source = subject(start, same);
    if (source == null || same.isEmpty() && inContent[quoted]) {
      return;
    }
    List<Run> content = content(same, source, cue, sentenceEnd);
    if (!content.isEmpty()) {
      double confidence =
          same.stream().mapToDouble(Candidate::confidence).reduce(CONFIDENCE, Math::max);
      same.forEach(this::remove);
      put(new Candidate(cue, List.of(source), content, confidence));
    }
  }

  /** Behind "by AP" of "saying by AP that …"; {@code from} itself where nothing of that stands. */
  private int behindName(int from, int end) {
    if (!WHERE.contains(lower(from))) {
      return from;
    }
    int w = from + 1;
    while (w < Math.min(end, from + LONGEST_NAME) && features.isWord(w) && isNoClause(w)) {
      w++;
    }
    boolean closed = w == end || !features.isWord(w) || lower(w).equals("that");
    return closed && w > from + 1 ? w : from;
  }

  private boolean isNoClause(int word) {
    return !Clause.connects(lower(word)) && isOutside(word);
  }

  /** Who was quoted: what stands before the verb, in whatever role the model saw it. */
  private @Nullable Run subject(int verb, List<Candidate> same) {
    for (Candidate each : same) {
      for (Run run : each.source()) {
        if (run.end() <= verb && verb - run.end() <= 1) {
          return run;
        }
      }
    }
    if (lower(verb - 1).equals("who")) {
      return new Run(verb - 1, verb);
    }
    int sentence = prose.sentenceStart(prose.sentenceOf(verb));
    int start = verb;
    while (start > sentence && !endsSubject(start - 1)) {
      start--;
    }
    boolean apposition = start == verb && verb > sentence + 2 && lower(verb - 1).equals(",");
    start = apposition ? sentence : start;
    return start == verb
            || verb - start > LONGEST_SUBJECT
            || Clause.isPreposition(lower(start))
            || !features.isWord(start)
        ? null
        : new Run(start, apposition ? verb - 1 : verb);
  }

  private boolean endsSubject(int word) {
    String lower = lower(word);
    return !isOutside(word)
        || ",;:(".contains(lower)
        || lower.equals("and") && !Character.isUpperCase(words.word(word + 1).charAt(0))
        || Clause.connects(lower);
  }

  private List<Run> content(List<Candidate> same, Run source, Run cue, int sentenceEnd) {
    List<Run> content = new ArrayList<>();
    int behind = -1;
    for (Candidate each : same) {
      for (Run run : each.content()) {
        int end = Math.min(run.end(), source.start());
        if (run.start() < end && content.isEmpty() && !isOutside(run.start())) {
          content.add(new Run(run.start(), end));
        }
        behind = Math.max(behind, run.end());
      }
    }
    int from = cue.end();
    while (from < sentenceEnd && !features.isWord(from) && isOutside(from)) {
      from++;
    }
    int to = behind > from ? behind : sentenceEnd;
    while (behind <= from && to > from && !features.isWord(to - 1) && isOutside(to - 1)) {
      to--;
    }
    boolean goesOn = content.isEmpty() || behind > from;
    if (goesOn && from < to) {
      content.add(new Run(from, to));
    }
    return content;
  }

  private void active(int quoted, int saying) {
    Candidate here = byCue.get(quoted);
    if (here == null || here.cue().end() != quoted + 1) {
      return;
    }
    Run last = here.content().getLast();
    if (last.start() - quoted <= NEAR && last.start() <= saying && saying + 1 < last.end()) {
      withCueIn(saying, saying + 1).forEach(this::remove);
      remove(here);
      put(here.withContent(List.of(new Run(saying + 1, last.end()))));
    }
  }

  private boolean isAdverb(int word) {
    return lower(word).endsWith("ly") && lower(word).length() > 4;
  }

  private boolean isOutside(int word) {
    return features.quotation(word) == Quotation.OUTSIDE;
  }

  private String lower(int word) {
    return word >= 0 && word < words.size() ? words.word(word).toLowerCase(Locale.ROOT) : "";
  }
}
