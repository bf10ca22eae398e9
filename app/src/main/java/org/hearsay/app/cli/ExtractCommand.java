package org.hearsay.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.export.ArticleLine;
import org.hearsay.app.export.Page;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "extract",
    description =
        "Shows what was understood of pages, feeds, archives and wire files: one article a line,"
            + " as JSON. Reads nothing into them and keeps nothing.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.INCOMPLETE_LINE
    },
    footer =
        "%nThe key \"from\" tells where in its document each value stands. What was understood but has no"
            + " text to read is shown with an empty one, and named on standard error.")
final class ExtractCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private Inputs inputs = new Inputs();

  ExtractCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Intake intake = inputs.open(streams);
    Progress progress =
        new Progress(
            streams.err(), intake, inputs.paths(), streams.errShown() && !streams.outShown());
    Report report = new Report(streams.err(), progress);
    try (Output out = new Output.Stream("standard output", streams.out())) {
      intake.read(
          inputs.paths(),
          item -> {
            if (item instanceof Item.Found(String where, Article article)) {
              write(where, article, out);
              report.read();
              return;
            }
            if (item instanceof Item.Textless(Article article, Item.Problem problem)) {
              write(problem.where(), article, out);
            }
            report.tell(item);
          });
      out.complete();
    } finally {
      progress.clear();
    }
    report.close();
    return report.clean() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private static void write(String where, Article article, Output out) {
    out.write(article.id(), List.of(new Page(".json", ArticleLine.of(where, article))));
  }
}
