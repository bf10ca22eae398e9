package org.hearsay.app.ledger;

import java.util.List;
import org.hearsay.app.ledger.Derivation.Row;
import org.hearsay.engine.reuse.Passage;

/**
 * Which words an article has from its original.
 *
 * @param passages in the order of the text; only their places in the article count
 */
record Copied(List<Passage> passages) {
  static final Copied NOTHING = new Copied(List.of());

  /** Part of a statement's content that makes it a copied one. */
  private static final double MOST = 0.8;

  Copied {
    passages = List.copyOf(passages);
  }

  /** Nothing where the version has not been compared, or is nobody's copy. */
  static Copied of(Sql sql, long version) {
    return sql.first(
            "SELECT copied FROM compared JOIN version ON version.id = compared.version"
                + " WHERE compared.article = version.article AND version.id = ?"
                + " AND copied IS NOT NULL",
            row -> new Copied(ReuseColumns.passages(row.getString(1))),
            version)
        .orElse(NOTHING);
  }

  /** The rows, those marked that say what it has from there. Cost: rows times passages. */
  List<Row> marked(List<Row> rows) {
    return passages.isEmpty()
        ? rows
        : rows.stream().map(row -> has(row.start(), row.end()) ? row.inCopy() : row).toList();
  }

  /** Whether a version's statements are marked so. */
  boolean isMarked(Sql sql, long version) {
    boolean[] marked = {true};
    sql.each(
        "SELECT start, end, flags FROM statement WHERE version = ?",
        row -> {
          marked[0] = has(row.getInt(1), row.getInt(2)) == Flag.COPY.in(row.getInt(3));
          return marked[0];
        },
        version);
    return marked[0];
  }

  /** Of a content, in code points. */
  private boolean has(int start, int end) {
    int covered = 0;
    int from = start;
    for (Passage each : passages) {
      // Neighbours may have some words in common
      covered += Math.max(0, Math.min(end, each.end()) - Math.max(from, each.start()));
      from = Math.max(from, each.end());
    }
    return covered >= MOST * (end - start);
  }
}
