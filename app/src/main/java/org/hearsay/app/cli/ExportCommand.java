package org.hearsay.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.export.Page;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.search.Query;
import org.hearsay.app.transfer.Export;
import org.hearsay.app.transfer.ExportFormat;
import org.hearsay.intake.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Gives all that is in a ledger, or what a query finds of it.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE},
    footer =
        "%njsonl is everything, and hearsay import takes it back; csv has a row for each statement;"
            + " prov is PROV-O as JSON-LD; webannotation is a W3C Web Annotation collection. With a"
            + " query, articles and readings in which it finds a statement come whole, and of"
            + " statements those found. docs/exports.md tells of each form.")
final class ExportCommand implements Callable<Integer> {
  /** Characters that go out together. */
  private static final int CHUNK = 1 << 16;

  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private ExportFormat format = ExportFormat.JSONL;

  @Option(
      names = "--output",
      paramLabel = "FILE_OR_DIR",
      description =
          "Write there; in a folder, marked by / at the end, to ledger.jsonl or what the format's"
              + " name is. The file appears when it is whole.")
  private String output = Intake.STDIN;

  ExportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Query query = asked.query();
    try (Ledger ledger = folder.openSettled(streams);
        Output out = open()) {
      StringBuilder waiting = new StringBuilder();
      Export.run(
          ledger,
          isEverything(query) ? null : query,
          format,
          piece -> {
            waiting.append(piece);
            if (waiting.length() >= CHUNK) {
              write(waiting, out);
            }
          });
      write(waiting, out);
      out.complete();
    }
    return ExitCode.DONE;
  }

  private static boolean isEverything(Query query) {
    return query instanceof Query.And and && and.parts().isEmpty();
  }

  private void write(StringBuilder waiting, Output out) {
    out.write("ledger", List.of(new Page(format.ending(), waiting.toString())));
    waiting.setLength(0);
    if (waiting.capacity() > 16 * CHUNK) {
      waiting.trimToSize();
    }
  }

  private Output open() {
    if (output.equals(Intake.STDIN)) {
      return new Output.Stream("standard output", streams.out());
    }
    try {
      Path path = Path.of(output);
      return Output.file(
          output.endsWith("/") || Files.isDirectory(path)
              ? path.resolve("ledger" + format.ending())
              : path);
    } catch (InvalidPathException | OutputException e) {
      throw asked.wrong("--output: " + e.getMessage());
    }
  }
}
