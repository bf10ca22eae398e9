package org.hearsay.engine.claim;

/** What stands around a word, and whether the same stands around a word of the other content. */
final class Slots {
  private static final int NEAR = 5;

  private Slots() {}

  /** Whether what tells before or behind one name stands before or behind the other. */
  static boolean sameSurroundings(
      Alignment alignment, Content.Mention mention, Content.Mention other) {
    Content a = alignment.a();
    Content b = alignment.b();
    int[] mine = {previousTelling(a, mention.from()), nextTelling(a, mention.to() - 1)};
    int[] its = {previousTelling(b, other.from()), nextTelling(b, other.to() - 1)};
    for (int one : mine) {
      for (int another : its) {
        if (one >= 0 && alignment.inB(one) == another) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the next token is the same, and the next that tells too; or there is none in both. */
  static boolean sameBeside(Alignment alignment, int t, int u, int step) {
    Content a = alignment.a();
    Content b = alignment.b();
    int mine = t + step;
    int its = u + step;
    boolean atEnd = ends(a, mine);
    if (atEnd || ends(b, its)) {
      return atEnd && ends(b, its);
    }
    if (!a.token(mine).stem().equals(b.token(its).stem())) {
      return false;
    }
    int next = step > 0 ? nextTelling(a, t) : previousTelling(a, t);
    int other = step > 0 ? nextTelling(b, u) : previousTelling(b, u);
    return next >= 0 && alignment.inB(next) == other;
  }

  private static boolean ends(Content content, int t) {
    return t < 0 || t >= content.size() || content.token(t).is(Token.Kind.MARK);
  }

  static int nextTelling(Content content, int from) {
    for (int t = from + 1; t < Math.min(content.size(), from + NEAR); t++) {
      if (content.token(t).tells() || content.token(t).is(Token.Kind.TIME)) {
        return t;
      }
    }
    return -1;
  }

  private static int previousTelling(Content content, int from) {
    for (int t = from - 1; t >= Math.max(0, from - NEAR + 1); t--) {
      if (content.token(t).tells() || content.token(t).is(Token.Kind.TIME)) {
        return t;
      }
    }
    return Alignment.NONE;
  }
}
