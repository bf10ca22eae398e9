package org.hearsay.app.desk;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.app.http.Problem;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Marks;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.ledger.Statements.Told;

/**
 * A statement and all that is needed to correct it.
 *
 * @param article number of its article in the ledger
 * @param read as it was read
 * @param said as it is now
 * @param history what people said about it, the earliest first
 * @param names of those whom the article knows, at most {@value #NAMES}
 * @param reading of its article, with corrections
 * @param others all statements of the article, in the order of the reading
 */
public record Correctable(
    long id,
    long article,
    Attributed read,
    Attributed said,
    Marks marks,
    List<Listed> history,
    List<String> names,
    KeptReading reading,
    List<Told> others) {
  private static final int NAMES = 200;

  public Correctable {
    history = List.copyOf(history);
    names = List.copyOf(names);
    others = List.copyOf(others);
  }

  /**
   * @throws Problem if there is no statement of that id
   */
  static Correctable of(Ledger ledger, long id) {
    Corrections corrections = new Corrections(ledger);
    Corrections.Now now = corrections.now(id).orElseThrow(() -> missing(StatementId.text(id)));
    long article = corrections.article(id).orElseThrow();
    KeptReading reading = corrections.reading(article);
    return new Correctable(
        id,
        article,
        corrections.asRead(id).orElseThrow(),
        now.said(),
        now.marks(),
        corrections.ofStatement(id),
        reading.speakers().stream()
            .flatMap(speaker -> Stream.ofNullable(speaker.name()))
            .distinct()
            .limit(NAMES)
            .toList(),
        reading,
        new Statements(ledger).ofArticle(article));
  }

  /** That there is no such statement. */
  public static Problem missing(String id) {
    return Problem.missing("there is no statement " + id + " in this ledger");
  }

  public Seen seen() {
    return Seen.of(history);
  }
}
