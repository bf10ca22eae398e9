package org.hearsay.app.cli;

import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.lineage.Lineage;

/** Brings a ledger's lineage up to date and tells a person who waits for it. */
final class Settling {
  /** So many articles take longer than a moment. */
  private static final long MANY = 1_000;

  private Settling() {}

  static void of(Ledger ledger, Streams streams) {
    NativeLibrary.prepare(); // meanings are asked of a model
    Lineage lineage = new Lineage(ledger);
    long waiting = lineage.waiting();
    if (waiting >= MANY) {
      streams
          .err()
          .println(
              "hearsay: comparing "
                  + waiting
                  + " articles with each other, once; stopped, it goes on the next time");
    }
    Progress progress =
        Progress.counting(streams.err(), "compared", streams.errShown() && waiting >= MANY);
    try {
      long[] taken = {0};
      lineage.settle(articles -> {
        taken[0] += articles;
        progress.update(taken[0] / 2); // once for the text, once for the statements
      });
    } finally {
      progress.clear();
    }
  }
}
