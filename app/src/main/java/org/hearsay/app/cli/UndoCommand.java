package org.hearsay.app.cli;

import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "undo",
    description =
        "Takes a correction back. That is kept as a correction of its own, and can be taken back"
            + " like any other.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      "2:wrong usage, or there is no such correction in force"
    })
final class UndoCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();
  @Mixin private Author author = new Author();

  @Parameters(paramLabel = "CORRECTION", description = "Its ID, as hearsay corrections shows it.")
  private String uid = "";

  UndoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.openExisting(streams)) {
      ledger.write(writer -> writer.undo(uid, author.name()));
      Corrections corrections = new Corrections(ledger);
      Long anchor = corrections.of(uid).orElseThrow().anchor();
      new Told(streams.out(), ledger)
          .write(
              anchor == null
                  ? "taken back " + uid + "\n"
                  : CorrectionText.now(anchor, corrections, streams.screen()));
    }
    return ExitCode.DONE;
  }
}
