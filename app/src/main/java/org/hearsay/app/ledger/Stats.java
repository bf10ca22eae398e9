package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.index.Days;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is in a ledger. Statements that people marked as wrong do not count. Each table goes
 * through all statements once.
 */
public final class Stats {
  /** What is counted. */
  public enum Table {
    /** All of it, and by act and kind. */
    TOTALS,
    /** Who is quoted how often, of those who have a name. */
    SPEAKERS,
    /** Outlets that published. */
    OUTLETS,
    /** Which outlet cites, credits and copies which others. */
    RELIANCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which statements count.
   *
   * @param since the first day on which they may have been said, else published; null for any
   * @param until the last; null for any
   * @param originals whether articles with the text of earlier ones do not
   */
  public record Scope(@Nullable Days since, @Nullable Days until, boolean originals) {
    /** Also of undated ones. */
    boolean isEverything() {
      return since == null && until == null && !originals;
    }
  }

  /**
   * One row.
   *
   * @param name who or what is counted; null for articles without a publisher
   * @param id of a speaker; null in other tables
   * @param on the other outlet that is relied on; null in other tables
   * @param versions of articles; null where they are not counted
   * @param named how many of the statements name who said it; null where all do
   * @param direct how many are in quotation marks as a whole
   * @param relied what else is counted of one outlet that relies on another; null in other tables
   */
  public record Row(
      Table table,
      @Nullable String name,
      @Nullable String id,
      @Nullable String on,
      @Nullable Long versions,
      long articles,
      long statements,
      @Nullable Long named,
      long direct,
      @Nullable Relied relied) {
    Row(
        Table table,
        @Nullable String name,
        @Nullable String id,
        @Nullable String on,
        @Nullable Long versions,
        long articles,
        long statements,
        @Nullable Long named,
        long direct) {
      this(table, name, id, on, versions, articles, statements, named, direct, null);
    }

    public @Nullable Long unnamed() {
      return named == null ? null : statements - named;
    }
  }

  /**
   * @param credits articles that credit the other outlet
   * @param copies articles that have their text from one of its articles, whole or in part
   * @param family the house of the outlet that relies; empty where the table tells none
   * @param onFamily that of the other
   */
  public record Relied(long credits, long copies, String family, String onFamily) {}

  private static final String COUNTS =
      " sum(articles), sum(statements), sum(named), sum(direct) FROM ("
          + "SELECT %s, 1 AS articles, count(*) AS statements, sum(statement.flags & "
          + Flag.NAMED.bit()
          + " <> 0) AS named, sum(statement.kind = "
          + Kind.DIRECT.ordinal()
          + ") AS direct FROM statement ";

  private final Sql sql;
  private final Speakers speakers;
  private final Reliance reliance;
  private final Scope scope;

  public Stats(Ledger ledger, Scope scope) {
    sql = ledger.sql();
    speakers = new Speakers(ledger);
    reliance = new Reliance(sql, ledger.outlets(), scope);
    this.scope = scope;
  }

  /**
   * The rows of a table, those with the most statements first.
   *
   * @param limit as many at most; totals are always whole
   */
  public List<Row> of(Table table, int limit) {
    return switch (table) {
      case TOTALS -> totals();
      case SPEAKERS -> speakers(limit);
      case OUTLETS -> outlets(limit);
      case RELIANCE -> reliance.rows(limit);
    };
  }

  private List<Row> totals() {
    List<Row> rows = new ArrayList<>();
    rows.add(all());
    grouped(rows, "kind", Kind.values());
    grouped(rows, "act", Act.values());
    return rows;
  }

  private Row all() {
    boolean everything = scope.isEverything();
    Long versions = everything ? sql.number("SELECT count(*) FROM version") : null;
    List<Row> rows =
        sql.list(
            counted("version", "", "GROUP BY version", ""),
            row ->
                new Row(
                    Table.TOTALS,
                    "all",
                    null,
                    null,
                    versions,
                    everything ? sql.number("SELECT count(*) FROM latest") : row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4)),
            limits());
    return rows.getFirst();
  }

  private void grouped(List<Row> rows, String column, Enum<?>[] values) {
    rows.addAll(
        sql.list(
            counted("version, " + column, column + ",", "GROUP BY version, " + column, column),
            row ->
                new Row(
                    Table.TOTALS,
                    column + " " + values[row.getInt(1)].name().toLowerCase(Locale.ROOT),
                    null,
                    null,
                    null,
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5)),
            limits()));
  }

  private List<Row> speakers(int limit) {
    return sql.list(
        counted(
                "speaker.same AS same",
                "same,",
                "JOIN link ON link.statement = place AND holder = 1"
                    + " JOIN speaker ON speaker.id = link.speaker AND speaker.named = 1",
                "GROUP BY speaker.same, version",
                "same")
            + " LIMIT ?",
        row ->
            new Row(
                Table.SPEAKERS,
                speakers.name(row.getLong(1)),
                SpeakerId.text(row.getLong(1)),
                null,
                null,
                row.getLong(2),
                row.getLong(3),
                null,
                row.getLong(5)),
        limits(limit));
  }

  private List<Row> outlets(int limit) {
    return sql.list(
        counted(
                "latest.outlet AS outlet",
                "outlet,",
                "JOIN latest USING (version)",
                "GROUP BY version",
                "outlet")
            + " LIMIT ?",
        row ->
            new Row(
                Table.OUTLETS,
                row.getString(1),
                null,
                null,
                null,
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5)),
        limits(limit));
  }

  private String counted(String inner, String outer, String group, String by) {
    return counted(inner, outer, "", group, by);
  }

  /** Counts within each article first, then over the articles. */
  private String counted(String inner, String outer, String join, String group, String by) {
    StringBuilder query = new StringBuilder("SELECT ").append(outer);
    query.append(String.format(Locale.ROOT, COUNTS, inner)).append(join);
    query.append(" WHERE flags & ").append(Flag.WRONG.bit()).append(" = 0");
    if (scope.originals()) {
      query.append(" AND flags & ").append(Flag.COPY.bit()).append(" = 0");
    }
    if (scope.since() != null) {
      query.append(" AND last >= ?");
    }
    if (scope.until() != null) {
      query.append(" AND day <= ?");
    }
    query.append(' ').append(group).append(')');
    if (!by.isEmpty()) {
      // Equal ones by name, so that the same ledger gives the same rows
      query.append(" GROUP BY ").append(by).append(" ORDER BY sum(statements) DESC, ").append(by);
    }
    return query.toString();
  }

  private @Nullable Object[] limits(Object... more) {
    List<@Nullable Object> limits = new ArrayList<>();
    if (scope.since() != null) {
      limits.add(scope.since().from());
    }
    if (scope.until() != null) {
      limits.add(scope.until().to());
    }
    limits.addAll(List.of(more));
    return limits.toArray();
  }
}
