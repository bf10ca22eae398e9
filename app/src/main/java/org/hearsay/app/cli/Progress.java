package org.hearsay.app.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.hearsay.intake.Intake;

/** A line that tells a waiting person how far the work is. Not thread-safe. */
final class Progress {
  /** Who waits less long needs no telling. */
  private static final long PATIENCE_NANOS = 1_000_000_000;

  private static final long BETWEEN_NANOS = 200_000_000;
  private static final int CELLS = 30;

  private final PrintStream err;
  private final String done;
  private final LongSupplier bytesRead;
  private final boolean watched;
  private final OptionalLong bytes;
  private final long started = System.nanoTime();
  private long nextAt = started + PATIENCE_NANOS;
  private boolean shown;

  /**
   * @param intake takes {@code paths}, and tells how much of them it has taken
   * @param watched whether anything is to be shown at all
   */
  Progress(PrintStream err, Intake intake, List<String> paths, boolean watched) {
    this(
        err,
        "read",
        intake::bytesRead,
        watched ? Intake.bytesIn(paths) : OptionalLong.empty(),
        watched);
  }

  private Progress(
      PrintStream err, String done, LongSupplier bytesRead, OptionalLong bytes, boolean watched) {
    this.err = err;
    this.done = done;
    this.bytesRead = bytesRead;
    this.bytes = bytes;
    this.watched = watched;
  }

  /**
   * For work that comes from no files.
   *
   * @param done what has been done to the articles: "read"
   */
  static Progress counting(PrintStream err, String done, boolean watched) {
    return new Progress(err, done, () -> 0, OptionalLong.empty(), watched);
  }

  /** Redraws the line, not more often than an eye follows. */
  void update(long articles) {
    long now = System.nanoTime();
    if (watched && now - nextAt >= 0) {
      nextAt = now + BETWEEN_NANOS;
      shown = true;
      double seconds = (now - started) / 1e9;
      err.print("\r" + line(articles, done, seconds, bytesRead.getAsLong(), bytes) + "\u001b[K");
      err.flush();
    }
  }

  /** Makes room for other lines. */
  void clear() {
    if (shown) {
      err.print("\r\u001b[K");
      shown = false;
    }
  }

  static String line(
      long articles, String done, double seconds, long bytesRead, OptionalLong bytes) {
    String counts =
        String.format(Locale.ROOT, "%d %s, %.1f a second", articles, done, articles / seconds);
    if (bytes.isEmpty()) {
      return counts;
    }
    // Files may have grown meanwhile
    double share = Math.min(1, (double) bytesRead / Math.max(1, bytes.getAsLong()));
    int full = (int) (share * CELLS);
    String bar = "=".repeat(full) + " ".repeat(CELLS - full);
    return String.format(Locale.ROOT, "[%s] %3.0f %%  %s", bar, 100 * share, counts);
  }
}
