package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.lineage.DescentJson;
import org.hearsay.app.lineage.DescentText;
import org.hearsay.app.lineage.Descents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "lineage",
    description =
        "Shows where articles come from: which are copies of which, whom they credit, which outlets"
            + " their statements come through.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE},
    footer =
        "%nArticles come in the order of their IDs; text has those of nearly the same text together,"
            + " jsonl one a line.")
final class LineageCommand implements Callable<Integer> {
  enum Form {
    TEXT,
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Form format = Form.TEXT;

  LineageCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.openSettled(streams)) {
      ledger.read(() -> write(new Descents(ledger)));
    }
    return ExitCode.DONE;
  }

  private void write(Descents descents) {
    switch (format) {
      case TEXT ->
          descents.clusters((one, alike) -> write(DescentText.of(one, alike, streams.screen())));
      case JSONL -> descents.each(descent -> write(DescentJson.line(descent)));
    }
  }

  private void write(String lines) {
    try {
      streams.out().write(lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
