package org.hearsay.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.hearsay.intake.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * What intake finds, given when it is asked for. Intake works on a thread of its own, a few items
 * ahead, so that no file has to fit into memory.
 */
final class Documents implements Iterator<Item>, AutoCloseable {
  /** Items that wait; each of them has at most a text of the longest kind. */
  private static final int AHEAD = 16;

  private sealed interface Next {
    record Of(Item item) implements Next {}

    /** Behind the last. */
    record End(@Nullable Throwable failure) implements Next {}
  }

  private final BlockingQueue<Next> waiting = new ArrayBlockingQueue<>(AHEAD);
  private final Thread thread;
  private @Nullable Next next;

  /**
   * @param intake tells all its items to whom it is given
   */
  Documents(Consumer<Consumer<Item>> intake) {
    thread = Thread.ofPlatform().daemon().name("intake").start(() -> find(intake));
  }

  private void find(Consumer<Consumer<Item>> intake) {
    Throwable failure = null;
    try {
      intake.accept(item -> put(new Next.Of(item)));
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    put(new Next.End(failure));
  }

  private void put(Next item) {
    try {
      waiting.put(item);
    } catch (InterruptedException nobodyWaits) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      try {
        next = waiting.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for an article", e);
      }
    }
    if (next instanceof Next.End(Throwable failure) && failure != null) {
      throw new IllegalStateException("intake failed", failure);
    }
    return next instanceof Next.Of;
  }

  @Override
  public Item next() {
    if (hasNext() && next instanceof Next.Of(Item item)) {
      next = null;
      return item;
    }
    throw new NoSuchElementException();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
