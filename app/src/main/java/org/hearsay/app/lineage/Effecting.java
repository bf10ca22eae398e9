package org.hearsay.app.lineage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.app.index.Place;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.claim.ClaimRule;
import org.hearsay.engine.claim.Verdict;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What statements do to those of other articles. Whoever denies or confirms what others say does so
 * to the first of them; a speaker who says what is at odds with what they said before takes that
 * back, or sets its figure right. What stands in one article is told by its reading.
 */
final class Effecting {
  /** Denials and confirmations of one claim that are looked at, the latest. */
  private static final int STANCES = 50;

  /** First statements of a claim among which one of another article is looked for. */
  private static final int FIRST = 10;

  /** By these words a figure takes the place of an earlier one. */
  private static final Set<String> REVISING =
      Set.of("revised", "corrected", "updated", "risen", "climbed", "mounted", "instead", "now");

  /** Words of a content among which they are looked for. */
  private static final int REVISED_WITHIN = 60;

  private static final long UNDATED = Place.first(null);

  private record Stand(long place, Stance stance, long article, @Nullable Integer day) {}

  private final Sql sql;
  private final Set<Long> touched = new LinkedHashSet<>();

  Effecting(Sql sql) {
    this.sql = sql;
  }

  /** Notes that a claim has got a statement. */
  void touched(long claim) {
    touched.add(claim);
  }

  /** Links those that deny or confirm in claims that have got statements. */
  void settle() {
    touched.forEach(this::settle);
    touched.clear();
  }

  private void settle(long claim) {
    List<Stand> taking =
        stands("stance IN (1, 2) ORDER BY stance, member.statement LIMIT " + STANCES, claim);
    if (taking.isEmpty()) {
      return;
    }
    List<Stand> first =
        stands(
            "stance = 0 AND member.statement < "
                + UNDATED
                + " ORDER BY member.statement DESC LIMIT "
                + FIRST,
            claim);
    taking.forEach(each -> settle(each, first));
  }

  private void settle(Stand stand, List<Stand> first) {
    sql.update(
        "DELETE FROM effect_across WHERE statement = ? AND type IN (?, ?)",
        stand.place(),
        Effect.Type.DENIES.ordinal(),
        Effect.Type.CONFIRMS.ordinal());
    first.stream()
        .filter(said -> said.article() != stand.article())
        .filter(said -> notAfter(said.day(), stand.day()))
        .findFirst()
        .ifPresent(said -> {
          boolean denies = stand.stance() == Stance.DENIES;
          acts(
              stand.place(),
              said.place(),
              denies ? Effect.Type.DENIES : Effect.Type.CONFIRMS,
              denies ? AcrossRule.DENIED_ELSEWHERE : AcrossRule.CONFIRMED_ELSEWHERE);
        });
  }

  private static boolean notAfter(@Nullable Integer day, @Nullable Integer other) {
    return day == null || other == null || day <= other;
  }

  private List<Stand> stands(String which, long claim) {
    return sql.list(
        "SELECT member.statement, stance, version.article, day FROM member"
            + " JOIN statement ON place = member.statement"
            + " JOIN version ON version.id = statement.version WHERE claim = ? AND "
            + which,
        row -> {
          int day = row.getInt(4);
          return new Stand(
              row.getLong(1),
              Stance.values()[row.getInt(2)],
              row.getLong(3),
              row.wasNull() ? null : day);
        },
        claim);
  }

  /** Two statements are at odds: if one speaker said both, the later takes the earlier back. */
  void opposed(Spoken one, Spoken other, Verdict.AtOdds odds) {
    if (one.holder() == 0
        || one.holder() != other.holder()
        || one.article() == other.article()
        || one.day() == null
        || other.day() == null
        || one.day().equals(other.day())) {
      return;
    }
    Spoken by = one.day() > other.day() ? one : other;
    Spoken on = by == one ? other : one;
    boolean figure = odds.rule() == ClaimRule.OTHER_NUMBER;
    if (figure && !revises(by.text())) {
      return; // a figure of another day is mostly that day's
    }
    acts(
        by.place(),
        on.place(),
        figure ? Effect.Type.CORRECTS : Effect.Type.REVOKES,
        figure ? AcrossRule.FIGURE_TOLD_ANEW : AcrossRule.SAYS_OTHERWISE_NOW);
  }

  private static boolean revises(String content) {
    return Stream.of(content.toLowerCase(Locale.ROOT).split("[^a-z]+", REVISED_WITHIN))
        .anyMatch(REVISING::contains);
  }

  private void acts(long by, long on, Effect.Type type, AcrossRule rule) {
    sql.update(
        "INSERT OR REPLACE INTO effect_across (statement, target, type, rule) VALUES (?, ?, ?, ?)",
        by,
        on,
        type.ordinal(),
        rule.id());
  }
}
