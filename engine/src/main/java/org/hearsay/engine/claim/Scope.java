package org.hearsay.engine.claim;

import java.util.List;
import java.util.Set;

/** Which words of a content are denied, and which only may, will or must be so. */
final class Scope {
  /** How what a verb says stands to the facts. */
  enum Mode {
    PLAIN,
    WILL,
    COULD,
    MAY,
    MUST
  }

  private static final int REACH = 5;

  private static final Set<String> REFUSING =
      Set.of(
          "fail", "refus", "declin", "deni", "reject", "lack", "unabl", "dismis", "stop", "avoid",
          "prevent");
  private static final Set<String> MAY =
      Set.of("may", "might", "possibly", "perhaps", "maybe", "potentially");
  private static final Set<String> WILL = Set.of("will", "would", "shall", "going");
  private static final Set<String> MUST =
      Set.of("must", "should", "ought", "need", "needs", "needed");
  private static final Set<String> BE = Set.of("is", "are", "was", "were");

  /** Words of saying tell little, but can be denied. */
  private static final Set<String> SAYING = Set.of("say", "said", "tell", "told");

  static final Set<String> CONDITIONS = Set.of("if", "unless", "provided");

  private final boolean[] negated;
  private final int[] negatedBy;
  private final Mode[] modes;
  private final int[] modeBy;

  private Scope(int size) {
    negated = new boolean[size];
    negatedBy = new int[size];
    modes = new Mode[size];
    modeBy = new int[size];
  }

  static Scope of(List<Token> tokens) {
    Scope scope = new Scope(tokens.size());
    java.util.Arrays.fill(scope.modes, Mode.PLAIN);
    for (int t = 0; t < tokens.size(); t++) {
      scope.take(tokens, t);
    }
    return scope;
  }

  private void take(List<Token> tokens, int t) {
    Token token = tokens.get(t);
    String word = token.word();
    if (token.is(Token.Kind.NOT)) {
      String next = t + 1 < tokens.size() ? tokens.get(t + 1).word() : "";
      if (!next.equals("only") && !next.equals("just")) {
        deny(tokens, t, word.equals("no") && next.equals("longer") ? t + 2 : t + 1);
      }
    } else if (REFUSING.contains(token.stem())
        && t + 1 < tokens.size()
        && introduces(tokens.get(t + 1))) {
      deny(tokens, t, t + 1);
    }
    Mode mode = modeOf(tokens, t);
    if (mode != Mode.PLAIN) {
      int head = head(tokens, t + 1);
      // "would perhaps go": the weaker of two holds
      if (head >= 0 && (modes[head] == Mode.PLAIN || modes[head] == Mode.WILL)) {
        modes[head] = mode;
        modeBy[head] = t;
      }
    }
  }

  private static Mode modeOf(List<Token> tokens, int t) {
    String word = tokens.get(t).word();
    if (tokens.get(t).is(Token.Kind.TIME)) {
      return Mode.PLAIN; // the month of May
    }
    boolean be = word.equals("to") && t > 0 && BE.contains(tokens.get(t - 1).word());
    if (be) {
      return Mode.WILL;
    }
    boolean have =
        word.equals("to") && t > 0 && Set.of("has", "have").contains(tokens.get(t - 1).word());
    boolean need =
        word.startsWith("need")
            && (t + 1 >= tokens.size() || !tokens.get(t + 1).word().equals("to"));
    if (have || MUST.contains(word) && !need) {
      return Mode.MUST;
    }
    if (word.equals("could")) {
      return Mode.COULD;
    }
    return MAY.contains(word) ? Mode.MAY : WILL.contains(word) ? Mode.WILL : Mode.PLAIN;
  }

  private static boolean introduces(Token next) {
    return next.word().equals("to") || next.word().equals("that") || next.word().endsWith("ing");
  }

  private void deny(List<Token> tokens, int by, int from) {
    int head = head(tokens, from);
    if (head >= 0) {
      negated[head] = !negated[head];
      negatedBy[head] = by;
    }
  }

  /**
   * The next word that tells, in the same clause; -1 where none is near. Adverbs are passed over.
   */
  private static int head(List<Token> tokens, int from) {
    int last = -1;
    for (int t = from; t < Math.min(from + REACH, tokens.size()); t++) {
      Token token = tokens.get(t);
      if (token.is(Token.Kind.MARK) && ".;:!?".contains(token.word())) {
        break;
      }
      if (SAYING.contains(token.word())) {
        return t;
      }
      if (token.tells()) {
        if (!token.word().endsWith("ly")) {
          return t;
        }
        last = t;
      }
    }
    return last;
  }

  boolean isNegated(int t) {
    return negated[t];
  }

  /** The token that negates it. */
  int negatedBy(int t) {
    return negatedBy[t];
  }

  Mode mode(int t) {
    return modes[t];
  }

  /** The token that says so. */
  int modeBy(int t) {
    return modeBy[t];
  }

  int negations() {
    int count = 0;
    for (boolean each : negated) {
      count += each ? 1 : 0;
    }
    return count;
  }
}
