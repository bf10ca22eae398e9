package org.hearsay.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.text.Span;

/**
 * Two names, or two numbers, that both contents have but in each other's place: behind each other's
 * preposition, or before what the other counts.
 */
final class Swaps {
  private static final Set<String> ROLES =
      Set.of(
          "from", "to", "by", "against", "for", "over", "than", "of", "with", "into", "on", "at",
          "after", "before");
  private static final int MOST = 20;

  private final Alignment alignment;
  private final Content a;
  private final Content b;

  private Swaps(Alignment alignment) {
    this.alignment = alignment;
    a = alignment.a();
    b = alignment.b();
  }

  static List<Conflict> in(Alignment alignment) {
    Swaps swaps = new Swaps(alignment);
    List<Conflict> found = new ArrayList<>();
    List<Integer> names = swaps.matched(Token.Kind.NAME);
    List<Integer> numbers = swaps.matched(Token.Kind.NUMBER);
    for (int i = 0; i < names.size() && found.isEmpty(); i++) {
      for (int j = i + 1; j < Math.min(names.size(), i + 4) && found.isEmpty(); j++) {
        swaps.places(names.get(i), names.get(j), found);
      }
    }
    for (int i = 0; i < numbers.size() && found.isEmpty(); i++) {
      for (int j = i + 1; j < Math.min(numbers.size(), i + 4) && found.isEmpty(); j++) {
        swaps.counts(numbers.get(i), numbers.get(j), found);
      }
    }
    return found;
  }

  private List<Integer> matched(Token.Kind kind) {
    List<Integer> found = new ArrayList<>();
    for (int t = 0; t < a.size() && found.size() < MOST; t++) {
      if (a.token(t).is(kind) && alignment.inB(t) != Alignment.NONE) {
        boolean goesOn = kind == Token.Kind.NAME && t + 1 < a.size() && a.token(t + 1).is(kind);
        if (!goesOn) {
          found.add(t);
        }
      }
    }
    return found;
  }

  /** "From Lyon to Nice", "from Nice to Lyon". */
  private void places(int first, int second, List<Conflict> found) {
    int firstOfB = alignment.inB(first);
    int secondOfB = alignment.inB(second);
    if (!a.token(first).stem().equals(a.token(second).stem())
        && prepositionsExchanged(first, second, firstOfB, secondOfB)) {
      found.add(conflict(first, second, firstOfB, secondOfB));
    }
  }

  private Conflict conflict(int first, int second, int firstOfB, int secondOfB) {
    int from = Math.min(firstOfB, secondOfB);
    int to = Math.max(firstOfB, secondOfB);
    return new Conflict(
        ClaimRule.ROLES_SWAPPED,
        List.of(a.span(first, second + 1)),
        List.<Span>of(b.span(from, to + 1)),
        true);
  }

  private boolean prepositionsExchanged(int first, int second, int firstOfB, int secondOfB) {
    String one = preposition(a, first);
    String other = preposition(a, second);
    return !one.isEmpty()
        && !other.isEmpty()
        && !one.equals(other)
        && one.equals(preposition(b, secondOfB))
        && other.equals(preposition(b, firstOfB));
  }

  /** The preposition before a name or number, whose first word may stand some words before. */
  private static String preposition(Content content, int t) {
    for (int before = t - 1; before >= Math.max(0, t - 3); before--) {
      Token token = content.token(before);
      if (ROLES.contains(token.word())) {
        return token.word();
      }
      boolean passed =
          token.is(Token.Kind.NAME) || token.word().equals("the") || token.word().equals("about");
      if (!passed) {
        return "";
      }
    }
    return "";
  }

  /** "3 died and 12 were hurt", "12 died and 3 were hurt"; "from 5 to 3", "from 3 to 5". */
  private void counts(int first, int second, List<Conflict> found) {
    Quantity one = a.token(first).quantity();
    Quantity other = a.token(second).quantity();
    if (one == null || other == null || one.value() == other.value()) {
      return;
    }
    int firstOfB = alignment.inB(first);
    int secondOfB = alignment.inB(second);
    if (prepositionsExchanged(first, second, firstOfB, secondOfB)
        || isScore(a, first, second) && isScore(b, secondOfB, firstOfB)
        || thingsExchanged(first, second, firstOfB, secondOfB)) {
      found.add(conflict(first, second, firstOfB, secondOfB));
    }
  }

  /** "61 to 58", "61 votes to 58". */
  private static boolean isScore(Content content, int first, int second) {
    return first < second
        && second - first <= 3
        && content.token(second - 1).word().equals("to")
        && (first == 0 || !content.token(first - 1).word().equals("from"));
  }

  private boolean thingsExchanged(int first, int second, int firstOfB, int secondOfB) {
    int thing = thing(a, first);
    int otherThing = thing(a, second);
    int thingOfB = thing(b, firstOfB);
    int otherThingOfB = thing(b, secondOfB);
    return thing >= 0
        && otherThing >= 0
        && thingOfB >= 0
        && otherThingOfB >= 0
        && thing != otherThing
        && alignment.inB(thing) == otherThingOfB
        && alignment.inB(otherThing) == thingOfB;
  }

  /** What is counted: the next word that tells, before another number. */
  private static int thing(Content content, int number) {
    for (int t = number + 1; t < Math.min(content.size(), number + 5); t++) {
      Token token = content.token(t);
      if (token.is(Token.Kind.NUMBER) || token.is(Token.Kind.MARK)) {
        return -1;
      }
      if (token.is(Token.Kind.TELLING)) {
        return t;
      }
    }
    return -1;
  }
}
