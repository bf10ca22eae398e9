package org.hearsay.app.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.index.Terms;
import org.hearsay.app.index.Terms.Term;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Finds statements again in another reading of their article: by their id as long as their words
 * are the same, else by the words. Among the attributions whose cue shares a word with that of
 * then, and where the text is still the same also stands where it stood, at least in part, that is
 * meant whose content shares the most words, at least half of them; if several share as many, that
 * whose cue does; if that does not tell, none.
 */
final class Anchoring {
  /** Dice's coefficient: twice the words shared, by all words of both. */
  private static final double HALF = 0.5;

  /** Words with how often they occur. */
  private record Bag(Map<String, Integer> counts, int size) {
    static Bag of(List<Quote> quotes) {
      Map<String, Integer> counts = new HashMap<>();
      int size = 0;
      for (Quote quote : quotes) {
        for (Term term : Terms.of(quote.text())) {
          counts.merge(term.token(), 1, Integer::sum);
          size++;
        }
      }
      return new Bag(counts, size);
    }

    double like(Bag other) {
      int shared = 0;
      for (Map.Entry<String, Integer> each : counts.entrySet()) {
        shared += Math.min(each.getValue(), other.counts.getOrDefault(each.getKey(), 0));
      }
      return size + other.size == 0 ? 1 : 2.0 * shared / (size + other.size);
    }
  }

  private record Words(Bag cue, Bag content) {
    static Words of(List<Quote> cue, List<Quote> content) {
      return new Words(Bag.of(cue), Bag.of(content));
    }
  }

  private final KeptReading reading;
  private final Map<Long, Integer> byId = new HashMap<>();
  private final Map<StatementWords, Integer> byWords = new HashMap<>();

  /** Of each attribution; made when first asked for. */
  private @Nullable List<Words> all;

  /**
   * @param ids of the reading's attributions, in their order
   */
  Anchoring(KeptReading reading, List<Long> ids) {
    this.reading = reading;
    ids.forEach(id -> byId.put(id, byId.size()));
  }

  /** The index of the attribution that a statement is now; -1 where none is. */
  int find(long statement, StatementWords words) {
    Integer same = byId.get(statement);
    return same != null ? same : byWords.computeIfAbsent(words, this::likest);
  }

  private int likest(StatementWords words) {
    if (all == null) {
      all =
          reading.attributions().stream()
              .map(each -> Words.of(each.cue(), each.content()))
              .toList();
    }
    Words wanted = Words.of(words.cue(), words.content());
    boolean sameText = words.sameText(reading);
    int best = -1;
    boolean several = false;
    double bestContent = HALF;
    double bestCue = 0;
    for (int i = 0; i < all.size(); i++) {
      double content = wanted.content.like(all.get(i).content);
      double cue = wanted.cue.like(all.get(i).cue);
      if (content < bestContent
          || cue == 0
          || sameText && !overlap(words.cue(), reading.attributions().get(i).cue())) {
        continue;
      }
      if (best < 0 || content > bestContent || cue > bestCue) {
        best = i;
        bestContent = content;
        bestCue = cue;
        several = false;
      } else {
        several |= cue == bestCue;
      }
    }
    return several ? -1 : best;
  }

  /** From the first piece to the end of the last. */
  private static boolean overlap(List<Quote> some, List<Quote> others) {
    return some.getFirst().start() < others.getLast().end()
        && others.getFirst().start() < some.getLast().end();
  }
}
