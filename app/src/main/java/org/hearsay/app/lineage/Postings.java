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
  private static final int NEAR = 10;

  /** Candidates that are compared exactly. */
  static final int MOST = 16;

  /** Statements that are kept ready: those of some days of news. */
  private static final int HELD = 20_000;

  private final Sql sql;

  /** The question for as many keys as there are. */
  private final Map<Integer, String> questions = new HashMap<>();

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
    List<Long> places = new ArrayList<>();
    around(new long[] {statement.wording()}, statement.place(), (key, place) -> places.add(place));
    places.sort(Comparator.comparingLong(place -> Math.abs(place - statement.place())));
    return places.stream().limit(MOST).toList();
  }

  /**
   * Places of those that share keys, rare ones counting for more, the likeliest first; at most
   * {@link #MOST}.
   */
  List<Long> near(Seeker statement) {
    long[] keys = statement.keys();
    int[] sharing = new int[keys.length];
    Map<Long, List<Integer>> shared = new HashMap<>();
    around(
        keys,
        statement.place(),
        (key, place) -> {
          sharing[key]++;
          shared.computeIfAbsent(place, some -> new ArrayList<>(2)).add(key);
        });
    Map<Long, Double> scores = new HashMap<>();
    shared.forEach((place, some) ->
        scores.put(place, some.stream().mapToDouble(key -> 1.0 / (2 + sharing[key])).sum()));
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

  @FunctionalInterface
  private interface Posted {
    /**
     * @param key its place among those asked for
     */
    void take(int key, long place);
  }

  /** All keys in one question: asking takes longer than the answer. */
  private void around(long[] keys, long place, Posted posted) {
    if (keys.length == 0) {
      return;
    }
    Long[] values = new Long[keys.length + 1];
    values[0] = place;
    for (int i = 0; i < keys.length; i++) {
      values[i + 1] = keys[i];
    }
    sql.each(
        questions.computeIfAbsent(keys.length, Postings::around),
        row -> {
          posted.take(row.getInt(1), row.getLong(2));
          return true;
        },
        (Object[]) values);
  }

  private static String around(int keys) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys; i++) {
      for (String side : List.of("> ?1 ORDER BY statement", "< ?1 ORDER BY statement DESC")) {
        parts.add(
            "SELECT * FROM (SELECT "
                + i
                + ", statement FROM claim_key WHERE key = ?"
                + (i + 2)
                + " AND statement "
                + side
                + " LIMIT "
                + NEAR
                + ")");
      }
    }
    return String.join(" UNION ALL ", parts);
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
