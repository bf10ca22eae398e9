package org.hearsay.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.adding.Batch.Outcome.Done;
import org.hearsay.app.adding.LazyReader;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Stale;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.hearsay.intake.item.Item.Found;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "reread",
    description =
        "Reads again what an older version of the model has read. Corrections stay. Where it was"
            + " stopped, running it again goes on.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      "3:done, but of some articles only the hash is kept, or they could not be read"
    })
final class RereadCommand implements Callable<Integer> {
  /** Articles looked up at a time. */
  private static final int MANY = 100;

  private final Streams streams;
  private final Function<Depth, Function<Article, Reading>> reader;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(
      names = "--all",
      description = "Also what this version has read, as after a change of your tables.")
  private boolean all;

  RereadCommand(Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    this.streams = streams;
    this.reader = reader;
  }

  @Override
  public Integer call() {
    Report report =
        new Report(
            streams.err(),
            Progress.counting(streams.err(), "read", streams.errShown() && !streams.outShown()));
    LazyReader lazy = new LazyReader(() -> reader.apply(Depth.NESTED));
    try (Ledger ledger = folder.openExisting(streams)) {
      Told told = new Told(streams.out(), ledger);
      Function<Found, Batch.Outcome<Entry>> work =
          found -> {
            Reading reading = lazy.apply(found.article());
            return new Done<>(
                Entry.of(
                    found.where(), found.article(), Keeping.of(reading), false, ledger.outlets()));
          };
      try (Batch<Entry> batch =
          new Batch<>(
              work,
              (found, entry) -> renew(ledger, found, entry, told, report),
              report,
              Runtime.getRuntime().availableProcessors())) {
        Stale stale = new Stale(ledger, all ? null : Reader.version());
        for (List<Stale.Kept> some = stale.next(MANY); !some.isEmpty(); some = stale.next(MANY)) {
          some.forEach(each -> batch.accept(new Found(each.identity(), each.article())));
        }
        batch.finish();
        long textless = stale.textless();
        if (textless > 0) {
          report.skipped(
              "ledger " + ledger.folder(),
              "kept without text",
              textless + " not read again, of which only the hash is kept; add them again");
        }
      }
    }
    report.close();
    return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private static void renew(Ledger ledger, Found found, Entry entry, Told told, Report report) {
    Outcome outcome = ledger.write(writer -> writer.renew(entry));
    if (outcome instanceof Outcome.Changed changed) {
      told.changed(found.article().id(), changed);
      report.did("renewed");
    }
  }
}
