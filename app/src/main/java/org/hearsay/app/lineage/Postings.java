package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.ledger.Sql;

/**
 * By which statements that may say the same find each other. Of each key as many are looked at as
 * stand nearest in time, so that the cost for a statement does not grow with the ledger.
 */
final class Postings {
  /** Statements of one key that are looked at, as many again on the other side in time. */
  private static final int NEAR = 24;

  /** Candidates that are compared exactly. */
  static final int MOST = 24;

  /** Statements that are kept ready: those of some days of news. */
  private static final int HELD = 20_000;

  private final Sql sql;
  private final Map<Long, Prepared> ready =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Prepared> eldest) {
          return size() > HELD;
        }
      };

  private long dataVersion = -1;

  Postings(Sql sql) {
    this.sql = sql;
  }

  /** Forgets what other programs may have changed since. */
  void begun() {
    long version = sql.number("PRAGMA data_version");
    if (version != dataVersion) {
      ready.clear();
      dataVersion = version;
    }
  }

  void post(Seeker statement) {
    sql.update(
        "INSERT OR IGNORE INTO claim_key VALUES (?, ?)", statement.wording(), statement.place());
    for (long key : statement.keys()) {
      sql.update("INSERT OR IGNORE INTO claim_key VALUES (?, ?)", key, statement.place());
    }
  }

  void hold(Prepared statement) {
    ready.put(statement.place(), statement);
  }

  /** Places of those with the same words, the nearest in time first; at most {@link #MOST}. */
  List<Long> alike(Seeker statement) {
    List<Long> places = around(statement.wording(), statement.place(), MOST / 2);
    places.sort(Comparator.comparingLong(place -> Math.abs(place - statement.place())));
    return places;
  }

  /**
   * Places of those that share keys, rare ones counting for more, the likeliest first; at most
   * {@link #MOST}.
   */
  List<Long> near(Seeker statement) {
    Map<Long, Double> scores = new HashMap<>();
    for (long key : statement.keys()) {
      List<Long> sharing = around(key, statement.place(), NEAR);
      for (long place : sharing) {
        scores.merge(place, 1.0 / (2 + sharing.size()), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Long, Double>comparingByValue()
                .reversed()
                .thenComparing(entry -> Math.abs(entry.getKey() - statement.place()))
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Long> around(long key, long place, int most) {
    List<Long> places = new ArrayList<>();
    places.addAll(
        sql.list(
            "SELECT statement FROM claim_key WHERE key = ? AND statement > ?"
                + " ORDER BY statement LIMIT "
                + most,
            row -> row.getLong(1),
            key,
            place));
    places.addAll(
        sql.list(
            "SELECT statement FROM claim_key WHERE key = ? AND statement < ?"
                + " ORDER BY statement DESC LIMIT "
                + most,
            row -> row.getLong(1),
            key,
            place));
    return places;
  }

  /** The statement at a place, ready to be compared; empty where there is none any more. */
  Optional<Prepared> at(long place) {
    Prepared known = ready.get(place);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Prepared> found = Spoken.at(sql, place).map(Prepared::of);
    found.ifPresent(this::hold);
    return found;
  }
}
