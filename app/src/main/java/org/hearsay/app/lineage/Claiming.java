package org.hearsay.app.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.claim.ClaimRule;
import org.hearsay.engine.claim.Likeness;
import org.hearsay.engine.claim.Verdict;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Has statements find their claims. One joins a claim when it says the same as the statement that
 * the claim began with, or as most of the others that are asked, and is at odds with none of them;
 * else it begins one. So no claim drifts from like to like.
 */
final class Claiming {
  /** Wordings of a claim that are asked whether one more fits, beside the first. */
  private static final int ASKED = 4;

  /** Others that a statement is linked to as at odds with. */
  private static final int ODDS = 4;

  /** What was said so many days apart is of two situations and not at odds. */
  private static final int ODDS_DAYS = 7;

  /** That the same words in copies of one text say the same. */
  private static final double SURE = 0.99;

  /** Figures change faster. */
  private static final int FIGURE_DAYS = 1;

  /**
   * Differences that make two statements at odds. Another name, another day or exchanged roles
   * mostly tell of another event.
   */
  private static final Set<ClaimRule> CONTRADICTING =
      Set.of(ClaimRule.OTHER_NUMBER, ClaimRule.NEGATED, ClaimRule.OPPOSITE);

  /** A statement of a claim that says the same as the one to be placed. */
  private record Match(Prepared other, long claim, Verdict.Same same) {}

  private record Opposed(Prepared other, long claim, Verdict.AtOdds odds) {}

  private final Sql sql;
  private final Likeness likeness;
  private final Postings postings;
  private final Effecting effecting;

  Claiming(Sql sql, Likeness likeness) {
    this.sql = sql;
    this.likeness = likeness;
    postings = new Postings(sql);
    effecting = new Effecting(sql);
  }

  /**
   * Within a transaction: places all statements of some articles that have no claim, and finds anew
   * what those that have one bear on. Articles whose statements lose theirs by that wait in turn.
   */
  void place(List<Long> articles) {
    postings.begun();
    List<Spoken> loose = new ArrayList<>();
    List<Matter> matters = new ArrayList<>();
    for (long article : articles) {
      List<Spoken> all = Spoken.of(sql, article);
      List<Matter> kinds = Spoken.matters(all);
      for (int i = 0; i < all.size(); i++) {
        Long claim = claim(all.get(i).place());
        if (claim == null) {
          loose.add(all.get(i));
          matters.add(kinds.get(i));
        } else {
          effecting.touched(claim); // what it bears on may be what has gone
        }
      }
    }
    List<Seeker> seekers =
        IntStream.range(0, loose.size())
            .parallel()
            .mapToObj(i -> Seeker.of(loose.get(i), matters.get(i)))
            .toList();
    for (Seeker each : seekers) {
      release(each.place());
      postings.hold(each.statement());
      place(each);
    }
    effecting.settle();
  }

  /** The claim of a statement; null of one that looks for it, or is gone. */
  private @Nullable Long claim(long place) {
    return sql.first(
            "SELECT claim FROM member WHERE statement = ? AND claim IS NOT NULL",
            row -> row.getLong(1),
            place)
        .orElse(null);
  }

  /**
   * The claim of a statement that was found by a key, if it is of that kind: the key may be that of
   * another which had its place, or was told otherwise before somebody corrected it.
   */
  private @Nullable Long claim(Prepared found, Matter matter) {
    return sql.first(
            "SELECT claim FROM member WHERE statement = ? AND wording = ? AND claim IS NOT NULL",
            row -> row.getLong(1),
            found.place(),
            found.wording(matter))
        .orElse(null);
  }

  /** Forgets what was found of a statement; those that rest on it look for their claims again. */
  private void release(long place) {
    Deque<Long> released = new ArrayDeque<>(List.of(place));
    while (!released.isEmpty()) {
      long next = released.remove();
      for (long resting :
          sql.list("SELECT statement FROM member WHERE matched = ?", row -> row.getLong(1), next)) {
        sql.update(
            "INSERT OR IGNORE INTO unplaced SELECT version.article FROM statement"
                + " JOIN version ON version.id = statement.version WHERE place = ?",
            resting);
        sql.update(
            "UPDATE member SET claim = NULL, matched = NULL, why = NULL WHERE statement = ?",
            resting);
        released.add(resting);
      }
    }
    sql.update("DELETE FROM member WHERE statement = ?", place);
  }

  private void place(Seeker statement) {
    if (joinedAlike(statement)) {
      return;
    }
    List<Match> matches = new ArrayList<>();
    List<Opposed> opposed = new ArrayList<>();
    compare(statement, matches, opposed);
    Set<Long> refused = new HashSet<>();
    opposed.forEach(each -> refused.add(each.claim()));
    matches.sort(Comparator.comparingDouble((Match match) -> match.same().confidence()).reversed());
    Match joined = null;
    for (Match match : matches) {
      if (refused.contains(match.claim()) || !fits(statement, match)) {
        refused.add(match.claim());
      } else if (joined == null) {
        joined = match;
        join(statement, match);
      } else if (match.claim() != joined.claim()) {
        merge(joined.claim(), match.claim());
        refused.add(match.claim());
      }
    }
    if (joined == null) {
      begin(statement);
    }
    oppose(statement, opposed);
  }

  /** The same words need no search, and no second look at what is at odds with them. */
  private boolean joinedAlike(Seeker statement) {
    for (long place : postings.alike(statement)) {
      Optional<Prepared> other = postings.at(place);
      Long claim = other.map(each -> claim(each, statement.matter())).orElse(null);
      if (other.isEmpty() || claim == null || statement.said().overlaps(other.get().said())) {
        continue;
      }
      Verdict verdict = likeness.of(statement.statement().content(), other.get().content());
      if (!(verdict instanceof Verdict.Same) && isOneText(statement.said(), other.get().said())) {
        verdict = alike(statement.said(), other.get().said());
      }
      if (verdict instanceof Verdict.Same same) {
        join(statement, new Match(other.get(), claim, same));
        return true;
      }
    }
    return false;
  }

  /** Whether one's article has its text from the other's: there "it" and "the company" are one. */
  private boolean isOneText(Spoken one, Spoken other) {
    return sql.number(
            "SELECT count(*) FROM compared AS one JOIN compared AS other ON other.article = ?2"
                + " WHERE one.article = ?1 AND (one.cluster = other.cluster"
                + " OR one.original = other.article OR other.original = one.article)",
            one.article(),
            other.article())
        > 0;
  }

  private static Verdict.Same alike(Spoken one, Spoken other) {
    return new Verdict.Same(
        ClaimRule.SAME_WORDING,
        SURE,
        List.of(new Span(0, one.text().length())),
        List.of(new Span(0, other.text().length())));
  }

  /** On all processors: what words leave open is asked of the encoder, which takes its time. */
  private void compare(Seeker statement, List<Match> matches, List<Opposed> opposed) {
    List<Prepared> near =
        postings.near(statement).stream()
            .flatMap(place -> postings.at(place).stream())
            .filter(other -> !statement.said().overlaps(other.said()))
            .toList();
    List<Verdict> verdicts =
        near.parallelStream()
            .map(other -> likeness.of(statement.statement().content(), other.content()))
            .toList();
    for (int i = 0; i < near.size(); i++) {
      Prepared other = near.get(i);
      // Most are apart: whose claim they are of is asked of few
      Verdict verdict = verdicts.get(i);
      Long claim = verdict instanceof Verdict.Apart ? null : claim(other, statement.matter());
      if (claim == null) {
        continue;
      }
      switch (verdict) {
        case Verdict.Same same -> matches.add(new Match(other, claim, same));
        case Verdict.AtOdds odds -> opposed.add(new Opposed(other, claim, odds));
        case Verdict.Apart() -> {}
      }
    }
  }

  /** Whether a statement that says the same as one of a claim agrees with the claim. */
  private boolean fits(Seeker statement, Match match) {
    int same = 1;
    int asked = 1;
    for (long place : wordings(match.claim(), match.other().place())) {
      Optional<Prepared> other = postings.at(place);
      if (other.isEmpty()) {
        continue;
      }
      switch (likeness.of(statement.statement().content(), other.get().content())) {
        case Verdict.AtOdds odds -> {
          return false;
        }
        case Verdict.Same agrees -> {
          if (place == match.claim()) {
            return true;
          }
          same++;
        }
        case Verdict.Apart() -> {}
      }
      asked++;
    }
    return match.other().place() == match.claim() || 2 * same > asked;
  }

  /** The first of a claim and some of its other wordings, without one of them. */
  private List<Long> wordings(long claim, long without) {
    Set<Long> places = new LinkedHashSet<>(List.of(claim));
    places.addAll(
        sql.list(
            "SELECT statement FROM member WHERE claim = ? AND posted = 1 LIMIT " + (ASKED + 2),
            row -> row.getLong(1),
            claim));
    places.remove(without);
    return places.stream().limit(ASKED).toList();
  }

  private void begin(Seeker statement) {
    member(statement, statement.place(), true, null, null);
  }

  private void join(Seeker statement, Match match) {
    boolean known =
        sql.number(
                "SELECT count(*) FROM (SELECT 1 FROM member WHERE claim = ? AND wording = ? LIMIT 1)",
                match.claim(),
                statement.wording())
            > 0;
    Why why = Why.of(match.same(), statement.said().text(), match.other().said().text());
    member(statement, match.claim(), !known, match.other().place(), why);
    effecting.touched(match.claim());
  }

  private void member(
      Seeker statement, long claim, boolean posted, @Nullable Long matched, @Nullable Why why) {
    sql.update(
        "INSERT INTO member (statement, claim, wording, stance, posted, matched, why)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        statement.place(),
        claim,
        statement.wording(),
        statement.said().stance().ordinal(),
        posted ? 1 : 0,
        matched,
        why == null ? null : why.json());
    if (posted) {
      postings.post(statement);
    }
  }

  /**
   * Two claims that one statement fits are one when the statements they began with say the same.
   */
  private void merge(long claim, long other) {
    Optional<Prepared> first = postings.at(claim);
    Optional<Prepared> second = postings.at(other);
    if (first.isPresent()
        && second.isPresent()
        && likeness.of(second.get().content(), first.get().content())
            instanceof Verdict.Same same) {
      Why why = Why.of(same, second.get().said().text(), first.get().said().text());
      sql.update("UPDATE member SET claim = ? WHERE claim = ?", claim, other);
      sql.update(
          "UPDATE member SET matched = ?, why = ? WHERE statement = ?", claim, why.json(), other);
      effecting.touched(claim);
    }
  }

  private void oppose(Seeker statement, List<Opposed> opposed) {
    long claim = Objects.requireNonNull(claim(statement.place()));
    opposed.stream()
        .filter(each -> each.claim() != claim && CONTRADICTING.contains(each.odds().rule()))
        .filter(each -> sameDays(statement.said(), each.other().said(), each.odds().rule()))
        .limit(ODDS)
        .forEach(each -> {
          Why why = Why.of(each.odds(), statement.said().text(), each.other().said().text());
          sql.update(
              "INSERT OR REPLACE INTO odds (statement, other, why) VALUES (?, ?, ?)",
              statement.place(),
              each.other().place(),
              why.json());
          effecting.opposed(statement.said(), each.other().said(), each.odds());
        });
  }

  private static boolean sameDays(Spoken one, Spoken other, ClaimRule rule) {
    int most = rule == ClaimRule.OTHER_NUMBER ? FIGURE_DAYS : ODDS_DAYS;
    return one.day() == null || other.day() == null || Math.abs(one.day() - other.day()) <= most;
  }
}
