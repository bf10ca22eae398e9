package org.hearsay.app.ledger;

import java.util.List;
import java.util.Optional;
import org.hearsay.app.index.Days;
import org.jspecify.annotations.Nullable;

/** Statements as they are told to people. */
public final class Statements {
  /**
   * One statement.
   *
   * @param article number of its article in the ledger
   * @param number of its attribution in the reading, from 1
   * @param who names of the chain, the one nearest the reader first; null where the text names
   *     nobody
   * @param date {@code YYYY-MM-DD}; null of an undated one; of one dated by a month or year, its
   *     first day
   * @param lastDate the same day, or the last of the month or year
   * @param start of the content in code points, as {@code end}
   */
  public record Told(
      long id,
      long article,
      int number,
      List<@Nullable String> who,
      String content,
      @Nullable String date,
      @Nullable String lastDate,
      int start,
      int end) {}

  private static final String SELECT =
      "SELECT place, statement.id, version.article, statement.number, content, day, last, start,"
          + " end FROM statement JOIN version ON version.id = statement.version WHERE ";

  private final Sql sql;

  public Statements(Ledger ledger) {
    sql = ledger.sql();
  }

  public Optional<Told> of(long id) {
    return list("statement.id = ?", id).stream().findFirst();
  }

  /** Those of the latest version of an article, in the order of its text. */
  public List<Told> ofArticle(long article) {
    return list(
        "statement.version = (SELECT version FROM latest WHERE article = ?)"
            + " ORDER BY statement.number",
        article);
  }

  private List<Told> list(String where, long value) {
    return sql.list(
        SELECT + where,
        row -> {
          boolean dated = row.getObject(6) != null;
          return new Told(
              row.getLong(2),
              row.getLong(3),
              row.getInt(4),
              who(row.getLong(1)),
              row.getString(5),
              dated ? Days.iso(row.getInt(6)) : null,
              dated ? Days.iso(row.getInt(7)) : null,
              row.getInt(8),
              row.getInt(9));
        },
        value);
  }

  private List<@Nullable String> who(long place) {
    return sql.list(
        "SELECT name FROM link LEFT JOIN speaker ON speaker.id = link.speaker"
            + " WHERE statement = ? ORDER BY number",
        row -> row.getString(1),
        place);
  }
}
