package org.hearsay.app.cli;

import java.util.Locale;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.transfer.CorrectionLine;

/** How corrections are listed. */
enum CorrectionForm {
  TEXT,
  JSONL;

  /** One line, with its end. */
  String of(Listed listed) {
    return switch (this) {
      case TEXT -> CorrectionText.of(listed);
      case JSONL -> CorrectionLine.of(listed) + "\n";
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
