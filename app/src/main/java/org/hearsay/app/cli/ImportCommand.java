package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.transfer.Import;
import org.hearsay.app.transfer.ParquetLines;
import org.hearsay.app.transfer.Source;
import org.hearsay.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "import",
    description = "Takes readings, or the export of a ledger, into a ledger without reading again.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a failure of ours",
      "2:wrong usage",
      "3:done, but some lines were not taken, each named on standard error"
    },
    footer =
        "%nTaken are JSON Lines as hearsay read --format jsonl and hearsay export write them, also"
            + " gzipped, and tables of readings in Parquet as hearsay spark read writes them. What the ledger has already stays, and the same again changes nothing: after"
            + " an interruption, give the same files again. \"N imported\" on standard output says"
            + " that the first N articles are in the ledger for good. docs/exports.md tells what"
            + " becomes of each kind of line.")
final class ImportCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "File of JSON Lines, table of Parquet, or - for standard input.")
  private List<String> files = new ArrayList<>();

  ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.open(streams)) {
      List<Source> sources = files.stream().flatMap(file -> sources(file).stream()).toList();
      Import.Tally tally =
          Import.run(ledger, sources, Runtime.getRuntime().availableProcessors(), listener());
      say(
          tally.added()
              + " new articles, "
              + tally.changed()
              + " changed, "
              + tally.unchanged()
              + " there already"
              + (tally.corrections() == 0 ? "" : ", " + tally.corrections() + " new corrections")
              + (tally.bad() == 0 ? "" : ", " + tally.bad() + " lines not taken"));
      return tally.bad() == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
  }

  private List<Source> sources(String file) {
    if (file.equals(Intake.STDIN)) {
      return List.of(new Source("standard input", streams::in));
    }
    try {
      Path path = Path.of(file);
      if (Files.isReadable(path) && ParquetLines.isAt(path)) {
        return ParquetLines.parts(path).stream()
            .map(part -> new Source(part.toString(), () -> ParquetLines.open(part)))
            .toList();
      }
      return List.of(new Source(file, () -> Files.newInputStream(path)));
    } catch (InvalidPathException | IOException e) {
      IOException why = e instanceof IOException io ? io : new IOException("not a path", e);
      return List.of(
          new Source(
              file,
              () -> {
                throw why;
              }));
    }
  }

  private Import.Listener listener() {
    return new Import.Listener() {
      private boolean heard = true;

      @Override
      public void durable(long articles) {
        if (!heard) {
          return;
        }
        try {
          streams.out().write((articles + " imported\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException nobodyListens) {
          heard = false; // the articles are to be taken all the same
        }
      }

      @Override
      public void bad(String where, String what) {
        say(where + ": " + what);
      }
    };
  }

  private void say(String line) {
    streams.err().println("hearsay: " + Screen.printable(line));
  }
}
