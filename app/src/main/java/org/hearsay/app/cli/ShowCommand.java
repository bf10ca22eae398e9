package org.hearsay.app.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "show",
    description = "Shows all that the ledger has of an article or a statement.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE})
final class ShowCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Parameters(
      paramLabel = "ID",
      description =
          "The ID of a statement, or of an article; of that, its address or identity too.")
  private String named = "";

  ShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.openToRead()) {
      Told told = new Told(streams.out(), ledger);
      Long id = StatementId.parse(named);
      Optional<Statements.Told> statement =
          id == null ? Optional.empty() : new Statements(ledger).of(id);
      ShownPage page = new ShownPage(ledger);
      if (statement.isPresent()) {
        page.statement(statement.get());
      } else {
        page.article(WhichArticle.of(new Articles(ledger), named));
      }
      told.write(page.toString());
    }
    return ExitCode.DONE;
  }
}
