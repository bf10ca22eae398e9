package org.hearsay.app.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.engine.origin.Dossier.Carrier;
import org.hearsay.engine.origin.Dossier.Credited;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/** The articles of a dossier, each with those whose text it has. */
final class Papers {
  /** What has so much of another's text has all its statements, where no passages are kept. */
  static final double WHOLE = 0.9;

  // Of nearly the same text and nobody knows whose it was first: that which stands for all, unless
  // it is itself somebody's copy, perhaps of this very article
  private static final String ROW =
      """
      SELECT article.name, version.title, latest.outlet, version.published, latest.since,
        coalesce(compared.original, head.article), coalesce(compared.share, 0)
      FROM latest JOIN article ON article.id = latest.article
      JOIN version ON version.id = latest.version
      LEFT JOIN compared ON compared.article = article.id
      LEFT JOIN compared AS head ON head.article = compared.cluster
        AND head.article <> article.id AND head.original IS NULL
      WHERE article.id = ?
      """;

  private static final String CREDITS =
      "SELECT outlet, start, end, words FROM credit WHERE article = ? AND outlet IS NOT NULL"
          + " ORDER BY number";

  /**
   * @param since second of publication; undated, the last there is
   * @param original number of the article whose text it has; null of none
   */
  private record Row(
      String name,
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String published,
      long since,
      @Nullable Long original,
      double share) {}

  private final Sql sql;
  private final Map<Long, Integer> places = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  Papers(Sql sql) {
    this.sql = sql;
  }

  /** The place of an article; taken in with those that it rests on if it is not there yet. */
  int place(long article) {
    Long next = article;
    while (next != null && !places.containsKey(next)) {
      Row row = row(next).orElse(null);
      if (row == null) {
        break; // an original that has just gone
      }
      places.put(next, rows.size());
      rows.add(row);
      next = row.original();
    }
    Integer place = places.get(article);
    if (place == null) {
      throw new IllegalStateException("no article " + article);
    }
    return place;
  }

  boolean holds(long article) {
    return places.containsKey(article);
  }

  /** The number of the article whose text one has; null of none. */
  @Nullable Long original(long article) {
    return rows.get(place(article)).original();
  }

  double share(long article) {
    return rows.get(place(article)).share();
  }

  /** In the order of their places. */
  List<Paper> all() {
    List<Paper> all = new ArrayList<>();
    places.forEach((article, place) -> all.add(paper(article, place, rows.get(place))));
    return all;
  }

  /** One that is not to be taken in, the copy of one that is. */
  Optional<Paper> outside(long article, long original) {
    return row(article)
        .map(row ->
            new Paper(carrier(row, place(original), List.of()), row.title(), row.published()));
  }

  private Paper paper(long article, int place, Row row) {
    Integer original = row.original() == null ? null : places.get(row.original());
    return new Paper(carrier(row, original, credits(article, place)), row.title(), row.published());
  }

  private static Carrier carrier(Row row, @Nullable Integer original, List<Credited> credits) {
    return new Carrier(
        row.name(),
        row.outlet(),
        row.since() == Long.MAX_VALUE ? null : Instant.ofEpochSecond(row.since()),
        original,
        original == null ? 0 : row.share(),
        credits);
  }

  private List<Credited> credits(long article, int place) {
    return sql.list(
        CREDITS,
        row ->
            new Credited(
                row.getString(1), new Proof(place, row.getInt(2), row.getInt(3), row.getString(4))),
        article);
  }

  private Optional<Row> row(long article) {
    return sql.first(ROW, Papers::row, article);
  }

  private static Row row(ResultSet row) throws SQLException {
    long original = row.getLong(6);
    boolean some = !row.wasNull();
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        some ? original : null,
        row.getDouble(7));
  }
}
