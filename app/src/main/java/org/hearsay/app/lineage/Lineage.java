package org.hearsay.app.lineage;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.engine.claim.Likeness;

/**
 * Brings copies, credits and claims of a ledger up to date: for articles that came or changed since
 * the last time, and those that rest on what has gone.
 */
public final class Lineage {
  /** Articles that one transaction takes. */
  private static final int TURN = 100;

  private final Ledger ledger;
  private final Crediting crediting;

  public Lineage(Ledger ledger) {
    this.ledger = ledger;
    crediting = new Crediting(ledger);
  }

  /** How many articles wait. */
  public long waiting() {
    return ledger
        .sql()
        .number(
            "SELECT count(*) FROM"
                + " (SELECT article FROM uncompared UNION SELECT article FROM unplaced)");
  }

  /**
   * Settles all that waits, in transactions of their own: stopped at any time, it goes on from
   * there.
   *
   * @param settled told after each turn how many articles it took; each is taken twice, for its
   *     text and for its statements
   */
  public void settle(LongConsumer settled) {
    turns("uncompared", articles -> articles.forEach(crediting::settle), settled);
    turns("unplaced", new Claiming(ledger.sql(), new Likeness(null))::place, settled);
  }

  /** Texts first: what is a copy is known before its statements find their claims. */
  private void turns(String table, Consumer<List<Long>> work, LongConsumer settled) {
    for (List<Long> turn = next(table); !turn.isEmpty(); turn = next(table)) {
      List<Long> articles = turn;
      ledger.write(writer -> {
        for (long article : articles) {
          ledger.sql().update("DELETE FROM " + table + " WHERE article = ?", article);
        }
        work.accept(articles);
        return null;
      });
      settled.accept(articles.size());
    }
  }

  /** The oldest first, so that an original mostly comes before its copies. */
  private List<Long> next(String table) {
    return ledger
        .sql()
        .list(
            "SELECT article FROM "
                + table
                + " JOIN latest USING (article) ORDER BY since, article LIMIT "
                + TURN,
            row -> row.getLong(1));
  }
}
