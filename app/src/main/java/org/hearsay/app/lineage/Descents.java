package org.hearsay.app.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.ledger.Sql;
import org.jspecify.annotations.Nullable;

/** What is known of where articles come from, read from the tables, one article at a time. */
public final class Descents {
  /** An ID that several articles have tells none of them apart. */
  private static final String SELECT =
      """
      SELECT latest.article, article.name, title, latest.outlet, published,
        coalesce(head.id, article.id), original.name, share,
        (SELECT count(*) FROM article AS other
          WHERE other.name = coalesce(head.name, article.name) AND other.removed IS NULL) = 1,
        coalesce(head.name, article.name), coalesce(head.identity, article.identity)
      FROM article JOIN latest ON latest.article = article.id
      JOIN version ON version.id = latest.version
      LEFT JOIN compared ON compared.article = article.id
      LEFT JOIN article AS head ON head.id = compared.cluster
      LEFT JOIN article AS original ON original.id = compared.original
      """;

  private static final String CREDITS =
      "SELECT outlet FROM credit WHERE article = ? AND outlet IS NOT NULL GROUP BY outlet"
          + " ORDER BY min(number)";

  /** Outlets that the chains of its statements name. */
  private static final String CITES =
      """
      SELECT DISTINCT link.outlet, statement.number FROM latest
      JOIN statement ON statement.version = latest.version
      JOIN link ON link.statement = statement.place
      WHERE latest.article = ? AND link.outlet IS NOT NULL
      ORDER BY statement.number, link.number
      """;

  private final Sql sql;
  private final Outlets outlets;

  public Descents(Ledger ledger) {
    sql = ledger.sql();
    outlets = ledger.outlets();
  }

  /** All articles, in the order of their IDs; of equal ones, of their identities. */
  public void each(Consumer<Descent> taker) {
    sql.each(
        SELECT + "ORDER BY article.name, article.identity",
        row -> {
          taker.accept(descent(row));
          return true;
        });
  }

  /**
   * The same, articles of nearly the same text together.
   *
   * @param taker gets the one that stands for them, then the others; of most there are none
   */
  public void clusters(BiConsumer<Descent, List<Descent>> taker) {
    sql.each(
        SELECT
            + "WHERE compared.cluster IS NULL OR compared.cluster = article.id"
            + " OR NOT EXISTS (SELECT 1 FROM latest AS standing WHERE standing.article = compared.cluster)"
            + " ORDER BY article.name, article.identity",
        row -> {
          taker.accept(descent(row), alike(row.getLong(1)));
          return true;
        });
  }

  private List<Descent> alike(long article) {
    return sql.list(
        SELECT
            + "WHERE compared.cluster = ? AND article.id <> compared.cluster"
            + " ORDER BY latest.since, article.name, article.identity",
        this::descent,
        article);
  }

  /** Of one article; empty where it was taken out. */
  public Optional<Descent> of(long article) {
    return sql.first(SELECT + "WHERE article.id = ?", this::descent, article);
  }

  private Descent descent(ResultSet row) throws SQLException {
    long article = row.getLong(1);
    return new Descent(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getBoolean(9) ? row.getString(10) : row.getString(11),
        row.getString(7),
        share(row),
        credits(article),
        cites(article, row.getString(4)));
  }

  private static @Nullable Double share(ResultSet row) throws SQLException {
    double share = row.getDouble(8);
    return row.wasNull() || row.getString(7) == null ? null : share;
  }

  private List<String> credits(long article) {
    return sql.list(CREDITS, row -> row.getString(1), article);
  }

  private List<Descent.Cited> cites(long article, @Nullable String publisher) {
    List<Descent.Cited> cites = new ArrayList<>();
    sql.each(
        CITES,
        row -> {
          if (!outlets.isOwn(publisher, row.getString(1))) {
            cites.add(new Descent.Cited(row.getString(1), Keeping.id(row.getInt(2))));
          }
          return true;
        },
        article);
    return cites;
  }
}
