package org.hearsay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.trace.TraceJson;
import org.hearsay.app.trace.Tracing;
import org.hearsay.app.trace.WhichClaim;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.origin.Counting;

/**
 * Traces many claims in one process: takes the folder of a ledger whose lineage is settled, reads
 * words a line each, and prints for each what {@code hearsay trace --format json} does, in one
 * line; {@code null} where nothing is found.
 */
final class TraceLines {
  private TraceLines() {}

  public static void main(String[] args) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (Ledger ledger = Ledger.openToRead(Path.of(args[0]), new Outlets(Lexicon.shipped()))) {
      var claims = new WhichClaim(ledger);
      var tracing = new Tracing(ledger, Counting::of);
      for (String words = in.readLine(); words != null; words = in.readLine()) {
        out.println(
            claims
                .of(words)
                .flatMap(meant -> tracing.of(meant.statement()))
                .map(trace -> TraceJson.of(trace).replace("\n", ""))
                .orElse("null"));
      }
    }
    out.flush();
  }
}
