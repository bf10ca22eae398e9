package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Words;

/**
 * What the setting of quotations settles, added to what the model found. Five conventions of
 * newspapers and press offices:
 *
 * <ul>
 *   <li><b>continued</b>: a quotation left open at the end of a paragraph and reopened by the next
 *       goes on (Associated Press Stylebook, "quotation marks"): its content runs on until a
 *       paragraph closes it or holds content of another cue;
 *   <li><b>signed</b>: {@code "We will appeal." -Commissioner Ann Lee}, a line of its own: the dash
 *       is the cue;
 *   <li><b>sent</b>: {@code And from Chairwoman Ann Lee:} before a quotation: "from" is the cue;
 *   <li><b>labelled</b>: {@code ANN LEE:} before a quotation: the colon is the cue, unless the
 *       model has seen another;
 *   <li><b>following</b>: a paragraph that is one quotation and has no cue goes on with the
 *       quotation before it (so 102 of 113 in PolNeAR's training texts).
 * </ul>
 *
 * <p>The second and third are unmistakable and take their quotation from whatever the model made of
 * it.
 */
final class DirectSpeech {
  /** Of all but the first; they are too rare in the corpora at hand to be measured. */
  private static final double CONFIDENCE = 0.75;

  /** The longest name with its titles, in words. */
  private static final int LONGEST_NAME = 14;

  /** The shortest quotation that is a statement by its setting alone, its marks counted. */
  private static final int SHORTEST_QUOTATION = 5;

  /** An article of nothing but quotations is not all one speaker's. */
  private static final int MOST_PIECES = 100;

  private static final Run NOTHING = new Run(0, 0);

  private static final String DASHES = "-\u2013\u2014\u2015";
  private static final Set<String> LEADS = Set.of("and", "also", "then", "finally");

  /** Cut short beside names, most of them by the Associated Press Stylebook, "titles". */
  private static final Set<String> TITLES =
      Set.of(
          "adm", "atty", "capt", "cmdr", "col", "cpl", "dr", "gen", "gov", "hon", "jr", "lt", "maj",
          "mr", "mrs", "ms", "mx", "pres", "prof", "rep", "rev", "sen", "sgt", "sr", "st", "supt");

  private final Words words;
  private final Features features;
  private final List<Quoted> quotations;
  private final boolean[] content;

  private DirectSpeech(Words words, Features features) {
    this.words = words;
    this.features = features;
    this.quotations = Quoted.of(words, features);
    this.content = new boolean[words.size()];
  }

  /** In order of the cue. */
  static List<Candidate> complete(List<Candidate> candidates, Words words, Features features) {
    return new DirectSpeech(words, features).complete(candidates);
  }

  private List<Candidate> complete(List<Candidate> candidates) {
    List<Candidate> all = new ArrayList<>();
    for (Quoted quoted : quotations) {
      signed(quoted.words()).or(() -> sent(quoted.words())).map(this::claimed).ifPresent(all::add);
    }
    boolean[] known = new boolean[words.size()];
    for (Candidate found : all) {
      fill(known, found.cue());
      found.source().forEach(source -> fill(known, source));
    }
    List<Candidate> rest = new ArrayList<>();
    for (Candidate candidate : candidates) {
      List<Run> free = candidate.content().stream().filter(this::isFree).toList();
      if (!free.isEmpty() && isFree(known, candidate.cue())) {
        rest.add(candidate.withContent(free));
      }
    }
    rest.forEach(c -> c.content().forEach(this::fill));
    rest.forEach(c -> all.add(continued(c)));
    for (Quoted quoted : quotations) {
      labelled(quoted.words()).map(this::claimed).ifPresent(all::add);
    }
    following(all);
    all.sort(Comparator.comparingInt(c -> c.cue().start()));
    return all;
  }

  private void following(List<Candidate> all) {
    Map<Integer, Integer> owners = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Run run : all.get(i).content()) {
        for (int q = indexOfQuotation(run.start()); q >= 0 && q < quotations.size(); q++) {
          if (quotations.get(q).words().start() >= run.end()) {
            break;
          }
          owners.put(q, i);
        }
      }
    }
    for (int q = 1; q < quotations.size(); q++) {
      Run quotation = quotations.get(q).words();
      Integer owner = owners.get(q - 1);
      if (owner == null
          || !quotations.get(q).closed()
          || quotation.length() < SHORTEST_QUOTATION
          || !isFree(quotation)
          || !isWholeLine(quotation)
          || line(quotation.start()) - line(quotations.get(q - 1).words().end() - 1) != 1) {
        continue;
      }
      List<Run> known = all.get(owner).content();
      if (known.size() < MOST_PIECES && known.getLast().end() <= quotation.start()) {
        List<Run> runs = new ArrayList<>(known);
        runs.add(quotation);
        all.set(owner, all.get(owner).withContent(runs));
        fill(quotation);
        owners.put(q, owner);
      }
    }
  }

  private int line(int word) {
    return features.line(word);
  }

  private boolean isWholeLine(Run run) {
    return !isSameLine(run.start() - 1, run.start()) && !isSameLine(run.end(), run.end() - 1);
  }

  private Candidate claimed(Candidate candidate) {
    candidate.content().forEach(this::fill);
    return continued(candidate);
  }

  private Candidate continued(Candidate candidate) {
    Run last = candidate.content().getLast();
    int q = indexOfQuotation(last.end() - 1);
    int end = last.end();
    while (q >= 0
        && q + 1 < quotations.size()
        && reachesOpenEnd(quotations.get(q), end)
        && quotations.get(q + 1).words().start() == quotations.get(q).words().end()
        && isFree(quotations.get(q + 1).words())) {
      q++;
      end = quotations.get(q).words().end();
      fill(quotations.get(q).words());
    }
    if (end == last.end()) {
      return candidate;
    }
    List<Run> runs = new ArrayList<>(candidate.content());
    runs.set(runs.size() - 1, new Run(last.start(), end));
    return candidate.withContent(runs);
  }

  /** Whether nothing but punctuation lies between a content's end and the quotation's open end. */
  private boolean reachesOpenEnd(Quoted quoted, int end) {
    if (quoted.closed()) {
      return false;
    }
    for (int w = end; w < quoted.words().end(); w++) {
      if (features.isWord(w)) {
        return false;
      }
    }
    return true;
  }

  /** Index of the quotation that holds the word, -1 if none does. */
  private int indexOfQuotation(int word) {
    int low = 0;
    int high = quotations.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Run run = quotations.get(middle).words();
      if (word < run.start()) {
        high = middle - 1;
      } else if (word >= run.end()) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }

  private Optional<Candidate> signed(Run quotation) {
    int cue = quotation.end();
    int name = cue;
    while (name < words.size() && DASHES.contains(words.word(name))) {
      name++;
    }
    boolean alone = !isSameLine(quotation.start() - 1, quotation.start());
    if (!alone || name == cue || name == words.size()) {
      return Optional.empty();
    }
    return candidate(new Run(name, endOfName(name)), new Run(cue, name), quotation);
  }

  private Optional<Candidate> sent(Run quotation) {
    Run lead = lead(quotation);
    int from = lead.start();
    while (from < lead.end() && LEADS.contains(lower(from))) {
      from++;
    }
    return from < lead.end() && lower(from).equals("from")
        ? candidate(new Run(from + 1, lead.end()), new Run(from, from + 1), quotation)
        : Optional.empty();
  }

  private Optional<Candidate> labelled(Run quotation) {
    Run lead = lead(quotation);
    for (int w = lead.start(); w < lead.end(); w++) {
      if (features.isWord(w) && !isCapitalised(w)) {
        return Optional.empty();
      }
    }
    return candidate(lead, new Run(lead.end(), lead.end() + 1), quotation);
  }

  /** The words from the line's beginning to the colon before a quotation, few or else none. */
  private Run lead(Run quotation) {
    int colon = quotation.start() - 1;
    if (colon < 1 || !words.word(colon).equals(":")) {
      return NOTHING;
    }
    int start = colon;
    while (isSameLine(start - 1, colon) && colon - start <= LONGEST_NAME + LEADS.size()) {
      start--;
    }
    return isSameLine(start - 1, colon) ? NOTHING : new Run(start, colon);
  }

  private Optional<Candidate> candidate(Run source, Run cue, Run quotation) {
    Run name = withoutClosing(source);
    boolean settled = isName(name) && quotation.length() >= SHORTEST_QUOTATION && isFree(quotation);
    return settled
        ? Optional.of(new Candidate(cue, List.of(name), List.of(quotation), CONFIDENCE))
        : Optional.empty();
  }

  private Run withoutClosing(Run source) {
    int end = source.end();
    while (end > source.start() && !features.isWord(end - 1) && !words.word(end - 1).equals(")")) {
      end--;
    }
    return new Run(source.start(), end);
  }

  /** Begins with a capital, and at least half of its words do; all in one sentence. */
  private boolean isName(Run run) {
    if (run.length() < 1 || run.length() > LONGEST_NAME || !isCapitalised(run.start())) {
      return false;
    }
    int capitals = 0;
    int all = 0;
    for (int w = run.start(); w < run.end(); w++) {
      if (endsSentence(w)) {
        return false;
      }
      capitals += isCapitalised(w) ? 1 : 0;
      all += features.isWord(w) ? 1 : 0;
    }
    return 2 * capitals >= all;
  }

  /** The point behind an initial or a title does not. */
  private boolean endsSentence(int mark) {
    return switch (words.word(mark)) {
      case "!", "?" -> true;
      case "." -> {
        String before = mark == 0 ? "" : lower(mark - 1);
        yield before.length() > 1 && !TITLES.contains(before);
      }
      default -> false;
    };
  }

  private boolean isCapitalised(int word) {
    return Character.isUpperCase(words.text().codePointAt(words.start(word)));
  }

  private String lower(int word) {
    return words.lower(word);
  }

  /** End of the line, or of more words than a name has. */
  private int endOfName(int word) {
    int end = word + 1;
    while (isSameLine(end, word) && end - word <= LONGEST_NAME + 2) {
      end++;
    }
    return end;
  }

  private boolean isSameLine(int other, int word) {
    return other >= 0 && other < words.size() && features.line(other) == features.line(word);
  }

  private boolean isFree(Run run) {
    return isFree(content, run);
  }

  private void fill(Run run) {
    fill(content, run);
  }

  private static boolean isFree(boolean[] taken, Run run) {
    for (int w = run.start(); w < run.end(); w++) {
      if (taken[w]) {
        return false;
      }
    }
    return true;
  }

  private static void fill(boolean[] taken, Run run) {
    Arrays.fill(taken, run.start(), run.end(), true);
  }
}
