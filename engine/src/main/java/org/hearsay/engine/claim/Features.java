package org.hearsay.engine.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a pair is weighed by, each number some 0 to 1. The names stand in {@link #NAMES}; weights go
 * by them.
 */
final class Features {
  static final List<String> NAMES =
      List.of(
          "cover-least",
          "cover-most",
          "cover-product",
          "words",
          "pairs",
          "triples",
          "length",
          "left-least",
          "left-most",
          "rarest-left-least",
          "rarest-left-most",
          "numbers-left",
          "numbers-left-both",
          "numbers-shared",
          "names-left-least",
          "names-left-most",
          "names-shared",
          "order",
          "shared",
          "run",
          "small",
          "times-left",
          "alike",
          "cover-squared",
          "pairs-squared",
          "verbs-left-least",
          "replaced",
          "replaced-perhaps",
          "few-left",
          "cosine",
          "cosine-squared",
          "cosine-cover");

  /** Of those that need a {@link Meaning}. */
  static final int LEXICAL = NAMES.indexOf("cosine");

  private final Alignment alignment;
  private final Content a;
  private final Content b;

  private Features(Alignment alignment) {
    this.alignment = alignment;
    a = alignment.a();
    b = alignment.b();
  }

  /** What one content has that the other has not. */
  private record Side(
      double cover, double shared, int left, double rarest, int numbers, int names, int times) {}

  /**
   * @param cosine of the two meanings; NaN where there is none
   */
  static double[] of(Alignment alignment, double cosine) {
    return new Features(alignment).all(cosine);
  }

  private double[] all(double cosine) {
    Side mine = side(a, true);
    Side its = side(b, false);
    double least = Math.min(mine.cover, its.cover);
    double most = Math.max(mine.cover, its.cover);
    double pairs = common(runs(a, 2), runs(b, 2));
    double[] all = {
      least,
      most,
      mine.cover * its.cover,
      words(),
      pairs,
      common(runs(a, 3), runs(b, 3)),
      Math.min(1, Math.abs(Math.log((a.size() + 1.0) / (b.size() + 1.0)))),
      capped(Math.min(mine.left, its.left), 5),
      capped(Math.max(mine.left, its.left), 8),
      Math.min(mine.rarest, its.rarest),
      Math.max(mine.rarest, its.rarest),
      capped(mine.numbers + its.numbers, 3),
      capped(Math.min(mine.numbers, its.numbers), 1),
      capped(sharedNumbers(), 3),
      capped(Math.min(mine.names, its.names), 2),
      capped(Math.max(mine.names, its.names), 3),
      capped(sharedNames(), 3),
      order(),
      Math.min(1, (mine.shared + its.shared) / 20),
      run(),
      small(),
      capped(mine.times + its.times, 3),
      alike(),
      least * least,
      pairs * pairs,
      capped(Math.min(verbs(a, alignment.leftOfA()), verbs(b, alignment.leftOfB())), 2),
      capped(replaced(true), 2),
      capped(replaced(false), 3),
      Math.max(mine.left, its.left) <= 2 ? 1 : 0,
      cosine,
      cosine * cosine,
      cosine * least
    };
    return Double.isNaN(cosine) ? Arrays.copyOf(all, LEXICAL) : all;
  }

  private static double capped(double count, double most) {
    return Math.min(count, most) / most;
  }

  private Side side(Content content, boolean first) {
    double all = 0;
    double shared = 0;
    double rarest = 0;
    int left = 0;
    int numbers = 0;
    for (int t = 0; t < content.size(); t++) {
      Token token = content.token(t);
      if (!token.tells()) {
        continue;
      }
      int its = first ? alignment.inB(t) : alignment.inA(t);
      double grade = its == Alignment.NONE ? 0 : alignment.grade(first ? t : its);
      all += token.weight();
      shared += grade * token.weight();
      if (grade == 0) {
        left++;
        rarest = Math.max(rarest, token.weight());
        numbers += token.is(Token.Kind.NUMBER) ? 1 : 0;
      }
    }
    int names = (first ? Naming.unmatchedOfA(alignment) : Naming.unmatchedOfB(alignment)).size();
    int times = 0;
    for (Cutting.Moment moment : content.moments()) {
      int its = first ? alignment.inB(moment.from()) : alignment.inA(moment.from());
      times += its == Alignment.NONE ? 1 : 0;
    }
    return new Side(all == 0 ? 0 : shared / all, shared, left, rarest, numbers, names, times);
  }

  private static int verbs(Content content, List<Integer> left) {
    return (int) left.stream().filter(t -> Roles.isVerb(content, t)).count();
  }

  /** Words with another word in their place: between the same words, or beside the same word. */
  private int replaced(boolean surely) {
    List<Integer> others = alignment.leftOfB();
    int count = 0;
    for (int t : alignment.leftOfA()) {
      for (int u : others) {
        boolean before = Slots.sameBeside(alignment, t, u, -1);
        boolean behind = Slots.sameBeside(alignment, t, u, 1);
        if (surely ? before && behind : before != behind) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  /** Dice's coefficient over all words. */
  private double words() {
    double shared = 0;
    int count = 0;
    for (int t = 0; t < a.size(); t++) {
      if (!a.token(t).is(Token.Kind.MARK)) {
        count++;
        shared += alignment.inB(t) == Alignment.NONE ? 0 : 1;
      }
    }
    for (int t = 0; t < b.size(); t++) {
      count += b.token(t).is(Token.Kind.MARK) ? 0 : 1;
    }
    return count == 0 ? 0 : 2 * shared / count;
  }

  /** Of small words alone. */
  private double small() {
    double shared = 0;
    int count = 0;
    for (int t = 0; t < a.size(); t++) {
      if (a.token(t).is(Token.Kind.SMALL)) {
        count++;
        shared += alignment.inB(t) == Alignment.NONE ? 0 : 1;
      }
    }
    for (int t = 0; t < b.size(); t++) {
      count += b.token(t).is(Token.Kind.SMALL) ? 1 : 0;
    }
    return count == 0 ? 0.5 : 2 * shared / count;
  }

  private static Set<String> runs(Content content, int length) {
    List<String> stems =
        content.tokens().stream().filter(t -> !t.is(Token.Kind.MARK)).map(Token::stem).toList();
    Set<String> runs = new HashSet<>();
    for (int t = 0; t + length <= stems.size(); t++) {
      runs.add(String.join(" ", stems.subList(t, t + length)));
    }
    return runs;
  }

  private static double common(Set<String> one, Set<String> other) {
    int all = one.size() + other.size();
    if (all == 0) {
      return 0;
    }
    int shared = 0;
    for (String each : one) {
      shared += other.contains(each) ? 1 : 0;
    }
    return 2.0 * shared / all;
  }

  private int sharedNumbers() {
    return shared(Token.Kind.NUMBER);
  }

  private int sharedNames() {
    return shared(Token.Kind.NAME);
  }

  private int shared(Token.Kind kind) {
    int shared = 0;
    for (int t = 0; t < a.size(); t++) {
      shared += a.token(t).is(kind) && alignment.inB(t) != Alignment.NONE ? 1 : 0;
    }
    return shared;
  }

  private double alike() {
    double count = 0;
    for (int t = 0; t < a.size(); t++) {
      count += alignment.isAlike(t) ? 1 : 0;
    }
    return capped(count, 4);
  }

  /** Of the words in common, the part whose next stands behind it in the other content too. */
  private double order() {
    int last = Alignment.NONE;
    int pairs = 0;
    int rising = 0;
    for (int t = 0; t < a.size(); t++) {
      int its = alignment.inB(t);
      if (its != Alignment.NONE && a.token(t).tells()) {
        if (last != Alignment.NONE) {
          pairs++;
          rising += its > last ? 1 : 0;
        }
        last = its;
      }
    }
    return pairs == 0 ? 0.5 : (double) rising / pairs;
  }

  /** The longest run of words in common, as a part of the shorter content. */
  private double run() {
    int longest = 0;
    int run = 0;
    int last = Alignment.NONE;
    for (int t = 0; t < a.size(); t++) {
      if (a.token(t).is(Token.Kind.MARK)) {
        continue;
      }
      int its = alignment.inB(t);
      boolean goesOn =
          its != Alignment.NONE
              && (its == last + 1 || its == last + 2 && b.token(its - 1).is(Token.Kind.MARK));
      run = its == Alignment.NONE ? 0 : goesOn ? run + 1 : 1;
      last = its;
      longest = Math.max(longest, run);
    }
    return (double) longest / Math.max(1, Math.min(a.size(), b.size()));
  }
}
