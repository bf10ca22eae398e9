package org.hearsay.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Scope;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.engine.attribution.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which outlet relies on which: whose articles cite, credit or copy another's. A matrix, of which
 * the cells that are not empty are rows. Nobody relies on themselves; outlets of one house are told
 * apart.
 */
final class Reliance {
  private static final String CITED =
      """
      SELECT latest.article, latest.outlet, cited.outlet AS other, count(*) AS statements,
        sum(statement.flags & %d <> 0) AS named, sum(statement.kind = %d) AS direct,
        0 AS credits, 0 AS copies
      FROM statement
      JOIN (SELECT DISTINCT statement, outlet FROM link WHERE outlet IS NOT NULL) AS cited
        ON cited.statement = place
      JOIN latest USING (version)
      WHERE flags & %d = 0%s GROUP BY latest.article, cited.outlet
      """;

  private static final String CREDITED =
      """
      SELECT DISTINCT latest.article, latest.outlet, credit.outlet, 0, 0, 0, 1, 0
      FROM credit JOIN latest USING (article) WHERE credit.outlet IS NOT NULL%s
      """;

  private static final String COPIED =
      """
      SELECT latest.article, latest.outlet, first.outlet, 0, 0, 0, 0, 1
      FROM compared JOIN latest USING (article) JOIN latest AS first ON first.article = original
      WHERE first.outlet IS NOT NULL%s
      """;

  private static final String CELLS =
      """
      SELECT outlet, other, count(*), sum(statements), sum(named), sum(direct), sum(credits),
        sum(copies)
      FROM (SELECT outlet, other, sum(statements) AS statements, sum(named) AS named,
          sum(direct) AS direct, max(credits) AS credits, max(copies) AS copies
        FROM (%s UNION ALL %s UNION ALL %s) GROUP BY article, other)
      WHERE outlet IS NOT other GROUP BY outlet, other
      ORDER BY count(*) DESC, sum(statements) DESC, outlet, other
      """;

  private static final long UNDATED = Long.MAX_VALUE;
  private static final long SECONDS = 86_400;

  private final Sql sql;
  private final Outlets outlets;
  private final Scope scope;

  Reliance(Sql sql, Outlets outlets, Scope scope) {
    this.sql = sql;
    this.outlets = outlets;
    this.scope = scope;
  }

  /** The outlets with the most articles that rely on another first, as many as {@code limit}. */
  List<Row> rows(int limit) {
    List<Row> rows = new ArrayList<>();
    sql.each(
        CELLS.formatted(
            CITED.formatted(
                Flag.NAMED.bit(), Kind.DIRECT.ordinal(), Flag.WRONG.bit(), ofStatements()),
            CREDITED.formatted(ofArticles()),
            COPIED.formatted(ofArticles())),
        row -> {
          String outlet = row.getString(1);
          if (!outlets.isOwn(outlet, row.getString(2))) {
            rows.add(
                new Row(
                    Table.RELIANCE,
                    outlet,
                    null,
                    row.getString(2),
                    null,
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    new Stats.Relied(
                        row.getLong(7),
                        row.getLong(8),
                        outlets.family(outlet),
                        outlets.family(row.getString(2)))));
          }
          return rows.size() < limit;
        },
        values());
    return rows;
  }

  private String ofStatements() {
    return (scope.originals() ? " AND flags & " + Flag.COPY.bit() + " = 0" : "")
        + (scope.since() == null ? "" : " AND last >= ?")
        + (scope.until() == null ? "" : " AND day <= ?");
  }

  /** By the day of publication; a credit is no older than its article. */
  private String ofArticles() {
    return (scope.originals()
            ? " AND latest.article NOT IN (SELECT article FROM compared WHERE original IS NOT NULL)"
            : "")
        + (scope.since() == null ? "" : " AND latest.since >= ? AND latest.since < " + UNDATED)
        + (scope.until() == null ? "" : " AND latest.since < ?");
  }

  private @Nullable Object[] values() {
    List<@Nullable Object> values = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      if (scope.since() != null) {
        values.add(part == 0 ? scope.since().from() : seconds(scope.since().from()));
      }
      if (scope.until() != null) {
        values.add(part == 0 ? scope.until().to() : seconds(scope.until().to() + 1));
      }
    }
    return values.toArray();
  }

  /** When a day begins, as the table of latest versions counts. */
  private static Long seconds(int day) {
    return LocalDate.parse(Days.iso(day)).toEpochDay() * SECONDS;
  }
}
