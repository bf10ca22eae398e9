package org.hearsay.engine.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came first: "A before B" is "B after A", and not "A after B". */
final class Order {
  private static final Set<String> LATER_SECOND = Set.of("before");
  private static final Set<String> EARLIER_SECOND = Set.of("after", "following");

  private Order() {}

  /** Tokens {@code [from, to)} of what came earlier, and of what came later. */
  private record Parts(int word, int from, int to, int laterFrom, int laterTo) {}

  static Optional<Conflict> turned(Alignment alignment) {
    Parts mine = parts(alignment.a());
    Parts its = parts(alignment.b());
    if (mine == null || its == null) {
      return Optional.empty();
    }
    int straight =
        shared(alignment, mine.from, mine.to, its.from, its.to)
            + shared(alignment, mine.laterFrom, mine.laterTo, its.laterFrom, its.laterTo);
    int crossed =
        shared(alignment, mine.from, mine.to, its.laterFrom, its.laterTo)
            + shared(alignment, mine.laterFrom, mine.laterTo, its.from, its.to);
    return crossed > straight
        ? Optional.of(
            new Conflict(
                ClaimRule.OPPOSITE,
                List.of(alignment.a().span(mine.word, mine.word + 1)),
                List.of(alignment.b().span(its.word, its.word + 1)),
                true))
        : Optional.empty();
  }

  /** Whether it tells by one "before" or "after" what came first. */
  static boolean isTold(Content content) {
    return parts(content) != null;
  }

  private static int shared(Alignment alignment, int from, int to, int fromOfB, int toOfB) {
    int shared = 0;
    for (int t = from; t < to; t++) {
      int its = alignment.inB(t);
      shared += alignment.a().token(t).tells() && its >= fromOfB && its < toOfB ? 1 : 0;
    }
    return shared;
  }

  /** Of the only "before" or "after"; null where there is none, or several. */
  private static @Nullable Parts parts(Content content) {
    int at = Alignment.NONE;
    for (int t = 0; t < content.size(); t++) {
      String word = content.token(t).word();
      if (LATER_SECOND.contains(word) || EARLIER_SECOND.contains(word)) {
        if (at != Alignment.NONE) {
          return null;
        }
        at = t;
      }
    }
    if (at == Alignment.NONE) {
      return null;
    }
    boolean laterSecond = LATER_SECOND.contains(content.token(at).word());
    int size = content.size();
    int mark = at;
    while (mark < size && !content.token(mark).is(Token.Kind.MARK)) {
      mark++;
    }
    // "Minutes before the blast, he left": what stands before the comma is the second part
    boolean fronted = telling(content, 0, at) < 2 && mark < size;
    if (!fronted && telling(content, 0, at) < 2) {
      return null; // "Before the vote he left", without a comma
    }
    int from = fronted ? mark : 0;
    int to = fronted ? size : at;
    int end = fronted ? mark : size;
    return laterSecond
        ? new Parts(at, from, to, at + 1, end)
        : new Parts(at, at + 1, end, from, to);
  }

  private static int telling(Content content, int from, int to) {
    int count = 0;
    for (int t = from; t < to; t++) {
      count += content.token(t).tells() ? 1 : 0;
    }
    return count;
  }
}
