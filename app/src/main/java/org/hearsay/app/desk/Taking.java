package org.hearsay.app.desk;

import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Identity;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.engine.article.Article;

/** Takes an article into the ledger, or out of it, while somebody waits. */
public final class Taking {
  /** With more that wait, lineage is left to the job that settles it. */
  private static final int SETTLED = 20;

  private final Desk desk;

  public Taking(Desk desk) {
    this.desk = desk;
  }

  /**
   * What became of it.
   *
   * @param number of the article in the ledger
   */
  public record Taken(long number, Outcome outcome) {}

  /**
   * Keeps an article with its reading, and tells whose copy it is and which claims its statements
   * are of.
   *
   * @param where it was found, as intake says it
   */
  public Taken add(String where, Article article, KeptReading reading) {
    return desk.change(ledger -> {
      String identity = Identity.of(where, article);
      Entry entry = Entry.of(identity, article, reading, true, ledger.outlets());
      Outcome outcome = ledger.write(writer -> writer.add(entry));
      settle(ledger);
      return new Taken(new Articles(ledger).called(identity, 1).getFirst().id(), outcome);
    });
  }

  /** Brings lineage up to date, unless much waits for that. */
  static void settle(Ledger ledger) {
    Lineage lineage = new Lineage(ledger);
    if (lineage.waiting() <= SETTLED) {
      lineage.settle(articles -> {});
    }
  }

  /**
   * Takes an article out, and its words out of all files: those are written anew, which takes a
   * minute for a million statements, and other changes wait meanwhile.
   */
  public void remove(long article) {
    desk.change(ledger -> {
      ledger.write(writer -> {
        writer.remove(article);
        return article;
      });
      new Lineage(ledger).forget();
      sweep(ledger);
      return article;
    });
  }

  /** Where others read, the words go with the next removal, or with {@code hearsay remove}. */
  private static void sweep(Ledger ledger) {
    try {
      ledger.sweep();
    } catch (LedgerException e) {
      if (e.matter() != LedgerException.Matter.BUSY) {
        throw e;
      }
    }
  }
}
