package org.hearsay.app.ledger;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts an article from elsewhere among what a ledger has. An article's versions stand in the order
 * in which they were added, wherever that was; the same text twice in a row is one version. So two
 * ledgers have the same versions, whichever is brought to the other.
 */
final class Merging {
  /** A version that is there, with its reading. */
  private record Known(
      long id,
      int number,
      String added,
      byte[] sha256,
      boolean textKept,
      String model,
      String made) {}

  private final Sql sql;
  private final Writer writer;

  Merging(Sql sql, Writer writer) {
    this.sql = sql;
    this.writer = writer;
  }

  Outcome merge(Entry entry) {
    // Most are not there, and to learn no more than that costs a tenth
    if (sql.number("SELECT count(*) FROM article WHERE identity = ?", entry.identity()) == 0) {
      return writer.first(entry);
    }
    Present present = Present.of(sql, entry.identity()).orElseThrow();
    Present.Latest latest = present.latest();
    if (present.removed() != null || latest == null) {
      return writer.add(entry);
    }
    List<Known> versions = versions(present.article());
    int at = before(versions, entry.added());
    Known same = same(versions, at, entry);
    if (same == null && at < versions.size()) {
      int number = versions.get(at).number();
      makeRoom(present.article(), number);
      writer.reading(writer.version(present.article(), number, entry), entry);
      return new Outcome.Changed(number, false, List.of(), List.of());
    }
    if (same != null) {
      fillIn(same, entry);
      if (!isLater(entry, same)) {
        return new Outcome.Unchanged();
      }
      if (same.id() != latest.version()) {
        writer.reading(same.id(), entry);
        return new Outcome.Changed(same.number(), true, List.of(), List.of());
      }
    }
    return writer.replaced(present.article(), latest, entry);
  }

  private List<Known> versions(long article) {
    return sql.list(
        "SELECT id, number, added, sha256, text IS NOT NULL, model, made FROM version"
            + " JOIN reading ON reading.version = version.id WHERE article = ? ORDER BY number",
        row ->
            new Known(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getBytes(4),
                row.getBoolean(5),
                row.getString(6),
                row.getString(7)),
        article);
  }

  /** How many versions were added before or at an instant; all, where it is not told. */
  private static int before(List<Known> versions, @Nullable String added) {
    int count = versions.size();
    while (added != null && count > 0 && versions.get(count - 1).added().compareTo(added) > 0) {
      count--;
    }
    return count;
  }

  /**
   * The version that the entry is: one of the same text next to where it would stand; where it does
   * not tell when it was added, the last with its text.
   */
  private @Nullable Known same(List<Known> versions, int at, Entry entry) {
    for (int i = versions.size() - 1; i >= 0; i--) {
      Known known = versions.get(i);
      boolean beside =
          entry.added() == null || i == at || i == at - 1 || known.added().equals(entry.added());
      if (beside && sameText(known, entry)) {
        return known;
      }
    }
    return null;
  }

  /** Where no hash tells, the same reading stands for the same text. */
  private boolean sameText(Known known, Entry entry) {
    return Arrays.equals(known.sha256(), entry.sha256())
        && (entry.sha256().length > 0
            || sql.number(
                    "SELECT count(*) FROM reading WHERE version = ? AND body = ?",
                    known.id(),
                    entry.body())
                == 1);
  }

  /** A text of which only the hash was kept. */
  private void fillIn(Known known, Entry entry) {
    if (!known.textKept() && entry.text() != null) {
      sql.update("UPDATE version SET text = ? WHERE id = ?", entry.text(), known.id());
    }
  }

  /** Whether its reading was made later; where that is not told, whether by another model. */
  private static boolean isLater(Entry entry, Known known) {
    return entry.made() == null
        ? !entry.reading().model().equals(known.model())
        : entry.made().compareTo(known.made()) > 0;
  }

  /** One after the other from the end, for no two may have one number even for a moment. */
  private void makeRoom(long article, int number) {
    List<Long> after =
        sql.list(
            "SELECT id FROM version WHERE article = ? AND number >= ? ORDER BY number DESC",
            row -> row.getLong(1),
            article,
            number);
    for (long version : after) {
      sql.update("UPDATE version SET number = number + 1 WHERE id = ?", version);
    }
  }
}
