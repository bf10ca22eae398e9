package org.hearsay.app.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who the links of an article's statements are, beyond the article. */
public final class Parties {
  /**
   * A link's place: number of the statement in the reading, and of the link in its chain, from 1.
   */
  public record Place(int statement, int link) {}

  /**
   * Who it is.
   *
   * @param speaker id of the speaker; null where the text names nobody
   * @param outlet the ledger's name of it; null of whoever is none
   */
  public record Who(@Nullable Long speaker, @Nullable String outlet) {}

  private Parties() {}

  /** Of all statements of the latest version; one look-up a statement. */
  public static Map<Place, Who> of(Ledger ledger, long article) {
    Map<Place, Who> parties = new HashMap<>();
    ledger
        .sql()
        .each(
            "SELECT statement.number, link.number, speaker.same, link.outlet FROM latest"
                + " JOIN statement ON statement.version = latest.version"
                + " JOIN link ON link.statement = statement.place"
                + " LEFT JOIN speaker ON speaker.id = link.speaker WHERE latest.article = ?",
            row -> {
              long speaker = row.getLong(3);
              parties.put(
                  new Place(row.getInt(1), row.getInt(2)),
                  new Who(row.wasNull() ? null : speaker, row.getString(4)));
              return true;
            },
            article);
    return parties;
  }
}
