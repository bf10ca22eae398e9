package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hearsay.app.export.Csv;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Stats;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "stats",
    description =
        "Counts what is in a ledger: all of it, who is quoted how often, named and unnamed sources"
            + " of each outlet, which outlets rely on which.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE},
    footer =
        "%nWhere an outlet relies on another, articles counts those that cite, credit or copy it, and"
            + " statements those that come through it. Statements that were marked as wrong do not count. csv has one header for all tables and"
            + " leaves empty what a table does not count.")
final class StatsCommand implements Callable<Integer> {
  enum Form {
    TEXT,
    CSV;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final List<String> HEAD =
      List.of(
          "table",
          "name",
          "id",
          "on",
          "versions",
          "articles",
          "statements",
          "named",
          "unnamed",
          "direct",
          "credits",
          "copies",
          "family",
          "onFamily");

  private static final int MOST = 1_000_000;

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(
      names = "--of",
      paramLabel = "TABLE",
      description = "${COMPLETION-CANDIDATES}; all of them if not given.")
  private @Nullable Table table;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private Form format = Form.TEXT;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Said, else published, on this day, month or year or later.")
  private @Nullable String since;

  @Option(names = "--until", paramLabel = "DATE", description = "The same, or earlier.")
  private @Nullable String until;

  @Option(names = "--originals", description = "Leave out articles that are copies of others.")
  private boolean originals;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows of a table at most; ${DEFAULT-VALUE} if not given.")
  private int limit = 20;

  StatsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (limit < 1 || limit > MOST) {
      throw wrong("--limit " + limit + ": wants a number from 1 to " + MOST);
    }
    Stats.Scope scope = new Stats.Scope(days("--since", since), days("--until", until), originals);
    try (Ledger ledger = asksAboutLineage() ? folder.openSettled(streams) : folder.openToRead()) {
      Stats stats = new Stats(ledger, scope);
      StringBuilder page = new StringBuilder(format == Form.CSV ? Csv.row(HEAD) : "");
      for (Table each : table == null ? List.of(Table.values()) : List.of(table)) {
        List<Row> rows = stats.of(each, limit);
        if (format == Form.CSV) {
          rows.forEach(row -> page.append(Csv.row(cells(row))));
        } else {
          page.append(page.isEmpty() ? "" : "\n")
              .append(new StatsText(each, streams.screen()).of(rows));
        }
      }
      streams.out().write(page.toString().getBytes(StandardCharsets.UTF_8));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  private boolean asksAboutLineage() {
    return originals || table == null || table == Table.RELIANCE;
  }

  private static List<@Nullable String> cells(Row row) {
    List<@Nullable String> cells =
        new ArrayList<>(Arrays.asList(row.table().toString(), row.name(), row.id(), row.on()));
    for (Long count :
        Arrays.asList(
            row.versions(),
            Long.valueOf(row.articles()),
            Long.valueOf(row.statements()),
            row.named(),
            row.unnamed(),
            Long.valueOf(row.direct()))) {
      cells.add(count == null ? null : count.toString());
    }
    Stats.Relied relied = row.relied();
    cells.addAll(
        relied == null
            ? Collections.nCopies(4, null)
            : List.of(
                Long.toString(relied.credits()),
                Long.toString(relied.copies()),
                relied.family(),
                relied.onFamily()));
    return cells;
  }

  private @Nullable Days days(String option, @Nullable String date) {
    Days days = Days.of(date);
    if (date != null && days == null) {
      throw wrong(option + " " + date + ": wants YYYY-MM-DD, YYYY-MM or YYYY");
    }
    return days;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
