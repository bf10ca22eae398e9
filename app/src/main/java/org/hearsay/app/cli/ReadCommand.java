package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.adding.Batch.Outcome;
import org.hearsay.app.adding.Given;
import org.hearsay.app.adding.LazyReader;
import org.hearsay.app.export.Page;
import org.hearsay.app.export.Screen;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reading;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "read",
    description = "Reads articles and prints who said what in them. Keeps nothing.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.INCOMPLETE_LINE
    },
    footer =
        "%nRead are plain text, JSON Lines (one article a line: \"text\" is needed; \"id\", \"url\","
            + " \"title\", \"publisher\", \"published\" and \"byline\" are kept), web pages, RSS, Atom and"
            + " JSON Feed, WARC, ARC and WACZ, ninjs, NewsML-G2 and NITF, also gzipped. From a folder,"
            + " files are taken whose ending or beginning says that they are such; a file that is"
            + " named itself is read whatever its name. hearsay extract shows what was understood."
            + " What cannot be read is named, and the rest is read.")
final class ReadCommand implements Callable<Integer> {
  private final Streams streams;
  private final Function<Depth, Function<Article, Reading>> reader;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private ReadFormat format = ReadFormat.TEXT;

  @Option(names = "--outermost", description = "Leave out attributions inside others' contents.")
  private boolean outermost;

  @Option(
      names = "--explain",
      description =
          "Give the rule and the words behind each act, link, speaker, date and effect; the rules"
              + " are listed in docs/rules.md.")
  private boolean explained;

  @Option(
      names = "--output",
      paramLabel = "FILE_OR_DIR",
      description = "Write there. A folder, marked by / at the end, gets files for each article.")
  private String output = Intake.STDIN;

  @Mixin private GivenOptions given = new GivenOptions();

  @Mixin private Inputs inputs = new Inputs();

  /**
   * @param reader opens the model, at the first article
   */
  ReadCommand(Streams streams, Function<Depth, Function<Article, Reading>> reader) {
    this.streams = streams;
    this.reader = reader;
  }

  @Override
  public Integer call() {
    checkOptions();
    Intake intake = inputs.open(streams);
    boolean barInTheWay = toStdout() && streams.outShown();
    Progress progress =
        new Progress(streams.err(), intake, inputs.paths(), streams.errShown() && !barInTheWay);
    Report report = new Report(streams.err(), progress);
    try (Output out = openOutput();
        Batch<List<Page>> batch =
            new Batch<>(
                work(),
                (found, pages) -> {
                  out.write(found.article().id(), pages);
                  report.read();
                },
                report,
                Runtime.getRuntime().availableProcessors())) {
      intake.read(inputs.paths(), oneOnly(out, batch));
      batch.finish();
      out.complete();
    } finally {
      progress.clear();
    }
    report.close();
    return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private void checkOptions() {
    if (output.isEmpty()) {
      throw wrong("--output: wants a file, or a folder with / at the end");
    }
  }

  private Output openOutput() {
    if (toStdout()) {
      return new Output.Stream("standard output", streams.out());
    }
    try {
      Path path = Path.of(output);
      if (!isFolder(output)) {
        return Output.file(path);
      }
      if (format == ReadFormat.TEXT
          && inputs.paths().stream().anyMatch(input -> liesIn(path, input))) {
        throw wrong("--output " + output + ": readings named .txt would replace the articles");
      }
      return new Output.Folder(path);
    } catch (InvalidPathException | OutputException e) {
      throw wrong("--output: " + e.getMessage());
    }
  }

  private boolean toStdout() {
    return output.equals(Intake.STDIN);
  }

  private static boolean isFolder(String path) {
    return path.endsWith("/")
        || path.endsWith(Path.of("").getFileSystem().getSeparator())
        || Files.isDirectory(Path.of(path));
  }

  /** Whether an input is the folder or a file right in it; of what does not exist, false. */
  private static boolean liesIn(Path folder, String input) {
    try {
      Path path = Path.of(input).toRealPath();
      return folder.toRealPath().equals(Files.isDirectory(path) ? path : path.getParent());
    } catch (InvalidPathException | IOException absent) {
      return false; // nothing there that could be replaced
    }
  }

  /** Guards forms of which a file can hold one only, before anything of a second is written. */
  private Consumer<Item> oneOnly(Output out, Consumer<Item> next) {
    if (format.concatenates() || out instanceof Output.Folder) {
      return next;
    }
    boolean[] seen = {false};
    return item -> {
      if (item instanceof Found) {
        if (seen[0]) {
          throw wrong("several articles as " + format + " need a folder to go to: --output DIR/");
        }
        seen[0] = true;
      }
      next.accept(item);
    };
  }

  private Function<Found, Outcome<List<Page>>> work() {
    LazyReader read =
        new LazyReader(() -> reader.apply(outermost ? Depth.OUTERMOST : Depth.NESTED));
    Given known = given.given();
    return found -> {
      Article article = known.to(found.article());
      Optional<String> other = known.otherLanguage(article);
      return other.isPresent()
          ? new Outcome.OtherLanguage<>(other.get())
          : new Outcome.Done<>(format.pages(read.apply(article), screen(), explained));
    };
  }

  /** A file is no terminal. */
  private Screen screen() {
    return toStdout() ? streams.screen() : Screen.PAPER;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
