package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.kept.JsonStrings;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;

/** Articles whose latest version waits to be read again, one after the other. */
public final class Stale {
  /** An article as it was when it was read. */
  public record Kept(String identity, Article article) {}

  private final Sql sql;
  private final @Nullable String model;
  private long last;

  /**
   * @param model the version whose readings are good; null to have all read again
   */
  public Stale(Ledger ledger, @Nullable String model) {
    sql = ledger.sql();
    this.model = model;
  }

  /**
   * The next ones whose texts are kept, without their particulars; none at the end.
   *
   * @param most as many at a time
   */
  public List<Kept> next(int most) {
    return sql.list(
        "SELECT article.id, identity, name, text, title, publisher, published, byline, url"
            + " FROM latest JOIN article ON article.id = latest.article"
            + " JOIN version ON version.id = latest.version"
            + " JOIN reading ON reading.version = version.id"
            + " WHERE article.id > ? AND model IS NOT ? AND text IS NOT NULL"
            + " ORDER BY article.id LIMIT ?",
        row -> {
          last = row.getLong(1);
          byte[] text = Objects.requireNonNull(row.getBytes(4));
          return new Kept(
              row.getString(2),
              new Article(
                  row.getString(3),
                  new String(Packed.unpack(text), StandardCharsets.UTF_8),
                  row.getString(5),
                  row.getString(6),
                  row.getString(7),
                  JsonStrings.parse(row.getString(8)),
                  row.getString(9)));
        },
        last,
        model,
        most);
  }

  /** How many wait whose texts are not kept. */
  public long textless() {
    return sql.number(
        "SELECT count(*) FROM latest JOIN version ON version.id = latest.version"
            + " JOIN reading ON reading.version = version.id"
            + " WHERE model IS NOT ? AND text IS NULL",
        model);
  }
}
