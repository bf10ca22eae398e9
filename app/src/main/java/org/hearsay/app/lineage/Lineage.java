package org.hearsay.app.lineage;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Writer;
import org.hearsay.engine.claim.Embedding;
import org.hearsay.engine.claim.Likeness;

/**
 * Brings copies, credits and claims of a ledger up to date: for articles that came or changed since
 * the last time, and those that rest on what has gone.
 */
public final class Lineage {
  /** Articles that one transaction takes where nobody waits. */
  private static final int TURN = 100;

  private final Ledger ledger;
  private final int turn;
  private final Crediting crediting;
  private final Copying copying;

  public Lineage(Ledger ledger) {
    this(ledger, TURN);
  }

  /**
   * @param turn articles that one transaction takes, for which others who write wait
   */
  public Lineage(Ledger ledger, int turn) {
    this.ledger = ledger;
    this.turn = turn;
    crediting = new Crediting(ledger);
    copying = new Copying(ledger);
  }

  /** How many articles wait. */
  public long waiting() {
    return ledger
        .sql()
        .number(
            "SELECT count(*) FROM"
                + " (SELECT article FROM uncompared UNION SELECT article FROM unplaced"
                + " UNION SELECT article FROM departed)");
  }

  /**
   * Settles all that waits, in transactions of their own: stopped at any time, it goes on from
   * there.
   *
   * @param settled told after each turn how many articles it took; each is taken twice, for its
   *     text and for its statements
   */
  public void settle(LongConsumer settled) {
    forget();
    turns("uncompared", this::compare, settled);
    Claiming claiming = new Claiming(ledger.sql(), new Likeness(Embedding.shipped()));
    turns("unplaced", (articles, writer) -> claiming.place(articles), settled);
  }

  /** Takes out what is kept of texts that have gone. */
  public void forget() {
    if (ledger.sql().number("SELECT count(*) FROM departed") > 0) {
      ledger.write(writer -> {
        new Departing(ledger.sql()).settle();
        return null;
      });
    }
  }

  private void compare(List<Long> articles, Writer writer) {
    articles.forEach(crediting::settle);
    copying.settle(articles, writer);
  }

  /** Texts first: what is a copy is known before its statements find their claims. */
  private void turns(String table, BiConsumer<List<Long>, Writer> work, LongConsumer settled) {
    for (List<Long> all = waiting(table); !all.isEmpty(); all = waiting(table)) {
      for (int from = 0; from < all.size(); from += turn) {
        List<Long> some = all.subList(from, Math.min(all.size(), from + turn));
        ledger.write(writer -> {
          work.accept(taken(table, some), writer);
          return null;
        });
        settled.accept(some.size());
      }
    }
  }

  /** Those that still wait: another program may have been faster. */
  private List<Long> taken(String table, List<Long> articles) {
    return articles.stream()
        .filter(article ->
            ledger.sql().update("DELETE FROM " + table + " WHERE article = ?", article) == 1)
        .toList();
  }

  /** The oldest first, so that an original mostly comes before its copies. */
  private List<Long> waiting(String table) {
    return ledger
        .sql()
        .list(
            "SELECT article FROM " + table + " JOIN latest USING (article) ORDER BY since, article",
            row -> row.getLong(1));
  }
}
