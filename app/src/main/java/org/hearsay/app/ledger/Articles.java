package org.hearsay.app.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Articles by what people call them. */
public final class Articles {
  /** What sorts behind everything that begins alike. */
  private static final String LAST = "\uDBFF\uDFFF";

  private static final String COLUMNS = "SELECT id, identity, name, removed FROM article WHERE ";

  /**
   * An article that is or was in the ledger.
   *
   * @param name its ID as given
   * @param removed when it was taken out, ISO 8601; null while it is there
   */
  public record Known(long id, String identity, String name, @Nullable String removed) {}

  private final Sql sql;

  public Articles(Ledger ledger) {
    sql = ledger.sql();
  }

  /**
   * Those that are meant: that of an identity or address, else those of an ID, else those whose
   * identity or ID begins so.
   *
   * @param most as many are looked for
   */
  public List<Known> called(String words, int most) {
    Optional<Known> one = of(words).or(() -> of(Identity.ofUrl(words)));
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<Known> same = list("name = ? ORDER BY id LIMIT ?", words, most);
    if (!same.isEmpty() || words.isEmpty()) {
      return same;
    }
    return list(
        "removed IS NULL AND id IN (SELECT id FROM (SELECT id FROM article WHERE name >= ? AND name"
            + " < ? LIMIT ?) UNION SELECT id FROM (SELECT id FROM article WHERE identity >= ? AND"
            + " identity < ? LIMIT ?)) ORDER BY id LIMIT ?",
        words,
        words + LAST,
        most,
        words,
        words + LAST,
        most,
        most);
  }

  private Optional<Known> of(String identity) {
    return list("identity = ?", identity).stream().findFirst();
  }

  private List<Known> list(String where, Object... values) {
    return sql.list(
        COLUMNS + where,
        row -> new Known(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
        values);
  }
}
