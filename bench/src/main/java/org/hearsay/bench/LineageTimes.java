package org.hearsay.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.transfer.Import;
import org.hearsay.app.transfer.Source;
import org.hearsay.engine.lexicon.Lexicon;

/**
 * Times the lineage of articles that are in a ledger with their readings: of all that wait, then of
 * further ones, each by itself.
 */
final class LineageTimes {
  /** The first of the further ones find the program cold. */
  private static final int WARMING = 20;

  private final Ledger ledger;

  private LineageTimes(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Takes the ledger's folder, and a file of further articles as an export has them, two lines
   * each.
   */
  public static void main(String[] args) throws IOException {
    try (Ledger ledger =
        Ledger.open(
            Path.of(args[0]), new Outlets(Lexicon.shipped()), Clock.systemUTC(), () -> {})) {
      var times = new LineageTimes(ledger);
      times.all();
      if (args.length > 1) {
        times.further(Files.readAllLines(Path.of(args[1])));
      }
    }
  }

  private void all() throws IOException {
    long waiting = new Lineage(ledger).waiting();
    long began = System.nanoTime();
    new Lineage(ledger).settle(articles -> {});
    double seconds = (System.nanoTime() - began) / 1e9;
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    System.out.printf(
        Locale.ROOT,
        "articles %d seconds %.2f processor %.1f megabytes %d database %d%n",
        waiting,
        seconds,
        processor,
        peak(),
        Files.size(ledger.folder().resolve(Ledger.FILE)) >> 20);
  }

  private void further(List<String> lines) {
    double[] millis = new double[lines.size() / 2];
    for (int i = 0; i < millis.length; i++) {
      String both = lines.get(2 * i) + "\n" + lines.get(2 * i + 1) + "\n";
      add(both);
      long began = System.nanoTime();
      new Lineage(ledger).settle(articles -> {});
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(millis, Math.min(WARMING, millis.length), millis.length);
    Arrays.sort(warm);
    System.out.printf(
        Locale.ROOT,
        "further %d median %.1f p99 %.1f max %.1f%n",
        warm.length,
        warm[warm.length / 2],
        warm[warm.length * 99 / 100],
        warm[warm.length - 1]);
  }

  private void add(String lines) {
    Import.run(
        ledger,
        List.of(
            new Source(
                "further", () -> new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))),
        1,
        new Import.Listener() {
          @Override
          public void durable(long articles) {}

          @Override
          public void bad(String where, String what) {
            throw new IllegalArgumentException(where + ": " + what);
          }
        });
  }

  /** The most memory that the process has held, in MB; Linux tells. */
  private static long peak() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
