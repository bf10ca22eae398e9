package org.hearsay.engine.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who does what to whom, read off the order of words around a verb, and whether that is exchanged.
 */
final class Roles {
  /** What two do together, whoever is named first. */
  private static final Set<String> MUTUAL =
      Set.of(
          ("meet talk marri wed discus negoti agre trad shar join border differ plai draw sign cooperat"
                  + " clash fight separat div speak relat be reach hold")
              .split(" "));

  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");

  private static final int NEAR = 3;
  private static final int PHRASE = 4;

  private Roles() {}

  /**
   * The parts around a verb: heads of phrases, possibly none.
   *
   * @param doer who does it: of a passive behind "by"
   * @param done to whom or what
   */
  record Frame(List<Integer> doer, List<Integer> done, boolean passive) {}

  /** The first verb both have whose doer in one is what it is done to in the other. */
  static Optional<Conflict> exchanged(Alignment alignment) {
    Content a = alignment.a();
    Content b = alignment.b();
    for (int t = 0; t < a.size(); t++) {
      int u = alignment.inB(t);
      if (u == Alignment.NONE
          || !isVerb(a, t)
          || !isVerb(b, u)
          || MUTUAL.contains(a.token(t).stem())) {
        continue;
      }
      Frame mine = frame(a, t);
      Frame its = frame(b, u);
      boolean converse = Relations.shipped().opposed(a.token(t).stem(), b.token(u).stem());
      if (!converse
          && standFor(alignment, mine.doer(), its.done())
          && standFor(alignment, mine.done(), its.doer())) {
        return Optional.of(
            new Conflict(
                ClaimRule.ROLES_SWAPPED,
                List.of(a.span(first(mine, t), last(mine, t) + 1)),
                List.of(b.span(first(its, u), last(its, u) + 1)),
                true));
      }
    }
    return Optional.empty();
  }

  /**
   * "Brandt beat Holt", "Holt lost to Brandt": opposites say the same when the roles are exchanged.
   */
  static boolean converse(Alignment alignment, int t, int u) {
    if (!isVerb(alignment.a(), t) || !isVerb(alignment.b(), u)) {
      return false;
    }
    Frame mine = frame(alignment.a(), t);
    Frame its = frame(alignment.b(), u);
    return standFor(alignment, mine.doer(), its.done())
        && standFor(alignment, mine.done(), its.doer());
  }

  private static int first(Frame frame, int verb) {
    int first = verb;
    for (int t : frame.doer()) {
      first = Math.min(first, t);
    }
    for (int t : frame.done()) {
      first = Math.min(first, t);
    }
    return first;
  }

  private static int last(Frame frame, int verb) {
    int last = verb;
    for (int t : frame.doer()) {
      last = Math.max(last, t);
    }
    for (int t : frame.done()) {
      last = Math.max(last, t);
    }
    return last;
  }

  private static boolean standFor(Alignment alignment, List<Integer> ofA, List<Integer> ofB) {
    return ofA.stream().anyMatch(t -> ofB.contains(alignment.inB(t)));
  }

  /** Whether it looks like a verb: a guess from its form and what stands before. */
  static boolean isVerb(Content content, int t) {
    Token token = content.token(t);
    if (!token.is(Token.Kind.TELLING)) {
      return false;
    }
    String word = token.word();
    return word.endsWith("ed")
        || word.endsWith("s") && !word.endsWith("ss")
        || word.endsWith("ing")
        || Relations.shipped().isIrregular(word)
        || content.scope().mode(t) != Scope.Mode.PLAIN
        || t > 0 && content.token(t - 1).word().equals("to");
  }

  private static Frame frame(Content content, int verb) {
    boolean passive = false;
    for (int t = verb - 1; t >= Math.max(0, verb - NEAR); t--) {
      passive |= BE.contains(content.token(t).word());
    }
    List<Integer> before = phraseBefore(content, verb);
    int by = by(content, verb);
    if (passive && by >= 0) {
      return new Frame(phraseBehind(content, by), before, true);
    }
    return passive
        ? new Frame(List.of(), before, true)
        : new Frame(before, phraseBehind(content, verb), false);
  }

  private static int by(Content content, int verb) {
    for (int t = verb + 1; t < Math.min(content.size(), verb + 8); t++) {
      if (content.token(t).is(Token.Kind.MARK)) {
        return -1;
      }
      if (content.token(t).word().equals("by")) {
        return t;
      }
    }
    return -1;
  }

  /** The head of the phrase right before the verb, its helping words passed over. */
  private static List<Integer> phraseBefore(Content content, int verb) {
    int t = verb - 1;
    int passed = 0;
    while (t >= 0
        && !holds(content.token(t))
        && !content.token(t).is(Token.Kind.MARK)
        && passed++ < NEAR) {
      t--;
    }
    return t >= 0 && holds(content.token(t)) ? List.of(t) : List.of();
  }

  /** The head of the phrase right behind: its last word. */
  private static List<Integer> phraseBehind(Content content, int verb) {
    int t = verb + 1;
    int passed = 0;
    while (t < content.size()
        && !holds(content.token(t))
        && !content.token(t).is(Token.Kind.MARK)
        && passed++ < NEAR) {
      t++;
    }
    int head = Alignment.NONE;
    for (int length = 0;
        length < PHRASE && t < content.size() && holds(content.token(t));
        length++) {
      head = t++;
    }
    return head == Alignment.NONE ? List.of() : List.of(head);
  }

  private static boolean holds(Token token) {
    return token.is(Token.Kind.TELLING) || token.is(Token.Kind.NAME) || token.is(Token.Kind.NUMBER);
  }
}
