package org.hearsay.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hearsay.app.kept.JsonStrings;
import org.jspecify.annotations.Nullable;

/**
 * The latest version of an article without its reading.
 *
 * @param publisher as the ledger calls it; null when unknown
 * @param particulars JSON object: what else its document said; null where that is nothing
 * @param text null where only its hash is kept
 */
public record Filed(
    @Nullable String publisher,
    List<String> byline,
    @Nullable String particulars,
    @Nullable String text) {
  public Filed {
    byline = List.copyOf(byline);
  }

  /** Empty for one that was taken out. */
  public static Optional<Filed> of(Ledger ledger, long article) {
    return ledger
        .sql()
        .first(
            "SELECT publisher, byline, particulars, text FROM latest"
                + " JOIN version ON version.id = latest.version WHERE latest.article = ?",
            row -> {
              byte[] text = row.getBytes(4);
              return new Filed(
                  ledger.outlets().canonical(row.getString(1)),
                  JsonStrings.parse(row.getString(2)),
                  row.getString(3),
                  text == null ? null : new String(Packed.unpack(text), StandardCharsets.UTF_8));
            },
            article);
  }
}
