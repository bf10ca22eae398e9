package org.hearsay.app.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Corrections.Listed;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "corrections",
    description = "Lists what people said about statements, also what they took back.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE})
final class CorrectionsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Parameters(
      arity = "0..1",
      paramLabel = "STATEMENT|ARTICLE",
      description = "Those about one statement or article; of all if not given.")
  private @Nullable String about;

  @Option(
      names = "--orphans",
      description = "Those alone whose words are no longer in the latest reading of their article.")
  private boolean orphans;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private CorrectionForm form = CorrectionForm.TEXT;

  CorrectionsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = folder.openToRead()) {
      Told told = new Told(streams.out(), ledger);
      list(
          ledger,
          each -> {
            if (!orphans || each.isOrphan()) {
              told.write(form.of(each));
            }
          });
    }
    return ExitCode.DONE;
  }

  private void list(Ledger ledger, Consumer<Listed> each) {
    Corrections corrections = new Corrections(ledger);
    if (about == null) {
      corrections.each(each);
      return;
    }
    Long statement = StatementId.parse(about);
    List<Listed> found = statement == null ? List.of() : corrections.ofStatement(statement);
    if (found.isEmpty()) {
      boolean known = statement != null && corrections.now(statement).isPresent();
      found =
          known
              ? List.of()
              : corrections.ofArticle(
                  WhichArticle.of(new Articles(ledger), Objects.requireNonNull(about)).id());
    }
    found.forEach(each);
  }
}
