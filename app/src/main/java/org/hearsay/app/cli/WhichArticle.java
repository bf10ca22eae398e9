package org.hearsay.app.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Articles.Known;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.LedgerException.Matter;

/** The one article that a person means. */
final class WhichArticle {
  static final String DESCRIPTION =
      "An article: its ID, its address, its identity, or a beginning that no other has.";

  private static final int SHOWN = 10;

  private WhichArticle() {}

  /**
   * @throws LedgerException if there is none, or several; it names them
   */
  static Known of(Articles articles, String named) {
    List<Known> found = articles.called(named, SHOWN + 1);
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (found.isEmpty()) {
      throw new LedgerException(
          Matter.REFUSED, "no article " + Told.shown(named) + " in the ledger; check the spelling");
    }
    String list =
        found.stream()
            .limit(SHOWN)
            .map(each -> "\n  " + Told.shown(each.identity()))
            .collect(Collectors.joining());
    throw new LedgerException(
        Matter.REFUSED,
        "several articles are meant by "
            + Told.shown(named)
            + "; give one of"
            + list
            + (found.size() > SHOWN ? "\n  …" : ""));
  }
}
