package org.hearsay.engine.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whether two contents say the same. Thread-safe. Some 50 microseconds a pair; with a {@link
 * Meaning}, what that takes for pairs that have much in common.
 */
public final class Likeness {
  /** Contents with less of their words in common are apart, whatever they mean. */
  private static final double SCREEN = 0.3;

  /** The same for words in the same form, before words that mean the same are looked for. */
  private static final double FIRST_SCREEN = 0.33;

  /**
   * So many different words must tell something for equal words to be the same claim by themselves.
   */
  private static final int TELLING = 4;

  /**
   * Words in common that tell a matter from others of the same days; a name or number tells more.
   */
  private static final int SHARED = 4;

  private static final int SAME_DAYS = 2;

  /** Of words by which a quotation is known again. */
  private static final int QUOTED = 5;

  /** What part of the longer quotation the shorter must be. */
  private static final double MOST_OF = 0.6;

  private static final double SURE = 0.99;

  /** Between these the words alone do not settle it. */
  private static final double UNDECIDED = 0.6;

  private static final double DECIDED = 0.97;

  /** Of what two contents need have in common beside what they are at odds about. */
  private static final double ODDS_COVER = 0.75;

  private static final int ODDS_SHARED = 3;

  private static final Verdict APART = new Verdict.Apart();

  private final @Nullable Meaning meaning;
  private final Weights lexical = Weights.lexical();
  private final Weights weights;

  /**
   * @param meaning null to go by words alone, which finds fewer
   */
  public Likeness(@Nullable Meaning meaning) {
    this.meaning = meaning;
    weights = meaning == null ? lexical : Weights.withMeaning();
  }

  public Verdict of(Content a, Content b) {
    boolean worded = a.wording() == b.wording() && a.words() == b.words();
    if (worded && !tells(a, b)) {
      return APART;
    }
    if (!worded && a.outline().inCommonWith(b.outline()) < FIRST_SCREEN) {
      return APART;
    }
    Alignment alignment = Alignment.of(a, b);
    if (!worded && cover(alignment) < SCREEN) {
      return APART;
    }
    if (!Subject.mayBeOne(alignment)) {
      return APART;
    }
    List<Conflict> conflicts = worded ? Conflicts.inSameWords(alignment) : Conflicts.in(alignment);
    if (!conflicts.isEmpty()) {
      return conflict(alignment, conflicts);
    }
    if (worded) {
      return new Verdict.Same(ClaimRule.SAME_WORDING, SURE, whole(a), whole(b));
    }
    return same(alignment);
  }

  /**
   * Words alone make no claim: "he did" is another thing each time. Of few words the holder and the
   * day must be the same.
   */
  private static boolean tells(Content a, Content b) {
    int telling = a.telling();
    Setting one = a.setting();
    Setting other = b.setting();
    boolean oneSaying =
        one.holder() != null
            && one.holder().equals(other.holder())
            && one.day() != null
            && Objects.equals(one.day(), other.day());
    return telling >= TELLING || telling >= 2 && oneSaying;
  }

  private Verdict same(Alignment alignment) {
    if (isQuotation(alignment)) {
      return verdict(ClaimRule.SAME_QUOTATION, SURE, alignment);
    }
    if (!isMuch(alignment)) {
      return APART;
    }
    double probability = probability(alignment);
    return probability >= weights.least()
        ? verdict(ClaimRule.SAME_MEANING, probability, alignment)
        : APART;
  }

  /**
   * Whether what they have in common is enough to tell one matter from others. News of other days
   * has more that is alike: what is offered, filed, approved each week.
   */
  private static boolean isMuch(Alignment alignment) {
    int shared = Subject.shared(alignment);
    int anchors = 0;
    for (int t = 0; t < alignment.a().size(); t++) {
      Token token = alignment.a().token(t);
      boolean anchor = token.is(Token.Kind.NAME) || token.is(Token.Kind.NUMBER);
      anchors += anchor && alignment.inB(t) != Alignment.NONE ? 1 : 0;
    }
    LocalDate day = alignment.a().setting().day();
    LocalDate other = alignment.b().setting().day();
    if (!near(day, other)) {
      return shared >= SHARED + 2 && anchors >= 2;
    }
    boolean sameDays =
        day != null && other != null && Math.abs(ChronoUnit.DAYS.between(day, other)) <= SAME_DAYS;
    return shared >= (sameDays ? SHARED : SHARED + 1) - (anchors > 0 ? 1 : 0);
  }

  /** Whether words in the same order, all but few, make up most of both. */
  static boolean isQuotation(Alignment alignment) {
    Content a = alignment.a();
    Content b = alignment.b();
    boolean firstIsShorter = a.words() <= b.words();
    int shorter = Math.min(a.words(), b.words());
    int longer = Math.max(a.words(), b.words());
    int telling = Math.min(a.telling(), b.telling());
    if (telling < QUOTED || shorter < MOST_OF * longer) {
      return false;
    }
    Content content = firstIsShorter ? a : b;
    int last = Alignment.NONE;
    int missed = 0;
    for (int t = 0; t < content.size(); t++) {
      if (content.token(t).is(Token.Kind.MARK)) {
        continue;
      }
      int its = firstIsShorter ? alignment.inB(t) : alignment.inA(t);
      if (its == Alignment.NONE || its < last || its > last + 3 && last != Alignment.NONE) {
        missed += content.token(t).tells() ? 2 : 1;
      }
      last = Math.max(last, its);
    }
    return missed <= Math.max(1, shorter / 10);
  }

  /**
   * How likely they say the same, nothing speaking against it. What the words alone settle is not
   * asked of the meaning, which costs a hundred times as much.
   */
  private double probability(Alignment alignment) {
    double byWords = lexical.probability(Features.of(alignment, Double.NaN));
    if (meaning == null || byWords < UNDECIDED || byWords > DECIDED) {
      return byWords;
    }
    // The nearer, the likelier: what would not do even side by side need not be asked
    double atMost = weights.probability(Features.of(alignment, 1));
    return atMost < weights.least()
        ? atMost
        : weights.probability(Features.of(alignment, cosine(alignment)));
  }

  double cosine(Alignment alignment) {
    if (meaning == null) {
      return Double.NaN;
    }
    float[] one = meaning.of(alignment.a());
    float[] other = meaning.of(alignment.b());
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  /** The part of what the content that says less tells that both have. */
  private static double cover(Alignment alignment) {
    double mine = weight(alignment.a());
    double its = weight(alignment.b());
    double shared = 0;
    for (int t = 0; t < alignment.a().size(); t++) {
      Token token = alignment.a().token(t);
      shared += token.tells() ? alignment.grade(t) * token.weight() : 0;
    }
    return mine == 0 || its == 0 ? 0 : shared / Math.min(mine, its);
  }

  private static double weight(Content content) {
    double sum = 0;
    for (Token token : content.tokens()) {
      sum += token.tells() ? token.weight() : 0;
    }
    return sum;
  }

  private static Verdict conflict(Alignment alignment, List<Conflict> conflicts) {
    Conflict first = conflicts.getFirst();
    boolean one = conflicts.size() == 1 && first.hard();
    Setting mine = alignment.a().setting();
    Setting its = alignment.b().setting();
    if (!one || !near(mine.day(), its.day()) || !ofOneThing(alignment, first)) {
      return APART;
    }
    return new Verdict.AtOdds(first.rule(), first.ofA(), first.ofB());
  }

  private static boolean near(@Nullable LocalDate one, @Nullable LocalDate other) {
    return Conflicts.near(one, other);
  }

  /** Whether, but for what the conflict is about, nearly all is the same. */
  private static boolean ofOneThing(Alignment alignment, Conflict conflict) {
    double covered =
        Math.min(
            rest(alignment, alignment.a(), conflict.ofA(), true),
            rest(alignment, alignment.b(), conflict.ofB(), false));
    int shared = 0;
    boolean anchored = false;
    for (int t = 0; t < alignment.a().size(); t++) {
      Token token = alignment.a().token(t);
      if (token.tells() && alignment.inB(t) != Alignment.NONE) {
        shared++;
        anchored |= token.is(Token.Kind.NAME);
      }
    }
    boolean who = conflict.rule() == ClaimRule.OTHER_NAME;
    if (conflict.rule() == ClaimRule.OTHER_NUMBER && !anchored) {
      return false; // prices, rates and scores of many things are told in the same words
    }
    return covered >= ODDS_COVER
        && shared >= (who ? ODDS_SHARED + 2 : ODDS_SHARED)
        && (anchored || shared > ODDS_SHARED);
  }

  private static double rest(
      Alignment alignment, Content content, List<Span> about, boolean first) {
    double all = 0;
    double shared = 0;
    for (int t = 0; t < content.size(); t++) {
      Token token = content.token(t);
      Span span = new Span(token.start(), token.end());
      if (token.tells() && about.stream().noneMatch(span::overlaps)) {
        int its = first ? alignment.inB(t) : alignment.inA(t);
        all += token.weight();
        shared += its == Alignment.NONE ? 0 : token.weight();
      }
    }
    return all == 0 ? 0 : shared / all;
  }

  private static Verdict verdict(ClaimRule rule, double confidence, Alignment alignment) {
    return new Verdict.Same(
        rule,
        confidence,
        runs(alignment.a(), alignment, true),
        runs(alignment.b(), alignment, false));
  }

  private static List<Span> whole(Content content) {
    return content.size() == 0 ? List.of() : List.of(content.span(0, content.size()));
  }

  /** Runs of words that stand for words of the other content. */
  private static List<Span> runs(Content content, Alignment alignment, boolean first) {
    List<Span> runs = new ArrayList<>();
    int start = Alignment.NONE;
    int end = Alignment.NONE;
    for (int t = 0; t < content.size(); t++) {
      if (content.token(t).is(Token.Kind.MARK)) {
        continue;
      }
      int its = first ? alignment.inB(t) : alignment.inA(t);
      if (its != Alignment.NONE) {
        start = start == Alignment.NONE ? t : start;
        end = t + 1;
      } else if (start != Alignment.NONE) {
        runs.add(content.span(start, end));
        start = Alignment.NONE;
      }
    }
    if (start != Alignment.NONE) {
      runs.add(content.span(start, end));
    }
    return runs;
  }
}
