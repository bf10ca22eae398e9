package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Articles.Known;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.lineage.Lineage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "remove",
    description =
        "Takes articles out of the ledger: texts, all versions, readings, what people corrected, and"
            + " what search finds them by. No word of them is left in its files, which are written"
            + " anew for that, so give all that are to go at once. What stays is their identity, so"
            + " that hearsay add leaves them out. Backups and exports are not touched.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      "2:wrong usage, or it is not clear which article is meant; nothing was removed"
    })
final class RemoveCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = WhichArticle.DESCRIPTION)
  private List<String> named = new ArrayList<>();

  RemoveCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.openExisting(streams)) {
      Told told = new Told(streams.out(), ledger);
      Articles articles = new Articles(ledger);
      List<Known> all = named.stream().map(each -> WhichArticle.of(articles, each)).toList();
      for (Known each : all) {
        if (each.removed() == null) {
          ledger.write(writer -> {
            writer.remove(each.id());
            return each;
          });
        }
      }
      new Lineage(ledger).forget();
      if (ledger.isUnswept()) {
        ledger.sweep();
      }
      for (Known each : all) {
        String when = each.removed() == null ? "" : " · on " + each.removed() + " already";
        told.write("removed " + Told.shown(each.name()) + when + "\n");
      }
    }
    return ExitCode.DONE;
  }
}
