package org.hearsay.app.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Stance;
import org.hearsay.engine.attribution.Act;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a claim as far as it makes news.
 *
 * @param holder number of the speaker; 0 where the text names nobody
 * @param outlet its publisher, by the name that the ledger gives it; else the article's ID
 */
record Telling(
    long place,
    News.Told told,
    long article,
    String name,
    Stance stance,
    long holder,
    String outlet) {

  private static final String COLUMNS =
      """
      SELECT statement.place, statement.id, version.publisher,
        coalesce(speaker.renamed, speaker.name), speaker.named, statement.act, statement.day,
        statement.last, statement.content, article.id, article.name, statement.flags,
        speaker.same, coalesce(latest.outlet, version.publisher, article.name)
      FROM member JOIN statement ON statement.place = member.statement
        JOIN version ON version.id = statement.version
        JOIN article ON article.id = version.article
        JOIN latest ON latest.article = article.id
        LEFT JOIN link ON link.statement = statement.place AND link.holder = 1
        LEFT JOIN speaker ON speaker.id = link.speaker
      """;

  /** Of a claim, the earliest first. */
  static List<Telling> ofClaim(Sql sql, long claim) {
    return sql.list(
        COLUMNS
            + " WHERE member.claim = ? ORDER BY statement.day IS NULL, statement.day,"
            + " latest.since, article.id, statement.number",
        Telling::of,
        claim);
  }

  /** Those of other claims that are at odds with those of a claim, or do something to them. */
  static List<Telling> against(Sql sql, long claim) {
    return sql.list(
        COLUMNS
            + " WHERE member.statement IN (SELECT odds.other FROM member AS mine JOIN odds"
            + " ON odds.statement = mine.statement WHERE mine.claim = ?1"
            + " UNION SELECT odds.statement FROM member AS mine JOIN odds"
            + " ON odds.other = mine.statement WHERE mine.claim = ?1)"
            + " AND member.claim <> ?1 ORDER BY statement.day IS NULL, statement.day,"
            + " latest.since, article.id, statement.number",
        Telling::of,
        claim);
  }

  private static Telling of(ResultSet row) throws SQLException {
    int day = row.getInt(7);
    String said = row.wasNull() ? null : Days.iso(day, row.getInt(8));
    Act act = Act.values()[row.getInt(6)];
    @Nullable String speaker = row.getString(4);
    boolean negated = Flag.of(row.getInt(12)).contains(Flag.NEGATED);
    return new Telling(
        row.getLong(1),
        new News.Told(
            row.getLong(2),
            row.getString(3),
            speaker,
            row.getInt(5) == 1,
            act,
            said,
            row.getString(9)),
        row.getLong(10),
        row.getString(11),
        Stance.of(act, negated),
        row.getInt(5) == 1 ? row.getLong(13) : 0,
        row.getString(14));
  }

  long id() {
    return told.id();
  }
}
