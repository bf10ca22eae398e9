package org.hearsay.intake;

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
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Limits;

/**
 * Parses documents on several threads and hands on what comes of them in the order they came in. To
 * be used by one thread, which is the one that the sink is called on.
 */
final class InOrder implements Consumer<Item>, AutoCloseable {
  /** Documents under way for each thread. */
  private static final int AHEAD = 8;

  /** Bytes of documents under way at which no further one is begun. */
  private static final long MOST_BYTES = Limits.DOCUMENT;

  private record Pending(String where, long bytes, Future<List<Item>> items) {}

  private final Consumer<? super Item> sink;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private long bytesPending;

  InOrder(Consumer<? super Item> sink, int threads) {
    this.sink = sink;
    this.threads = threads;
    workers =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("intake-", 1).factory());
  }

  /** Hands on what is known already, behind all that is under way. */
  @Override
  public void accept(Item item) {
    finish();
    sink.accept(item);
  }

  /**
   * Begins a document.
   *
   * @param parser called on another thread; what it throws becomes an {@link Item.Failed}
   */
  void begin(Document document, Function<Document, List<Item>> parser) {
    int length = document.bytes().length;
    while (!pending.isEmpty()
        && (pending.size() >= AHEAD * threads || bytesPending + length > MOST_BYTES)) {
      finishFirst();
    }
    bytesPending += length;
    pending.add(
        new Pending(document.where(), length, workers.submit(() -> parser.apply(document))));
  }

  /** Waits for all documents begun and hands on what they gave. */
  void finish() {
    while (!pending.isEmpty()) {
      finishFirst();
    }
  }

  private void finishFirst() {
    Pending first = pending.remove();
    bytesPending -= first.bytes();
    try {
      first.items().get().forEach(sink);
    } catch (ExecutionException failed) {
      sink.accept(
          new Item.Failed(first.where(), Objects.requireNonNullElse(failed.getCause(), failed)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while parsing " + first.where(), stopped);
    }
  }

  /** Drops what has not been handed on. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      workers.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
