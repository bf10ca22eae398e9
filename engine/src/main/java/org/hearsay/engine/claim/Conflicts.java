package org.hearsay.engine.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.claim.Scope.Mode;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The careful check: in what two contents that look alike differ. */
final class Conflicts {
  /** Behind so many days the same words may speak of another time. */
  static final int NEAR_DAYS = 7;

  /** A negation stands at most so many words from what it denies, other words between. */
  private static final int NEGATION_REACH = 6;

  private static final Set<String> FIRST_PERSON =
      Set.of("i", "me", "my", "mine", "we", "us", "our", "ours");

  private static final Set<String> BEFORE_NOUN =
      Set.of(
          "a", "an", "the", "of", "for", "in", "by", "with", "its", "their", "his", "her", "on",
          "from", "at");

  private static final Set<String> HELPING =
      Set.of("is", "are", "was", "were", "has", "have", "had", "been", "being");

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
    conflicts.articles();
    conflicts.names();
    conflicts.negation();
    conflicts.opposites();
    conflicts.smallOpposites();
    conflicts.things();
    conflicts.found.addAll(Swaps.in(alignment));
    Roles.exchanged(alignment).ifPresent(conflicts.found::add);
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

  /** "By a metre", "by three metres": an article counts one. */
  private void articles() {
    for (int u = 0; u < b.size(); u++) {
      if (alignment.inA(u) == Alignment.NONE) {
        int t = counted(b, u) < 0 ? Alignment.NONE : alignment.inA(counted(b, u));
        if (t > 0 && isOne(a.token(t - 1))) {
          add(ClaimRule.OTHER_NUMBER, true, spanA(t - 1), spanB(u));
        }
      }
    }
    for (int t = 0; t < a.size(); t++) {
      if (alignment.inB(t) == Alignment.NONE) {
        int u = counted(a, t) < 0 ? Alignment.NONE : alignment.inB(counted(a, t));
        if (u > 0 && isOne(b.token(u - 1))) {
          add(ClaimRule.OTHER_NUMBER, true, spanA(t), spanB(u - 1));
        }
      }
    }
  }

  private static boolean isOne(Token token) {
    return token.word().equals("a") || token.word().equals("an");
  }

  /** What a number other than one counts, right behind it; negative where there is none. */
  private static int counted(Content content, int t) {
    Quantity quantity = content.token(t).quantity();
    boolean counts =
        quantity != null
            && quantity.value() > 1
            && !quantity.unit().equals(Quantity.ORDINAL)
            && t + 1 < content.size()
            && content.token(t + 1).is(Token.Kind.TELLING);
    return counts ? t + 1 : Alignment.NONE;
  }

  /** A word that is often no number counts as one only before the same thing. */
  private static boolean compete(Quantity mine, Quantity its) {
    boolean sameUnit = mine.sameUnit(its);
    return mine.value() != its.value()
        && mine.fits(its)
        && (sameUnit || !mine.weak() && !its.weak())
        && !mine.agrees(its);
  }

  private void names() {
    List<Content.Mention> others = Naming.unmatchedOfB(alignment);
    for (Content.Mention mention : Naming.unmatchedOfA(alignment)) {
      for (Content.Mention other : others) {
        if (Slots.sameSurroundings(alignment, mention, other)
            || Naming.compete(a, mention, b, other) && allElseAgrees()) {
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

  /** Whether names are nearly all that is left over: then it is they that differ. */
  private boolean allElseAgrees() {
    return Math.max(alignment.leftOfA().size(), alignment.leftOfB().size()) <= 2;
  }

  private void negation() {
    int loose = 0;
    for (int t = 0; t < a.size(); t++) {
      int u = alignment.inB(t);
      boolean counts =
          u != Alignment.NONE
              && (a.token(t).tells() || a.scope().isNegated(t) || b.scope().isNegated(u));
      if (!counts) {
        loose += a.scope().isNegated(t) ? 1 : 0;
        continue;
      }
      boolean mine = a.scope().isNegated(t);
      boolean its = b.scope().isNegated(u);
      boolean opposed = relations.opposed(a.token(t).stem(), b.token(u).stem());
      if (mine != its && !opposed && !explained(t, u, mine)) {
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
    if (loose != looseOfB && a.scope().negations() != b.scope().negations()) {
      looseNegation();
    }
  }

  /** "Did not sign" and "refused to sign" deny the same word by words of their own. */
  private boolean explained(int t, int u, boolean mine) {
    int by = mine ? alignment.inB(a.scope().negatedBy(t)) : alignment.inA(b.scope().negatedBy(u));
    boolean both = by != Alignment.NONE && Math.abs(by - (mine ? u : t)) <= NEGATION_REACH;
    // A negation that both have, but that reaches another word in one: the same if their number is
    return both
        || a.scope().negations() == b.scope().negations()
            && (mine ? nearNegated(b, u) : nearNegated(a, t));
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
            && a.scope().isNegated(t) == b.scope().isNegated(u)
            && !Roles.converse(alignment, t, u)) {
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
    Optional<Conflict> turned = Order.turned(alignment);
    if (turned.isPresent()) {
      found.add(turned.get());
      return;
    }
    boolean ordered = Order.isTold(a) && Order.isTold(b);
    for (int t = 0; t < a.size(); t++) {
      if (isLeftSmall(a.token(t), alignment.inB(t))) {
        for (int u = 0; u < b.size(); u++) {
          if (isLeftSmall(b.token(u), alignment.inA(u))
              && relations.opposed(a.token(t).stem(), b.token(u).stem())
              && !(ordered && isOrder(a.token(t)))
              && (sameNext(t, u) || sameBefore(t, u))) {
            add(ClaimRule.OPPOSITE, true, spanA(t), spanB(u));
            return;
          }
        }
      }
    }
  }

  /** Told by {@link Order}. */
  private static boolean isOrder(Token token) {
    return token.word().equals("before") || token.word().equals("after");
  }

  /** "A lorry" and "a tractor" in the same place. */
  private void things() {
    List<Integer> others = alignment.leftOfB();
    for (int t : alignment.leftOfA()) {
      for (int u : others) {
        if (areOther(t, u)) {
          add(ClaimRule.OTHER_THING, false, spanA(t), spanB(u));
          return;
        }
      }
    }
  }

  private boolean areOther(int t, int u) {
    boolean before = Slots.sameBeside(alignment, t, u, -1);
    boolean behind = Slots.sameBeside(alignment, t, u, 1);
    boolean noun = t > 0 && BEFORE_NOUN.contains(a.token(t - 1).word());
    return before
        && behind
        && noun
        && (relations.areOtherThings(a.token(t).stem(), b.token(u).stem()) || allElseAgrees());
  }

  private static boolean isLeftSmall(Token token, int matched) {
    return matched == Alignment.NONE
        && (token.is(Token.Kind.SMALL)
            || token.is(Token.Kind.NOT)
            || token.is(Token.Kind.TELLING)
            || token.is(Token.Kind.NUMBER));
  }

  private boolean sameNext(int t, int u) {
    int next = Slots.nextTelling(a, t);
    int other = Slots.nextTelling(b, u);
    return next >= 0 && other >= 0 && alignment.inB(next) == other;
  }

  private boolean sameBefore(int t, int u) {
    return t > 0 && u > 0 && alignment.inB(t - 1) == u - 1 && a.token(t - 1).tells();
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
      if (u == Alignment.NONE || !a.token(t).is(Token.Kind.TELLING) || alignment.isAlike(t)) {
        continue;
      }
      Mode mine = a.scope().mode(t);
      Mode its = b.scope().mode(u);
      if (mine != its && differ(t, u) && isVerb(a, t, mine) && isVerb(b, u, its)
          || mine == Mode.WILL && its == Mode.PLAIN && isPast(b, u)
          || its == Mode.WILL && mine == Mode.PLAIN && isPast(a, t)) {
        Span ofA = mine == Mode.PLAIN ? spanA(t) : a.span(a.scope().modeBy(t), t + 1);
        Span ofB = its == Mode.PLAIN ? spanB(u) : b.span(b.scope().modeBy(u), u + 1);
        add(ClaimRule.OTHER_MODE, false, ofA, ofB);
        return;
      }
    }
    mixedModes();
    condition(a, true);
    condition(b, false);
  }

  /** "Is to step down", "may resign": other verbs, of which one only may be so. */
  private void mixedModes() {
    int mine = only(a.scope(), a.size());
    int its = only(b.scope(), b.size());
    if (mine >= 0
        && its >= 0
        && (a.scope().mode(mine) == Mode.MAY && b.scope().mode(its) == Mode.WILL
            || a.scope().mode(mine) == Mode.WILL && b.scope().mode(its) == Mode.MAY)) {
      add(ClaimRule.OTHER_MODE, false, spanA(a.scope().modeBy(mine)), spanB(b.scope().modeBy(its)));
    }
  }

  /** The only verb of a content that is not plain; negative where there are none or several. */
  private static int only(Scope scope, int size) {
    int found = Alignment.NONE;
    for (int t = 0; t < size; t++) {
      if (scope.mode(t) != Mode.PLAIN) {
        if (found != Alignment.NONE) {
          return Alignment.NONE;
        }
        found = t;
      }
    }
    return found;
  }

  private boolean differ(int t, int u) {
    Mode one = a.scope().mode(t);
    Mode other = b.scope().mode(u);
    if (one == Mode.COULD || other == Mode.COULD) {
      // "Could" stands for "can" and "may" as well as for "would", never for "will"
      Scope scope = one == Mode.COULD ? b.scope() : a.scope();
      Content content = one == Mode.COULD ? b : a;
      int at = one == Mode.COULD ? u : t;
      return scope.mode(at) == Mode.MUST
          || scope.mode(at) == Mode.WILL && !content.token(scope.modeBy(at)).word().equals("would")
          || scope.mode(at) == Mode.PLAIN && !canBefore(content, at);
    }
    return one == Mode.MAY || other == Mode.MAY || one == Mode.MUST || other == Mode.MUST;
  }

  private static boolean canBefore(Content content, int t) {
    for (int before = t - 1; before >= Math.max(0, t - 3); before--) {
      if (content.token(before).word().equals("can")) {
        return true;
      }
    }
    return false;
  }

  /** "If the vote fails": a condition of one content whose words the other does not have. */
  private void condition(Content content, boolean first) {
    for (int t = 0; t < content.size(); t++) {
      if (Scope.CONDITIONS.contains(content.token(t).word())) {
        int missing = 0;
        int end = t + 1;
        for (; end < Math.min(content.size(), t + 8); end++) {
          Token token = content.token(end);
          if (token.is(Token.Kind.MARK)) {
            break;
          }
          int its = first ? alignment.inB(end) : alignment.inA(end);
          missing += token.tells() ? (its == Alignment.NONE ? 1 : -1) : 0;
        }
        int its = first ? alignment.inB(t) : alignment.inA(t);
        if (missing > 1 && its == Alignment.NONE) {
          List<Span> words = List.of(content.span(t, end));
          found.add(
              new Conflict(
                  ClaimRule.OTHER_MODE,
                  first ? words : List.of(),
                  first ? List.of() : words,
                  false));
          return;
        }
      }
    }
  }

  /** Not a noun, as behind "the", and no infinitive: of these "may" says nothing. */
  private static boolean isVerb(Content content, int t, Mode mode) {
    if (mode != Mode.PLAIN) {
      return true;
    }
    String word = content.token(t).word();
    String before = t == 0 ? "" : content.token(t - 1).word();
    boolean helped = HELPING.contains(before);
    boolean finite =
        word.endsWith("ed") || word.endsWith("s") || Relations.shipped().isIrregularForm(word);
    return helped || finite && !DETERMINERS.contains(before) && !before.equals("to");
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
