package org.hearsay.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.text.Span;

/** Two names, or two numbers, that both contents have but in each other's place. */
final class Swaps {
  private static final Set<String> MUTUAL =
      Set.of(
          "meet",
          "met",
          "talk",
          "marri",
          "wed",
          "discus",
          "negoti",
          "agre",
          "trad",
          "shar",
          "join",
          "border",
          "differ",
          "play",
          "draw",
          "sign",
          "cooperat",
          "clash",
          "fight",
          "separat",
          "div",
          "speak",
          "relat");
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "get", "got");
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
        swaps.actors(names.get(i), names.get(j), found);
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

  /** "Ford sued Exxon", "Exxon sued Ford"; "from Lyon to Nice", "from Nice to Lyon". */
  private void actors(int first, int second, List<Conflict> found) {
    int firstOfB = alignment.inB(first);
    int secondOfB = alignment.inB(second);
    if (a.token(first).stem().equals(a.token(second).stem())) {
      return;
    }
    boolean exchanged = prepositionsExchanged(first, second, firstOfB, secondOfB);
    boolean reversed =
        secondOfB < firstOfB
            && sharesVerb(first, second, secondOfB, firstOfB)
            && passive(a, first, second) == passive(b, secondOfB, firstOfB);
    boolean turned =
        firstOfB < secondOfB
            && sharesVerb(first, second, firstOfB, secondOfB)
            && passive(a, first, second) != passive(b, firstOfB, secondOfB);
    if (exchanged || reversed || turned) {
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

  /** Whether a word that tells stands between both pairs, and is nothing the two do together. */
  private boolean sharesVerb(int from, int to, int fromOfB, int toOfB) {
    for (int t = from + 1; t < to; t++) {
      Token token = a.token(t);
      int its = alignment.inB(t);
      if (token.is(Token.Kind.MARK) && !token.word().equals("’")) {
        return false;
      }
      if (token.is(Token.Kind.TELLING) && its > fromOfB && its < toOfB) {
        return !MUTUAL.contains(token.stem());
      }
    }
    return false;
  }

  private static boolean passive(Content content, int from, int to) {
    boolean by = false;
    for (int t = from + 1; t < to; t++) {
      by |= content.token(t).word().equals("by");
    }
    boolean be = false;
    for (int t = from + 1; t < to; t++) {
      be |= BE.contains(content.token(t).word()) || content.token(t).word().endsWith("ed");
    }
    return by && be;
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
        || thingsExchanged(first, second, firstOfB, secondOfB)) {
      found.add(conflict(first, second, firstOfB, secondOfB));
    }
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
