package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Check;
import org.hearsay.app.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "check",
    description =
        "Verifies a ledger: its file, what is kept in it, and that all else follows from that."
            + " Whatever can be made again is.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      "0:all is well, or is so again",
      "1:the file is damaged, or a failure of ours",
      ExitCode.USAGE_LINE,
      "3:something is lost, or was left as it is"
    },
    footer =
        "%nOne line a matter, and what has become of it; the last line sums up. What is lost can come"
            + " back from a backup, by hearsay reread where the text is kept, or by adding the"
            + " document again.")
final class CheckCommand implements Callable<Integer> {
  private static final long BETWEEN_NANOS = 200_000_000;

  private final Streams streams;
  private long shownAt = System.nanoTime();

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(names = "--dry-run", description = "Only say what is wrong; change nothing.")
  private boolean dryRun;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (Ledger ledger = dryRun ? folder.openToRead() : folder.openExisting(streams)) {
      Check.Result result = Check.run(ledger, !dryRun, listener());
      clear();
      say(summary(result));
      return result.lost() + result.mendable() == 0 ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
  }

  private static String summary(Check.Result result) {
    String checked =
        "checked " + result.articles() + " articles, " + result.statements() + " statements: ";
    if (result.lost() > 0) {
      return checked + matters(result.lost()) + " cannot be mended, " + result.mended() + " mended";
    }
    if (result.mendable() > 0) {
      return checked + matters(result.mendable()) + " can be mended";
    }
    return checked + (result.mended() > 0 ? matters(result.mended()) + " mended" : "all is well");
  }

  private static String matters(long count) {
    return count + (count == 1 ? " matter" : " matters");
  }

  private Check.Listener listener() {
    return new Check.Listener() {
      @Override
      public void found(String what) {
        clear();
        say(what);
      }

      @Override
      public void looked(long articles, long of) {
        long now = System.nanoTime();
        if (streams.errShown() && now - shownAt > BETWEEN_NANOS) {
          shownAt = now;
          streams.err().print("\r" + articles + " of " + of + " articles\u001b[K");
          streams.err().flush();
        }
      }
    };
  }

  /** Makes room for other lines. */
  private void clear() {
    if (streams.errShown()) {
      streams.err().print("\r\u001b[K");
    }
  }

  private void say(String line) {
    try {
      streams.out().write((Screen.printable(line) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
