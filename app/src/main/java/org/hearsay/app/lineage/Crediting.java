package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.app.ledger.Filed;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.engine.credit.Credit;
import org.hearsay.engine.credit.Credits;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * Keeps whose story each article says it is: by its text and byline, and by what its document said.
 * An article's own publisher is not credited by it.
 */
final class Crediting {
  /**
   * A row of the table.
   *
   * @param outlet null where the words name none that the lexicon knows
   * @param start of the words in the text, in code points; -1 where they do not stand in it
   */
  record Row(@Nullable String outlet, int start, int end, String words) {}

  private final Ledger ledger;

  Crediting(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Writes the credits of an article anew, in the transaction that is under way. */
  void settle(long article) {
    ledger.sql().update("DELETE FROM credit WHERE article = ?", article);
    Filed filed = Filed.of(ledger, article).orElse(null);
    if (filed == null) {
      return;
    }
    int number = 0;
    for (Row row : rows(filed, ledger.outlets())) {
      ledger
          .sql()
          .update(
              "INSERT INTO credit (article, number, outlet, start, end, words)"
                  + " VALUES (?, ?, ?, ?, ?, ?)",
              article,
              ++number,
              row.outlet(),
              row.start() < 0 ? null : row.start(),
              row.start() < 0 ? null : row.end(),
              row.words());
    }
  }

  /** Pure. One row for each outlet of a credit, one for a credit that names none. */
  static List<Row> rows(Filed filed, Outlets outlets) {
    String text = filed.text() == null ? "" : filed.text();
    List<Credit> credits = new ArrayList<>(Credits.in(filed.byline(), text, outlets.lexicon()));
    Set<String> known = new LinkedHashSet<>();
    credits.forEach(credit -> known.add(credit.words()));
    for (String words : StatedCredits.in(filed.particulars())) {
      if (known.add(words)) {
        credits.add(new Credit(words, null));
      }
    }
    CodePoints codePoints = new CodePoints(text);
    List<Row> rows = new ArrayList<>();
    for (Credit credit : credits) {
      int start = credit.span() == null ? -1 : codePoints.at(credit.span().start());
      int end = credit.span() == null ? -1 : codePoints.at(credit.span().end());
      List<Outlet> named = credit.outlets(outlets.lexicon());
      for (Outlet outlet : named) {
        if (!outlets.isOwn(filed.publisher(), outlet.name())) {
          rows.add(new Row(outlet.name(), start, end, credit.words()));
        }
      }
      if (named.isEmpty()) {
        rows.add(new Row(null, start, end, credit.words()));
      }
    }
    return rows;
  }
}
