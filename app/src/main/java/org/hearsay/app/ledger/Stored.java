package org.hearsay.app.ledger;

import java.util.Objects;
import org.hearsay.app.kept.BadReadingException;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.ReadingJson;

/**
 * The latest reading of an article, as it is in the ledger.
 *
 * @param sha256 of the text; empty where it is not known
 */
public record Stored(String identity, long version, byte[] sha256, KeptReading reading) {

  /**
   * @throws LedgerException if it is damaged
   */
  public static Stored of(Sql sql, long article) {
    return sql.first(
            "SELECT identity, latest.version, latest.sha256, body FROM latest"
                + " JOIN article ON article.id = latest.article"
                + " JOIN reading ON reading.version = latest.version WHERE latest.article = ?",
            row ->
                new Stored(
                    row.getString(1),
                    row.getLong(2),
                    Objects.requireNonNullElse(row.getBytes(3), new byte[0]),
                    parsed(row.getString(1), row.getBytes(4))),
            article)
        .orElseThrow(() -> new IllegalStateException("article " + article + " has no reading"));
  }

  static KeptReading parsed(String identity, byte[] body) {
    try {
      return ReadingJson.parse(Packed.unpack(body));
    } catch (BadReadingException e) {
      throw new LedgerException(
          LedgerException.Matter.DAMAGED,
          "the reading of " + identity + " is damaged; hearsay check mends what can be mended",
          e);
    }
  }
}
