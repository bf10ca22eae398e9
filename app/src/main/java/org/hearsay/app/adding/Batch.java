package org.hearsay.app.adding;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;

/**
 * Works on articles on as many threads as there are processors and hands on what comes of them in
 * the order they came in. However many articles there are, only a few are held at a time.
 *
 * @param <T> what comes of an article
 */
public final class Batch<T> implements Consumer<Item>, AutoCloseable {
  /** Articles under way for each thread: enough that a long one does not keep the rest waiting. */
  public static final int AHEAD = 4;

  /** UTF-16 units of text under way at which no further article is begun. */
  private static final long MOST_TEXT = 4 << 20;

  private static final String THREADS = "reading-";

  /** What became of an article. */
  public sealed interface Outcome<T> {
    record Done<T>(T result) implements Outcome<T> {}

    /** The article was left alone: it is in a language that was not asked for. */
    record OtherLanguage<T>(String name) implements Outcome<T> {}
  }

  /** Is told what gives nothing, on the thread that brings the articles. */
  public interface Troubles {
    /** Whatever is no article to read. */
    void tell(Item item);

    /**
     * An article is left alone.
     *
     * @param language its English name
     */
    void otherLanguage(String where, String language);

    /** An article cost us a mistake of ours. */
    void failed(String where, Throwable failure);
  }

  private record Pending<T>(Found found, Future<Outcome<T>> outcome) {}

  private final Function<Found, Outcome<T>> work;
  private final BiConsumer<Found, T> sink;
  private final Troubles troubles;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Pending<T>> pending = new ArrayDeque<>();
  private long textPending;

  /**
   * @param work called on any thread; what it throws costs its article and no other, save {@link
   *     LazyReader.NotOpened}, of which the cause ends the batch
   * @param sink gets the results on the thread that calls {@link #accept} and {@link #finish}; what
   *     it throws goes through to the caller
   */
  public Batch(
      Function<Found, Outcome<T>> work, BiConsumer<Found, T> sink, Troubles troubles, int threads) {
    this.work = work;
    this.sink = sink;
    this.troubles = troubles;
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
      troubles.tell(item);
    }
  }

  private void begin(Found found) {
    int length = found.article().text().length();
    while (!pending.isEmpty()
        && (pending.size() >= AHEAD * threads || textPending + length > MOST_TEXT)) {
      finishFirst();
    }
    textPending += length;
    pending.add(new Pending<>(found, workers.submit(() -> work.apply(found))));
  }

  /** Waits for the articles under way and hands them on. */
  public void finish() {
    while (!pending.isEmpty()) {
      finishFirst();
    }
  }

  private void finishFirst() {
    Pending<T> first = pending.remove();
    Found found = first.found();
    textPending -= found.article().text().length();
    try {
      switch (first.outcome().get()) {
        case Outcome.Done<T>(T result) -> sink.accept(found, result);
        case Outcome.OtherLanguage<T>(String name) -> troubles.otherLanguage(found.where(), name);
      }
    } catch (ExecutionException failed) {
      Throwable failure = Objects.requireNonNullElse(failed.getCause(), failed);
      if (failure instanceof LazyReader.NotOpened notOpened) {
        throw notOpened.why();
      }
      troubles.failed(found.where(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading " + found.where(), stopped);
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
  public static boolean anyAtWork() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith(THREADS));
  }
}
