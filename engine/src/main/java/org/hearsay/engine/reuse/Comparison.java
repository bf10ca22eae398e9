package org.hearsay.engine.reuse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Holds one text against another, run by run. */
final class Comparison {
  private static final int MOST_PASSAGES = 500;

  /** Places with an equal run that are looked at: more would not be linear. */
  private static final int TRIES = 8;

  /** Fewer figures do not tell a form from a text that was edited. */
  private static final int FIGURES = 4;

  /** Part of the figures that are the same, against that of all words. */
  private static final double FEW = 0.4;

  private final Shingles one;
  private final Shingles other;
  private final BitSet covered = new BitSet();
  private final BitSet otherCovered = new BitSet();
  private final List<Passage> passages = new ArrayList<>();

  Comparison(Shingles one, Shingles other) {
    this.one = one;
    this.other = other;
  }

  Overlap overlap() {
    int shared = 0;
    int behind = 0;
    int word = 0;
    while (word < one.words()) {
      long run = one.run(word);
      int place = run == 0 ? -1 : place(run, behind);
      if (place < 0) {
        word++;
        continue;
      }
      int length = length(word, place);
      cover(word, place, length + Shingles.RUN - 1);
      shared += firsts(word, length);
      behind = place + length;
      word += length;
    }
    boolean near =
        Overlap.isNear(
            Math.min(one.words(), other.words()), one.distinct(), other.distinct(), shared);
    double share = share(covered, one);
    double otherShare = share(otherCovered, other);
    boolean form = share >= otherShare ? isForm(one, covered) : isForm(other, otherCovered);
    return new Overlap(near && !form, form, share, otherShare, longest(passages));
  }

  /** Where the other has it: at or behind what came last, else anywhere. */
  private int place(long run, int behind) {
    int first = other.first(run);
    int place = first;
    for (int i = 0; place >= 0 && place < behind && i < TRIES; i++) {
      place = other.next(place);
    }
    return place >= behind ? place : first;
  }

  /** How many runs one after the other are the same in both. */
  private int length(int word, int place) {
    int length = 1;
    while (word + length < one.words()
        && place + length < other.words()
        && one.run(word + length) != 0
        && one.run(word + length) == other.run(place + length)) {
      length++;
    }
    return length;
  }

  private void cover(int word, int place, int words) {
    covered.set(word, word + words);
    otherCovered.set(place, place + words);
    passages.add(
        new Passage(
            one.start(word),
            one.end(word + words - 1),
            other.start(place),
            other.end(place + words - 1)));
  }

  /** Of some runs those that the text has not had before. */
  private int firsts(int word, int length) {
    int firsts = 0;
    for (int i = word; i < word + length; i++) {
      firsts += one.first(one.run(i)) == i ? 1 : 0;
    }
    return firsts;
  }

  /** The same words around other figures: tables of results, the weather of another day. */
  private static boolean isForm(Shingles text, BitSet covered) {
    int figures = 0;
    int same = 0;
    for (int i = 0; i < text.words(); i++) {
      if (text.isFigure(i)) {
        figures++;
        same += covered.get(i) ? 1 : 0;
      }
    }
    return figures >= FIGURES && same < FEW * figures * share(covered, text);
  }

  private static double share(BitSet covered, Shingles text) {
    return text.words() == 0 ? 0 : (double) covered.cardinality() / text.words();
  }

  private static List<Passage> longest(List<Passage> passages) {
    if (passages.size() <= MOST_PASSAGES) {
      return passages;
    }
    List<Passage> longest = new ArrayList<>(passages);
    longest.sort(Comparator.comparingInt(passage -> passage.start() - passage.end()));
    longest = longest.subList(0, MOST_PASSAGES);
    longest.sort(Comparator.comparingInt(Passage::start));
    return longest;
  }
}
