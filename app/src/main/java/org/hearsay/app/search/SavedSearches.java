package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;

/** Searches that people keep to ask them again. */
public final class SavedSearches {
  /** Searches that a ledger keeps. */
  public static final int MOST = 200;

  /** Characters of a name. */
  public static final int LONGEST = 100;

  /** Newest statements of a search that are looked at for what is new. */
  public static final int LOOKED = 1_000;

  /**
   * A search.
   *
   * @param query in its one form
   * @param made when, ISO 8601
   * @param seen the last version of an article that there was when it was last opened
   */
  public record Saved(long id, String name, String query, String author, String made, long seen) {}

  private static final String ROWS =
      """
      SELECT statement.version FROM words
      CROSS JOIN statement ON statement.place = words.rowid
      """
          + Search.FOUND;

  private final Ledger ledger;
  private final Sql sql;

  public SavedSearches(Ledger ledger) {
    this.ledger = ledger;
    sql = ledger.sql();
  }

  /** By name. */
  public List<Saved> all() {
    return sql.list(
        "SELECT id, name, query, author, made, seen FROM saved ORDER BY name LIMIT ?",
        SavedSearches::saved,
        MOST);
  }

  public Optional<Saved> of(long id) {
    return sql.first(
        "SELECT id, name, query, author, made, seen FROM saved WHERE id = ?",
        SavedSearches::saved,
        id);
  }

  private static Saved saved(ResultSet row) throws SQLException {
    return new Saved(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getLong(6));
  }

  /**
   * Of its newest {@value #LOOKED} statements, those in articles that came or changed since it was
   * last opened.
   */
  public int fresh(Saved saved) throws QueryException {
    Query query = QueryParser.parse(saved.query());
    int[] looked = {0};
    int[] fresh = {0};
    if (saved.seen() < last()) {
      new Search(ledger)
          .rows(
              ROWS,
              query,
              row -> {
                fresh[0] += row.getLong(1) > saved.seen() ? 1 : 0;
                return ++looked[0] < LOOKED;
              });
    }
    return fresh[0];
  }

  private long last() {
    return sql.number("SELECT max(id) FROM version");
  }

  /**
   * Keeps a search.
   *
   * @return empty if there is one of that name, or there are {@value #MOST}
   */
  public Optional<Saved> save(String name, Query query, String author, Instant now) {
    return ledger.write(writer -> {
      if (sql.number("SELECT count(*) FROM saved") >= MOST
          || sql.number("SELECT count(*) FROM saved WHERE name = ?", name) > 0) {
        return Optional.empty();
      }
      sql.update(
          "INSERT INTO saved (name, query, author, made, seen) VALUES (?, ?, ?, ?, ?)",
          name,
          query.toString(),
          author,
          now.truncatedTo(ChronoUnit.SECONDS).toString(),
          last());
      return of(sql.number("SELECT last_insert_rowid()"));
    });
  }

  /** Nothing that is there now is new. */
  public void opened(long id) {
    ledger.write(writer -> sql.update("UPDATE saved SET seen = ? WHERE id = ?", last(), id));
  }

  /** Whether there was such a one. */
  public boolean delete(long id) {
    return ledger.write(writer -> sql.update("DELETE FROM saved WHERE id = ?", id)) > 0;
  }
}
