package org.hearsay.app.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.app.export.Page;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles on as many threads as there are processors and writes what comes of them in the
 * order they came in. However many articles there are, only a few are held at a time.
 */
final class Batch implements Consumer<Item>, AutoCloseable {
  /** Articles under way for each thread: enough that a long one does not keep the rest waiting. */
  static final int AHEAD = 4;

  /** UTF-16 units of text under way at which no further article is begun. */
  private static final long MOST_TEXT = 4 << 20;

  private static final String THREADS = "reading-";

  /** What became of an article. */
  sealed interface Outcome {
    record Pages(List<Page> pages) implements Outcome {}

    record OtherLanguage(String name) implements Outcome {}
  }

  private record Pending(Found found, Future<Outcome> outcome) {}

  private final Supplier<Function<Article, Outcome>> opener;
  private @Nullable Function<Article, Outcome> work;
  private final Output output;
  private final Report report;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long textPending;

  /**
   * @param opener called at the first article; what it throws ends the batch. The function it gives
   *     is called on any thread; what that throws costs its article and no other
   */
  Batch(Supplier<Function<Article, Outcome>> opener, Output output, Report report, int threads) {
    this.opener = opener;
    this.output = output;
    this.report = report;
    this.threads = threads;
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name(THREADS, 1).factory());
  }

  @Override
  public void accept(Item item) {
    if (item instanceof Found found) {
      begin(found);
    } else {
      report.tell(item);
    }
  }

  private void begin(Found found) {
    int length = found.article().text().length();
    while (!pending.isEmpty()
        && (pending.size() >= AHEAD * threads || textPending + length > MOST_TEXT)) {
      finishFirst();
    }
    Function<Article, Outcome> opened = opened();
    textPending += length;
    pending.add(new Pending(found, workers.submit(() -> opened.apply(found.article()))));
  }

  private Function<Article, Outcome> opened() {
    Function<Article, Outcome> opened = work;
    if (opened == null) {
      opened = opener.get();
      work = opened;
    }
    return opened;
  }

  /** Waits for the articles under way and writes them. */
  void finish() {
    while (!pending.isEmpty()) {
      finishFirst();
    }
  }

  private void finishFirst() {
    Pending first = pending.remove();
    Article article = first.found().article();
    textPending -= article.text().length();
    try {
      switch (first.outcome().get()) {
        case Outcome.Pages(List<Page> pages) -> {
          output.write(article.id(), pages);
          report.read();
        }
        case Outcome.OtherLanguage(String name) ->
            report.otherLanguage(first.found().where(), name);
      }
    } catch (ExecutionException failed) {
      report.failed(first.found().where(), Objects.requireNonNullElse(failed.getCause(), failed));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + article.id(), stopped);
    }
  }

  /** Drops what has not been begun, and waits a moment for what has. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether some thread of some batch is at work still, after a text too long to wait for. */
  static boolean anyAtWork() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith(THREADS));
  }
}
