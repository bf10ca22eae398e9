package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backup",
    description =
        "Writes a copy of the ledger as one file, while others may use it. To go back to it, put it"
            + " into an empty folder as "
            + Ledger.FILE
            + ": that is a ledger.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {ExitCode.DONE_LINE, ExitCode.FAILURE_LINE, ExitCode.USAGE_LINE})
final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(names = "--force", description = "Replace FILE where there is one.")
  private boolean forced;

  @Parameters(paramLabel = "FILE", description = "Appears when the copy is complete.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    Path target = Objects.requireNonNull(file).toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw wrong(file + ": a folder; name a file in it");
    }
    Path parent = target.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw wrong(file + ": no such folder as " + parent);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      throw wrong(file + ": wants a file");
    }
    try (Ledger ledger = folder.openToRead()) {
      Path own = ledger.folder().resolve(Ledger.FILE);
      if (Files.exists(target) && Files.isSameFile(target, own)) {
        throw wrong(file + ": that is the ledger itself");
      }
      if (Files.exists(target) && !forced) {
        throw wrong(file + ": there already; --force replaces it");
      }
      try {
        ledger.backUp(target);
      } catch (IOException e) {
        throw new OutputException(target.toString(), e);
      }
    }
    return ExitCode.DONE;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
