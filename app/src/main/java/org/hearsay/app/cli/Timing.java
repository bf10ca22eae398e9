package org.hearsay.app.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reader;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;

/** Where the time of a run goes; {@code bench/accuracy} reads it. */
final class Timing {
  private final LongAdder work = new LongAdder();
  private @Nullable Reader reader;
  private long opened = System.currentTimeMillis();

  /** The reader's work, timed from now on. */
  Function<Article, Reading> of(Reader reader) {
    this.reader = reader;
    opened = System.currentTimeMillis();
    return article -> {
      long start = System.nanoTime();
      try {
        return reader.read(article);
      } finally {
        work.add(System.nanoTime() - start);
      }
    };
  }

  /**
   * Seconds from the start of the process to the first article, of reading summed over threads, and
   * of those in the model's network.
   */
  @Override
  public String toString() {
    long start = ManagementFactory.getRuntimeMXBean().getStartTime();
    Duration model = reader == null ? Duration.ZERO : reader.networkTime();
    return String.format(
        Locale.ROOT,
        "timing: start=%.3f work=%.3f model=%.3f",
        (opened - start) / 1e3,
        work.sum() / 1e9,
        model.toNanos() / 1e9);
  }
}
