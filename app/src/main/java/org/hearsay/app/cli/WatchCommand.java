package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.search.Query;
import org.hearsay.app.watch.News;
import org.hearsay.app.watch.NewsJson;
import org.hearsay.app.watch.NewsText;
import org.hearsay.app.watch.Watching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "watch",
    description =
        "Shows what is new about a query since it was last asked: claims, and what became of those"
            + " that were known. The first time it says what it will watch.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE},
    footer =
        "%nWhat was shown is kept in the ledger, for each query by itself, once it is written. A query"
            + " that begins with a minus stands behind --.")
final class WatchCommand implements Callable<Integer> {
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
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Form format = Form.TEXT;

  WatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Query query = asked.query();
    try (Ledger ledger = folder.openExisting(streams)) {
      Settling.of(ledger, streams);
      Watching watching = new Watching(ledger, query);
      News news = watching.news();
      write(
          switch (format) {
            case TEXT -> NewsText.of(news, streams.screen());
            case JSONL -> NewsJson.of(news);
          });
      if (news.first() && format == Form.JSONL) {
        streams.err().println("hearsay: " + NewsText.first(news));
      }
      watching.acknowledge(Instant.now());
    }
    return ExitCode.DONE;
  }

  private void write(String page) {
    try {
      streams.out().write(page.getBytes(StandardCharsets.UTF_8));
      streams.out().flush();
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
