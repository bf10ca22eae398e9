package org.hearsay.engine.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words of two contents stand for each other: equal stems, the same number, the same bearer
 * of a name, then words that mean much the same. Each word stands for one at most. Linear but for
 * what is left over, of which a bounded number is compared with each other.
 */
final class Alignment {
  /** What stands for nothing. */
  static final int NONE = -1;

  /** Of the words left over on each side, so many are compared with each other. */
  private static final int MOST_LEFT = 40;

  /** Of one stem that comes often. */
  private static final int MOST_CHOICES = 8;

  /** What a word counts that only means much the same. */
  private static final double ALIKE = 0.75;

  private final Content a;
  private final Content b;
  private final int[] ofA;
  private final int[] ofB;
  private final boolean[] alike;
  private final Relations relations = Relations.shipped();

  private Alignment(Content a, Content b) {
    this.a = a;
    this.b = b;
    ofA = new int[a.size()];
    ofB = new int[b.size()];
    alike = new boolean[a.size()];
    Arrays.fill(ofA, NONE);
    Arrays.fill(ofB, NONE);
  }

  static Alignment of(Content a, Content b) {
    Alignment alignment = new Alignment(a, b);
    alignment.stems();
    alignment.numbers();
    Naming.align(alignment);
    alignment.alike();
    return alignment;
  }

  Content a() {
    return a;
  }

  Content b() {
    return b;
  }

  /** The token of the second content that this one of the first stands for, or {@link #NONE}. */
  int inB(int t) {
    return ofA[t];
  }

  int inA(int t) {
    return ofB[t];
  }

  /** What a matched token of the first content counts, 0 to 1. */
  double grade(int t) {
    return ofA[t] == NONE ? 0 : alike[t] ? ALIKE : 1;
  }

  boolean isAlike(int t) {
    return alike[t];
  }

  void join(int tokenOfA, int tokenOfB) {
    ofA[tokenOfA] = tokenOfB;
    ofB[tokenOfB] = tokenOfA;
  }

  private void stems() {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int t = 0; t < b.size(); t++) {
      Token token = b.token(t);
      if (!token.is(Token.Kind.MARK) && !token.is(Token.Kind.NUMBER)) {
        places.computeIfAbsent(token.stem(), s -> new ArrayList<>(2)).add(t);
      }
    }
    // Words that tell come first: what stands around them then decides about the small ones
    for (boolean small : new boolean[] {false, true}) {
      for (int t = 0; t < a.size(); t++) {
        Token token = a.token(t);
        boolean wanted = (token.is(Token.Kind.SMALL) || token.is(Token.Kind.NOT)) == small;
        if (wanted && !token.is(Token.Kind.MARK) && !token.is(Token.Kind.NUMBER)) {
          int best = best(t, places.getOrDefault(token.stem(), List.of()));
          if (best != NONE) {
            join(t, best);
          }
        }
      }
    }
  }

  private int best(int t, List<Integer> choices) {
    int best = NONE;
    double most = Double.NEGATIVE_INFINITY;
    int seen = 0;
    for (int choice : choices) {
      if (ofB[choice] != NONE) {
        continue;
      }
      if (++seen > MOST_CHOICES) {
        break;
      }
      double gap = Math.abs((double) t / a.size() - (double) choice / b.size());
      double score = 2 * around(t, choice) - gap;
      if (score > most) {
        most = score;
        best = choice;
      }
    }
    return best;
  }

  /** How many of the two neighbours on each side are the same. */
  private int around(int t, int other) {
    int same = 0;
    for (int step = -2; step <= 2; step++) {
      int mine = t + step;
      int its = other + step;
      if (step != 0
          && mine >= 0
          && its >= 0
          && mine < a.size()
          && its < b.size()
          && a.token(mine).stem().equals(b.token(its).stem())) {
        same++;
      }
    }
    return same;
  }

  private void numbers() {
    for (boolean exactly : new boolean[] {true, false}) {
      for (int t = 0; t < a.size(); t++) {
        Quantity mine = a.token(t).quantity();
        if (mine == null || ofA[t] != NONE) {
          continue;
        }
        List<Integer> choices = new ArrayList<>();
        for (int u = 0; u < b.size() && choices.size() < MOST_CHOICES; u++) {
          Quantity its = b.token(u).quantity();
          boolean fits =
              its != null
                  && ofB[u] == NONE
                  && (exactly
                      ? mine.value() == its.value() && mine.fits(its)
                      : mine.agrees(its) || mine.value() == its.value());
          if (fits) {
            choices.add(u);
          }
        }
        int best = best(t, choices);
        if (best != NONE) {
          join(t, best);
        }
      }
    }
  }

  /** What is left over and tells, at most {@value #MOST_LEFT}. */
  private static List<Integer> left(Content content, int[] of) {
    List<Integer> left = new ArrayList<>();
    for (int t = 0; t < content.size() && left.size() < MOST_LEFT; t++) {
      if (of[t] == NONE && content.token(t).is(Token.Kind.TELLING)) {
        left.add(t);
      }
    }
    return left;
  }

  List<Integer> leftOfA() {
    return left(a, ofA);
  }

  List<Integer> leftOfB() {
    return left(b, ofB);
  }

  private void alike() {
    List<Integer> others = leftOfB();
    for (int t : leftOfA()) {
      for (int u : others) {
        if (ofB[u] == NONE && areAlike(t, u)) {
          join(t, u);
          alike[t] = true;
          break;
        }
      }
    }
  }

  private boolean areAlike(int t, int u) {
    String one = a.token(t).stem();
    String other = b.token(u).stem();
    if (relations.opposed(one, other)) {
      return a.scope().isNegated(t) != b.scope().isNegated(u);
    }
    return relations.alike(one, other) || shareRoot(one, other);
  }

  /** "Investigat" and "investigator": six letters in common, and short ends. */
  private static boolean shareRoot(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same >= 5 && same >= shorter - 2 && Math.max(one.length(), other.length()) - same <= 5;
  }
}
