package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.TraceFormat;
import org.hearsay.app.trace.Tracing;
import org.hearsay.app.trace.WhichClaim;
import org.hearsay.app.trace.WhichClaim.Meant;
import org.hearsay.engine.origin.Counting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "trace",
    description =
        "Shows where a claim comes from: who says it, through whom, which articles are copies or"
            + " rest on others, and how many independent origins that leaves.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.DONE_LINE,
      ExitCode.FAILURE_LINE,
      ExitCode.USAGE_LINE,
      ExitCode.NOTHING_FOUND_LINE
    },
    footer =
        "%nOf several claims that match the words equally, that which most articles carry is shown;"
            + " how to ask for the others is said on standard error.")
final class TraceCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private LedgerFolder folder = new LedgerFolder();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private TraceFormat format = TraceFormat.TEXT;

  @Parameters(
      arity = "1..*",
      paramLabel = "STATEMENT_OR_WORDS",
      description = "The ID of a statement, or words of the claim, or others that say the same.")
  private List<String> asked = new ArrayList<>();

  TraceCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String words = String.join(" ", asked);
    if (words.isBlank()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "STATEMENT_OR_WORDS is empty; give the ID of a statement, or words of a claim");
    }
    int length = words.codePointCount(0, words.length());
    if (length > WhichClaim.LONGEST) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          String.format(
              Locale.ROOT,
              "STATEMENT_OR_WORDS has %,d characters; %,d are the most",
              length,
              WhichClaim.LONGEST));
    }
    NativeLibrary.prepare(); // what other words mean is asked of a model
    try (Ledger ledger = folder.openSettled(streams)) {
      int[] code = {ExitCode.NOTHING_FOUND};
      ledger.read(() -> code[0] = trace(ledger, words));
      return code[0];
    }
  }

  private int trace(Ledger ledger, String words) {
    Long id = StatementId.parse(words.strip());
    if (id != null && new Statements(ledger).of(id).isPresent()) {
      write(traced(ledger, id));
      return ExitCode.DONE;
    }
    Optional<Meant> meant = new WhichClaim(ledger).of(words);
    if (meant.isEmpty()) {
      streams.err().println("hearsay: no statement in the ledger says " + Told.shown(words));
      return ExitCode.NOTHING_FOUND;
    }
    write(traced(ledger, meant.get().statement()));
    others(ledger, meant.get());
    return ExitCode.DONE;
  }

  private static Trace traced(Ledger ledger, long statement) {
    return new Tracing(ledger, Counting::of)
        .of(statement)
        .orElseThrow(() ->
            new LedgerException(
                Matter.REFUSED,
                "statement "
                    + StatementId.text(statement)
                    + " has not been compared with others yet; that needs a ledger that can be"
                    + " written"));
  }

  private void others(Ledger ledger, Meant meant) {
    if (meant.others().isEmpty()) {
      return;
    }
    int all = meant.others().size() + meant.more();
    streams
        .err()
        .println(
            "hearsay: "
                + (all == 1 ? "another claim matches" : all + " other claims match")
                + " these words as well:");
    Statements statements = new Statements(ledger);
    for (long other : meant.others()) {
      statements
          .of(other)
          .ifPresent(said -> streams.err().println("  hearsay trace " + Told.line(said)));
    }
    if (meant.more() > 0) {
      streams.err().println("  and " + meant.more() + " more");
    }
  }

  private void write(Trace trace) {
    try {
      streams.out().write(format.of(trace, streams.screen()).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }
}
