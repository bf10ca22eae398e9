package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Writer;
import org.jspecify.annotations.Nullable;

/** What people say about statements: asked for, kept, taken back. */
public final class CorrectionDesk {
  private final Desk desk;

  public CorrectionDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * The id of a statement as people write it.
   *
   * @throws Problem if it is none
   */
  public static long id(String text) {
    Long id = StatementId.parse(text);
    if (id == null) {
      throw Correctable.missing(text);
    }
    return id;
  }

  /**
   * @throws Problem if there is no statement of that id
   */
  public Correctable of(long statement) {
    return desk.ask(ledger -> Correctable.of(ledger, statement));
  }

  /**
   * Some corrections of all statements, in the order in which the ledger got them.
   *
   * @param after uid of the last that is known; null for the first of all
   * @throws Problem if there is no correction of that uid
   */
  public List<Listed> page(@Nullable String after, int limit) {
    return desk.ask(ledger ->
        new Corrections(ledger)
            .page(after, limit)
            .orElseThrow(() -> Problem.wrong("after: no page of this list ends there")));
  }

  /**
   * Keeps what somebody says about a statement, all of it or nothing.
   *
   * @param seen what they had before them; null if that does not matter
   * @return uids of the corrections
   * @throws Overtaken if others have corrected it since
   * @throws Problem if there is no such statement, or it cannot be said of it
   */
  public List<String> correct(long statement, @Nullable Seen seen, Wishes wishes, String author) {
    return changed((ledger, writer) -> {
      Correctable now = Correctable.of(ledger, statement);
      if (seen != null && !seen.equals(now.seen())) {
        throw new Overtaken(now, seen.since(now.history()));
      }
      return writer.correct(statement, wishes.corrections(writer.corrector(statement)), author);
    });
  }

  /**
   * Takes corrections back, the latest first.
   *
   * @param uids in the order in which they were made
   * @return uids of the corrections that do
   * @throws Problem if one is not there, or taken back already
   */
  public List<String> undo(List<String> uids, String author) {
    return changed((ledger, writer) -> {
      Corrections corrections = new Corrections(ledger);
      List<String> undoing = new ArrayList<>();
      for (String uid : uids.reversed()) {
        Listed undone = corrections.of(uid).orElseThrow(() -> missing(uid));
        if (!undone.inForce()) {
          throw new Problem(409, "Done already", uid + " is taken back already");
        }
        undoing.add(writer.undo(uid, author));
      }
      return undoing;
    });
  }

  /** That there is no such correction. */
  public static Problem missing(String uid) {
    return Problem.missing("there is no correction " + uid + " in this ledger");
  }

  /** A change within one transaction. */
  private interface Change<T> {
    T of(Ledger ledger, Writer writer);
  }

  private <T> T changed(Change<T> change) {
    Function<Ledger, T> work =
        ledger -> {
          T made = ledger.write(writer -> change.of(ledger, writer));
          Taking.settle(ledger); // who said it, and what, makes claims and origins
          return made;
        };
    try {
      return desk.change(work);
    } catch (LedgerException e) {
      if (e.matter() != LedgerException.Matter.REFUSED) {
        throw e;
      }
      throw new Problem(422, "Cannot be kept", String.valueOf(e.getMessage()), e);
    }
  }
}
