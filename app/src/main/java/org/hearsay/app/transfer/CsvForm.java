package org.hearsay.app.transfer;

import java.util.List;
import java.util.function.Supplier;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Holdings.KeptArticle;
import org.hearsay.app.ledger.Holdings.KeptVersion;
import org.hearsay.app.search.HitCsv;

/** A row for each statement, the same as search gives. */
record CsvForm(Out out) implements Form {
  @Override
  public void begin() {
    out.accept(HitCsv.HEAD);
  }

  @Override
  public void statements(
      KeptArticle article,
      KeptVersion version,
      Supplier<KeptReading> reading,
      List<Stated> statements) {
    StringBuilder rows = new StringBuilder();
    statements.forEach(each -> rows.append(HitCsv.row(each.hit())));
    out.accept(rows.toString());
  }

  @Override
  public void end() {}
}
