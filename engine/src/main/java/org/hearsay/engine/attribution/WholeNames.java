package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Words;

/**
 * A source that ends inside the name of an outlet of the table takes all of it: "Agence |
 * France-Presse, citing two officials, reported". Half a name would be somebody else's.
 */
final class WholeNames {
  /** Words of a name that are tried. */
  private static final int LONGEST = 6;

  private WholeNames() {}

  static Candidate of(Candidate candidate, Words words) {
    if (candidate.source().isEmpty()) {
      return candidate;
    }
    Run last = candidate.source().getLast();
    for (int start = Math.max(last.start(), last.end() - LONGEST); start < last.end(); start++) {
      for (int end = Math.min(words.size(), start + LONGEST); end > last.end(); end--) {
        if (isFree(last.end(), end, candidate) && isOutlet(start, end, words)) {
          List<Run> source = new ArrayList<>(candidate.source());
          source.set(source.size() - 1, new Run(last.start(), end));
          return new Candidate(
              candidate.cue(), source, candidate.content(), candidate.confidence());
        }
      }
    }
    return candidate;
  }

  private static boolean isFree(int start, int end, Candidate candidate) {
    return apart(start, end, candidate.cue())
        && candidate.content().stream().allMatch(run -> apart(start, end, run));
  }

  private static boolean apart(int start, int end, Run run) {
    return end <= run.start() || run.end() <= start;
  }

  private static boolean isOutlet(int start, int end, Words words) {
    if (!isCapital(words.word(start)) || !isCapital(words.word(end - 1))) {
      return false;
    }
    String name = words.text().substring(words.start(start), words.end(end - 1));
    return Lexicon.shipped().outlet(name).filter(outlet -> !outlet.social()).isPresent();
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }
}
