package org.hearsay.engine.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.engine.claim.Scope.Mode;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The careful check: in what two contents that look alike differ. */
final class Conflicts {
  /** Behind so many days the same words may speak of another time. */
  static final int NEAR_DAYS = 7;

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "mine", "we", "us", "our", "ours");

  private static final Set<String> DETERMINERS =
      Set.of("the", "a", "an", "this", "that", "its", "their", "his", "her", "of", "no", "any");

  private final Alignment alignment;
  private final Content a;
  private final Content b;
  private final Relations relations = Relations.shipped();
  private final List<Conflict> found = new ArrayList<>();

  private Conflicts(Alignment alignment) {
    this.alignment = alignment;
    a = alignment.a();
    b = alignment.b();
  }

  /** Of contents of the same words: whom and when they mean. */
  static List<Conflict> inSameWords(Alignment alignment) {
    Conflicts conflicts = new Conflicts(alignment);
    conflicts.times();
    conflicts.holders();
    return conflicts.found;
  }

  /** All that are found; none where the two may say the same. */
  static List<Conflict> in(Alignment alignment) {
    Conflicts conflicts = new Conflicts(alignment);
    conflicts.numbers();
    conflicts.names();
    conflicts.negation();
    conflicts.opposites();
    conflicts.smallOpposites();
    conflicts.found.addAll(Swaps.in(alignment));
    conflicts.times();
    conflicts.modes();
    conflicts.holders();
    return conflicts.found;
  }

  private void add(ClaimRule rule, boolean hard, Span ofA, Span ofB) {
    found.add(new Conflict(rule, List.of(ofA), List.of(ofB), hard));
  }

  private Span spanA(int t) {
    return a.span(t, t + 1);
  }

  private Span spanB(int t) {
    return b.span(t, t + 1);
  }

  private void numbers() {
    for (int t = 0; t < a.size(); t++) {
      Quantity mine = a.token(t).quantity();
      if (mine == null || alignment.inB(t) != Alignment.NONE) {
        continue;
      }
      for (int u = 0; u < b.size(); u++) {
        Quantity its = b.token(u).quantity();
        if (its != null && alignment.inA(u) == Alignment.NONE && compete(mine, its)) {
          add(ClaimRule.OTHER_NUMBER, true, spanA(t), spanB(u));
          break;
        }
      }
    }
  }

  /** A word that is often no number counts as one only before the same thing. */
  private static boolean compete(Quantity mine, Quantity its) {
    boolean sameUnit = !mine.unit().isEmpty() && mine.unit().equals(its.unit());
    return mine.value() != its.value()
        && mine.fits(its)
        && (sameUnit || !mine.weak() && !its.weak())
        && !mine.agrees(its);
  }

  private void names() {
    List<Content.Mention> others = Naming.unmatchedOfB(alignment);
    for (Content.Mention mention : Naming.unmatchedOfA(alignment)) {
      for (Content.Mention other : others) {
        if (Naming.compete(a, mention, b, other)) {
          add(
              ClaimRule.OTHER_NAME,
              true,
              a.span(mention.from(), mention.to()),
              b.span(other.from(), other.to()));
          return;
        }
      }
    }
  }

  private void negation() {
    int loose = 0;
    for (int t = 0; t < a.size(); t++) {
      int u = alignment.inB(t);
      if (u == Alignment.NONE || !a.token(t).tells()) {
        loose += a.scope().isNegated(t) ? 1 : 0;
        continue;
      }
      boolean mine = a.scope().isNegated(t);
      boolean its = b.scope().isNegated(u);
      boolean opposed = relations.opposed(a.token(t).stem(), b.token(u).stem());
      if (mine != its && !opposed && !explained(t, u)) {
        int by = mine ? a.scope().negatedBy(t) : b.scope().negatedBy(u);
        found.add(
            new Conflict(
                ClaimRule.NEGATED,
                mine ? List.of(spanA(by), spanA(t)) : List.of(spanA(t)),
                mine ? List.of(spanB(u)) : List.of(spanB(by), spanB(u)),
                true));
      }
    }
    int looseOfB = 0;
    for (int u = 0; u < b.size(); u++) {
      looseOfB += b.scope().isNegated(u) && alignment.inA(u) == Alignment.NONE ? 1 : 0;
    }
    if (loose != looseOfB) {
      looseNegation();
    }
  }

  /** "Did not sign" and "refused to sign" deny the same word by words of their own. */
  private boolean explained(int t, int u) {
    // A negation that both have, but that reaches another word in one: the same if their number is
    return a.scope().negations() == b.scope().negations()
        && (a.scope().isNegated(t) ? nearNegated(b, u) : nearNegated(a, t));
  }

  private static boolean nearNegated(Content content, int t) {
    for (int near = Math.max(0, t - 3); near < Math.min(content.size(), t + 4); near++) {
      if (content.scope().isNegated(near)) {
        return true;
      }
    }
    return false;
  }

  /** One denies something that the other does not speak of. */
  private void looseNegation() {
    for (int t = 0; t < a.size(); t++) {
      if (a.scope().isNegated(t) && alignment.inB(t) == Alignment.NONE) {
        int by = a.scope().negatedBy(t);
        found.add(new Conflict(ClaimRule.NEGATED, List.of(spanA(by), spanA(t)), List.of(), false));
        return;
      }
    }
    for (int u = 0; u < b.size(); u++) {
      if (b.scope().isNegated(u) && alignment.inA(u) == Alignment.NONE) {
        int by = b.scope().negatedBy(u);
        found.add(new Conflict(ClaimRule.NEGATED, List.of(), List.of(spanB(by), spanB(u)), false));
        return;
      }
    }
  }

  private void opposites() {
    List<Integer> others = alignment.leftOfB();
    for (int t : alignment.leftOfA()) {
      for (int u : others) {
        if (relations.opposed(a.token(t).stem(), b.token(u).stem())
            && a.scope().isNegated(t) == b.scope().isNegated(u)) {
          add(ClaimRule.OPPOSITE, true, spanA(t), spanB(u));
          return;
        }
      }
    }
  }

  /** "Before the vote" and "after the vote": small words count where the same thing follows. */
  private void smallOpposites() {
    if (found.stream().anyMatch(each -> each.rule() == ClaimRule.OPPOSITE)) {
      return;
    }
    for (int t = 0; t < a.size(); t++) {
      if (isLeftSmall(a.token(t), alignment.inB(t))) {
        for (int u = 0; u < b.size(); u++) {
          if (isLeftSmall(b.token(u), alignment.inA(u))
              && relations.opposed(a.token(t).stem(), b.token(u).stem())
              && (sameNext(t, u) || sameBefore(t, u))) {
            add(ClaimRule.OPPOSITE, true, spanA(t), spanB(u));
            return;
          }
        }
      }
    }
  }

  private static boolean isLeftSmall(Token token, int matched) {
    return matched == Alignment.NONE
        && (token.is(Token.Kind.SMALL)
            || token.is(Token.Kind.NOT)
            || token.is(Token.Kind.TELLING)
            || token.is(Token.Kind.NUMBER));
  }

  private boolean sameNext(int t, int u) {
    int next = nextTelling(a, t);
    int other = nextTelling(b, u);
    return next >= 0 && other >= 0 && alignment.inB(next) == other;
  }

  private boolean sameBefore(int t, int u) {
    return t > 0 && u > 0 && alignment.inB(t - 1) == u - 1 && a.token(t - 1).tells();
  }

  static int nextTelling(Content content, int from) {
    for (int t = from + 1; t < Math.min(content.size(), from + 5); t++) {
      if (content.token(t).tells() || content.token(t).is(Token.Kind.TIME)) {
        return t;
      }
    }
    return -1;
  }

  private void times() {
    LocalDate day = a.setting().day();
    LocalDate otherDay = b.setting().day();
    for (Cutting.Moment mine : a.moments()) {
      Cutting.Moment against = null;
      boolean matched = false;
      for (Cutting.Moment its : b.moments()) {
        Times.Agreement agreement = Times.compare(mine.time(), day, its.time(), otherDay);
        matched |= agreement == Times.Agreement.SAME;
        if (agreement == Times.Agreement.DIFFERENT && !isMatchedOfB(its, day, otherDay)) {
          against = its;
        }
      }
      if (!matched && against != null) {
        add(
            ClaimRule.OTHER_TIME,
            near(day, otherDay),
            a.span(mine.from(), mine.to()),
            b.span(against.from(), against.to()));
        return;
      }
    }
  }

  private boolean isMatchedOfB(
      Cutting.Moment its, @Nullable LocalDate day, @Nullable LocalDate otherDay) {
    return a.moments().stream()
        .anyMatch(
            each -> Times.compare(each.time(), day, its.time(), otherDay) == Times.Agreement.SAME);
  }

  static boolean near(@Nullable LocalDate day, @Nullable LocalDate otherDay) {
    return day == null
        || otherDay == null
        || Math.abs(ChronoUnit.DAYS.between(day, otherDay)) <= NEAR_DAYS;
  }

  private void modes() {
    for (int t = 0; t < a.size(); t++) {
      int u = alignment.inB(t);
      if (u == Alignment.NONE || !a.token(t).is(Token.Kind.TELLING)) {
        continue;
      }
      Mode mine = a.scope().mode(t);
      Mode its = b.scope().mode(u);
      if (mine != its && differ(mine, its) && isVerb(a, t, mine) && isVerb(b, u, its)
          || mine == Mode.WILL && its == Mode.PLAIN && isPast(b, u)
          || its == Mode.WILL && mine == Mode.PLAIN && isPast(a, t)) {
        Span ofA = mine == Mode.PLAIN ? spanA(t) : a.span(a.scope().modeBy(t), t + 1);
        Span ofB = its == Mode.PLAIN ? spanB(u) : b.span(b.scope().modeBy(u), u + 1);
        add(ClaimRule.OTHER_MODE, false, ofA, ofB);
        return;
      }
    }
    if (a.scope().conditions() != b.scope().conditions()) {
      found.add(new Conflict(ClaimRule.OTHER_MODE, List.of(), List.of(), false));
    }
  }

  private static boolean differ(Mode one, Mode other) {
    return one == Mode.MAY || other == Mode.MAY || one == Mode.MUST || other == Mode.MUST;
  }

  /** Behind "the" or "of" stands a noun, of which "may" says nothing. */
  private static boolean isVerb(Content content, int t, Mode mode) {
    return mode != Mode.PLAIN || t == 0 || !DETERMINERS.contains(content.token(t - 1).word());
  }

  /** "Opened", but not "to be opened" or "has opened". */
  private static boolean isPast(Content content, int t) {
    String word = content.token(t).word();
    if (!word.endsWith("ed") || t == 0) {
      return false;
    }
    Token before = content.token(t - 1);
    return before.is(Token.Kind.NAME)
        || before.is(Token.Kind.TELLING) && !before.word().endsWith("ly");
  }

  private void holders() {
    String mine = a.setting().holder();
    String its = b.setting().holder();
    int ofA = firstPerson(a);
    int ofB = firstPerson(b);
    if (mine == null || its == null || ofA < 0 || ofB < 0) {
      return;
    }
    Set<String> shared = new HashSet<>(Naming.stems(mine));
    shared.retainAll(Naming.stems(its));
    if (shared.isEmpty()) {
      add(ClaimRule.OTHER_HOLDER, false, spanA(ofA), spanB(ofB));
    }
  }

  private static int firstPerson(Content content) {
    for (int t = 0; t < content.size(); t++) {
      Token token = content.token(t);
      if (token.is(Token.Kind.SMALL) && FIRST_PERSON.contains(token.word())) {
        return t;
      }
    }
    return -1;
  }
}
