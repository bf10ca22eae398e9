package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;
import org.jspecify.annotations.Nullable;

/** All that is kept of articles, one after the other in the order in which they came. */
public final class Holdings {
  /**
   * An article that is or was in the ledger.
   *
   * @param number in this ledger
   * @param id as given
   * @param removed when it was taken out, ISO 8601; null while it is there
   */
  public record KeptArticle(long number, String identity, String id, @Nullable String removed) {}

  /**
   * One of the texts it has had.
   *
   * @param row its number in the ledger
   * @param number from 1
   * @param added when, ISO 8601 in UTC
   * @param length of the text in code points
   * @param textSha256 hexadecimal digits; null where it is not known
   * @param byline JSON array
   * @param particulars JSON object
   * @param text null where only its hash is kept
   * @param made when its reading was made
   * @param reading JSON by {@code reading.schema.json}, with reasons
   */
  public record KeptVersion(
      long row,
      int number,
      String added,
      int length,
      @Nullable String textSha256,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      String byline,
      @Nullable String url,
      @Nullable String language,
      @Nullable String particulars,
      @Nullable String text,
      String made,
      String reading) {

    /**
     * @throws LedgerException if it is damaged
     */
    public KeptReading parsed() {
      try {
        return ReadingJson.parse(reading.getBytes(StandardCharsets.UTF_8));
      } catch (BadReadingException e) {
        throw new LedgerException(
            LedgerException.Matter.DAMAGED,
            "a reading is damaged; hearsay check says which: " + e.getMessage(),
            e);
      }
    }
  }

  private final Sql sql;

  public Holdings(Ledger ledger) {
    sql = ledger.sql();
  }

  public void articles(Consumer<KeptArticle> taker) {
    each(
        "SELECT id, identity, name, removed FROM article ORDER BY id",
        row ->
            new KeptArticle(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        taker);
  }

  /** The versions of an article in their order. */
  public void versions(KeptArticle article, Consumer<KeptVersion> taker) {
    each(
        "SELECT version.id, number, added, length, sha256, title, publisher, published, byline, url,"
            + " language, particulars, text, made, body FROM version"
            + " JOIN reading ON reading.version = version.id WHERE article = ? ORDER BY number",
        Holdings::version,
        taker,
        article.number());
  }

  private static KeptVersion version(ResultSet row) throws SQLException {
    byte[] sha256 = row.getBytes(5);
    byte[] text = row.getBytes(13);
    return new KeptVersion(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getInt(4),
        sha256 == null || sha256.length == 0 ? null : HexFormat.of().formatHex(sha256),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        text == null ? null : new String(Packed.unpack(text), StandardCharsets.UTF_8),
        row.getString(14),
        new String(
            Packed.unpack(Objects.requireNonNull(row.getBytes(15))), StandardCharsets.UTF_8));
  }

  private <T> void each(
      String query, Sql.Row<T> row, Consumer<T> taker, @Nullable Object... values) {
    sql.each(
        query,
        result -> {
          taker.accept(row.of(result));
          return true;
        },
        values);
  }
}
