package org.hearsay.app.ledger;

import java.time.Instant;
import java.util.List;
import org.hearsay.app.ledger.LedgerException.Matter;

/** Takes what people say about statements, within a transaction. */
final class Correcting {
  private final Sql sql;
  private final Writer writer;
  private final Corrections corrections;

  /**
   * @param writer makes anew what follows
   */
  Correcting(Sql sql, Writer writer) {
    this.sql = sql;
    this.writer = writer;
    corrections = new Corrections(sql);
  }

  Corrector corrector(long statement, Outlets outlets) {
    Corrections.At at = known(statement);
    Stored stored = Stored.of(sql, at.article());
    return new Corrector(
        corrections.applied(at.article(), stored),
        at.number() - 1,
        corrections.passages(stored),
        outlets);
  }

  List<String> correct(long statement, List<Correction> given, String author, Instant now) {
    Corrections.At at = known(statement);
    Stored stored = Stored.of(sql, at.article());
    StatementWords words =
        StatementWords.of(stored.reading(), stored.reading().attributions().get(at.number() - 1));
    List<String> uids =
        corrections.add(at.article(), stored.identity(), statement, words, given, author, now);
    writer.derive(at.article());
    for (String uid : uids) {
      if (corrections.isOrphan(uid)) {
        throw refused(
            "statement " + StatementId.text(statement) + ": this cannot be applied to it");
      }
    }
    return uids;
  }

  String undo(String uid, String author, Instant now) {
    Corrections.Listed undone =
        corrections.of(uid).orElseThrow(() -> refused("no correction " + uid + " in this ledger"));
    if (!undone.inForce()) {
      throw refused("correction " + uid + " is taken back already");
    }
    KeptCorrection given = undone.correction();
    String identity =
        sql.first(
                "SELECT identity FROM article WHERE id = ?",
                row -> row.getString(1),
                undone.article())
            .orElseThrow();
    List<String> uids =
        corrections.add(
            undone.article(),
            identity,
            given.statement(),
            given.words(),
            List.of(new Correction.Undo(uid)),
            author,
            now);
    writer.derive(undone.article());
    return uids.getFirst();
  }

  /** The number of the article that has one more correction now; 0 where it had it. */
  long take(String identity, KeptCorrection given) {
    long article =
        sql.number(
            "SELECT id FROM article JOIN latest ON latest.article = article.id WHERE identity = ?",
            identity);
    if (article == 0) {
      throw refused("no article " + identity + " in this ledger");
    }
    return corrections.insert(article, given) ? article : 0;
  }

  private Corrections.At known(long statement) {
    return corrections
        .at(statement)
        .orElseThrow(
            () -> refused("no statement " + StatementId.text(statement) + " in this ledger"));
  }

  private static LedgerException refused(String why) {
    return new LedgerException(Matter.REFUSED, why);
  }
}
