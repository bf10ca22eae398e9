package org.hearsay.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.app.adding.Adding;
import org.hearsay.app.adding.LazyReader;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reading;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description =
        "Reads articles and keeps them, with what was said in them, in a ledger. One that is there"
            + " already is left as it is; where its text is another, it gets a new version. A line is"
            + " printed for each article as soon as it is safe; whatever stops the program after"
            + " that, running it again goes on where it stopped.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.INCOMPLETE_LINE
    },
    footer =
        "%nTwo documents are one article if they have the same canonical address; without one, the"
            + " same publisher and ID; without an ID, if they come from the same file. hearsay read"
            + " --help says what can be read.")
final class AddCommand implements Callable<Integer> {
  /** Between two looks at watched folders, at least; looking takes a tenth of the time at most. */
  private static final long LOOK_MILLIS = 1_000;

  private static final int REST = 10;

  private final Streams streams;
  private final Function<Depth, Function<Article, Reading>> reader;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Mixin private GivenOptions given = new GivenOptions();

  @Option(
      names = "--no-text",
      description = "Keep of each text its hash alone, and what was said in it.")
  private boolean textless;

  @Option(
      names = "--restore",
      description = "Take in again what was taken out with hearsay remove.")
  private boolean restored;

  @Option(
      names = "--watch",
      description =
          "Keep looking into the folders named, and add what is new or changed, until Ctrl-C.")
  private boolean watched;

  @Mixin private Inputs inputs = new Inputs();

  /**
   * @param reader opens the model, at the first article that is to be read
   */
  AddCommand(Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    this.streams = streams;
    this.reader = reader;
  }

  @Override
  public Integer call() {
    if (watched) {
      inputs.paths().forEach(this::checkWatchable);
    }
    Intake intake = inputs.open(streams);
    Progress progress =
        new Progress(
            streams.err(),
            intake,
            inputs.paths(),
            streams.errShown() && !streams.outShown() && !watched);
    Report report = new Report(streams.err(), progress);
    try (Ledger ledger = folder.open(streams);
        Adding adding =
            new Adding(
                Adding.Shelf.of(ledger),
                new Adding.Wish(given.given(), true, !textless, restored),
                new LazyReader(() -> reader.apply(Depth.NESTED)),
                new AddReport(new Told(streams.out(), ledger), report),
                Runtime.getRuntime().availableProcessors())) {
      if (watched) {
        watch(intake, adding, ledger);
        return ExitCode.DONE;
      }
      intake.read(inputs.paths(), adding);
      adding.finish();
      progress.clear();
      Settling.of(ledger, streams);
    } finally {
      progress.clear();
    }
    report.close();
    return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private void checkWatchable(String path) {
    try {
      if (Files.isDirectory(Path.of(path))) {
        return;
      }
    } catch (InvalidPathException noPath) {
      // said below
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "--watch " + path + ": wants a folder");
  }

  private void watch(Intake intake, Adding adding, Ledger ledger) {
    Watch watch = new Watch(inputs.paths());
    try (Stopping stopping = new Stopping()) {
      streams.err().println("hearsay: watching; Ctrl-C ends it");
      Consumer<Item> whileWanted =
          item -> {
            if (stopping.wished()) {
              throw new Stopped();
            }
            adding.accept(item);
          };
      while (!stopping.wished()) {
        long start = System.nanoTime();
        List<String> ready = watch.look();
        long took = (System.nanoTime() - start) / 1_000_000;
        if (!ready.isEmpty()) {
          intake.read(ready, whileWanted);
          adding.finish();
          Settling.of(ledger, streams);
        }
        stopping.pause(Math.max(LOOK_MILLIS, REST * took));
      }
    } catch (Stopped asWished) {
      // What was under way and is not yet written is taken the next time
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends reading in the middle. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {
      super(null, null, false, false);
    }
  }
}
