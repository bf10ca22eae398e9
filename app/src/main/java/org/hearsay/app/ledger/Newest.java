package org.hearsay.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of a ledger, those that came last first. */
public final class Newest {
  /**
   * One of them.
   *
   * @param number in this ledger
   * @param id as given
   * @param outlet its publisher as the ledger calls it
   * @param added when its latest version came, ISO 8601 in UTC
   */
  public record Listed(
      long number,
      String id,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      String added,
      long statements) {}

  private final Sql sql;

  public Newest(Ledger ledger) {
    sql = ledger.sql();
  }

  /**
   * @param before numbers below this one; {@link Long#MAX_VALUE} to begin
   */
  public List<Listed> page(long before, int limit) {
    return sql.list(
        "SELECT latest.article, name, title, latest.outlet, published, added,"
            + " (SELECT count(*) FROM statement WHERE statement.version = latest.version)"
            + " FROM latest JOIN article ON article.id = latest.article"
            + " JOIN version ON version.id = latest.version"
            + " WHERE latest.article < ? ORDER BY latest.article DESC LIMIT ?",
        row ->
            new Listed(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7)),
        before,
        limit);
  }

  public long articles() {
    return sql.number("SELECT count(*) FROM latest");
  }

  /** Goes through an index of all of them: 20 ms a million. */
  public long statements() {
    return sql.number("SELECT count(*) FROM statement");
  }
}
