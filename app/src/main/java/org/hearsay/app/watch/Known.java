package org.hearsay.app.watch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.ledger.Sql;
import org.jspecify.annotations.Nullable;

/**
 * What was told about a query: ids of statements, each with its article. No words, so that what is
 * taken out of a ledger is not left here.
 *
 * @param watch its number; null of a query that has not been asked before
 */
record Known(@Nullable Long watch, Map<Long, Long> articles) {

  static Known of(Sql sql, String query) {
    Optional<Long> watch =
        sql.first("SELECT id FROM watch WHERE query = ?", row -> row.getLong(1), query);
    Map<Long, Long> articles = new HashMap<>();
    watch.ifPresent(id ->
        sql.each(
            "SELECT statement, article FROM watched WHERE watch = ?",
            row -> {
              articles.put(row.getLong(1), row.getLong(2));
              return true;
            },
            id));
    return new Known(watch.orElse(null), articles);
  }

  boolean has(long statement) {
    return articles.containsKey(statement);
  }

  /** Within a transaction: has others known from now on, in the place of these. */
  void replace(Sql sql, String query, Map<Long, Long> others, String now) {
    sql.update(
        "INSERT INTO watch (query, asked) VALUES (?, ?)"
            + " ON CONFLICT (query) DO UPDATE SET asked = excluded.asked",
        query,
        now);
    long id = sql.number("SELECT id FROM watch WHERE query = ?", query);
    for (long statement : articles.keySet()) {
      if (!others.containsKey(statement)) {
        sql.update("DELETE FROM watched WHERE watch = ? AND statement = ?", id, statement);
      }
    }
    others.forEach((statement, article) ->
        sql.update("INSERT OR IGNORE INTO watched VALUES (?, ?, ?)", id, statement, article));
  }
}
