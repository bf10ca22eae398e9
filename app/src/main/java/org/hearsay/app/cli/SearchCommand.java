package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.HitFormat;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Marker;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "search",
    description =
        "Finds statements: exact words side by side first, then exact words, then other forms; the"
            + " newest first in each.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.NOTHING_FOUND_LINE
    },
    footer =
        "%nWithout a query, everything is found. Where there is more than --limit allows, the last line"
            + " on standard error gives what --after takes to go on. A query that begins with a minus"
            + " stands behind --.")
final class SearchCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();
  @Mixin private QueryOptions asked = new QueryOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private HitFormat format = HitFormat.TEXT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Statements at most, 1 to 10000; ${DEFAULT-VALUE} if not given.")
  private int limit = 20;

  @Option(names = "--after", paramLabel = "CURSOR", description = "Go on behind an earlier page.")
  private @Nullable String after;

  SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > Search.MOST) {
      throw asked.wrong("--limit " + limit + ": wants a number from 1 to " + Search.MOST);
    }
    Query query = asked.query();
    try (Ledger ledger = folder.openFor(query, streams)) {
      Hits hits = new Search(ledger).page(query, limit, after);
      write(hits, new Marker(query));
      if (hits.next() != null) {
        streams.err().println("hearsay: there is more: --after " + hits.next());
      }
      return hits.hits().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
    } catch (QueryException e) {
      throw asked.wrong("--after " + after + ": " + e.wanted());
    }
  }

  private void write(Hits hits, Marker marker) {
    StringBuilder page = new StringBuilder(format.head());
    for (Hit hit : hits.hits()) {
      page.append(format.of(hit, marker, streams.screen()));
    }
    try {
      streams.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
