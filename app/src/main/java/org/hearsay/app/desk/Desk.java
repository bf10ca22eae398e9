package org.hearsay.app.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A ledger at which many work at a time. Thread-safe: each question has a connection of its own,
 * changes wait for each other.
 */
public final class Desk implements AutoCloseable {
  /**
   * Questions answered at a time, and connections kept; more would share the processors, and each
   * take longer.
   */
  private static final int ASKING = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

  /** Texts read at a time: each takes a processor. */
  private static final int READING = Math.max(1, Runtime.getRuntime().availableProcessors());

  /** Longer nobody waits for a turn. */
  private static final long PATIENCE_SECONDS = 20;

  /** Changes that wait for others: each of them keeps a thread from answering. */
  private static final int WAITING = 16;

  private final Supplier<Ledger> toRead;
  private final @Nullable Ledger written;
  private final Function<Article, Reading> reader;

  private final Semaphore turns = new Semaphore(ASKING, true);
  private final Deque<Ledger> idle = new ArrayDeque<>();
  private final ReentrantLock changing = new ReentrantLock(true);
  private final Semaphore readings = new Semaphore(READING, true);
  private final AtomicBoolean opening = new AtomicBoolean();
  private boolean closed;

  /**
   * @param toRead opens another connection
   * @param written takes the changes; null where nothing may be changed
   * @param reader called on any thread
   */
  public Desk(
      Supplier<Ledger> toRead, @Nullable Ledger written, Function<Article, Reading> reader) {
    this.toRead = toRead;
    this.written = written;
    this.reader = reader;
  }

  public boolean isReadOnly() {
    return written == null;
  }

  /**
   * Answers a question; all of it sees the ledger as it is at one moment.
   *
   * @throws Problem if too many ask
   */
  public <T extends @Nullable Object> T ask(Function<Ledger, T> question) {
    waitFor(turns);
    try {
      Ledger ledger = taken();
      boolean sound = false;
      try {
        List<T> answer = new ArrayList<>(1);
        ledger.read(() -> answer.add(question.apply(ledger)));
        sound = true;
        return answer.getFirst();
      } catch (Problem problem) {
        sound = true;
        throw problem;
      } finally {
        giveBack(ledger, sound);
      }
    } finally {
      turns.release();
    }
  }

  private Ledger taken() {
    synchronized (idle) {
      Ledger ledger = idle.poll();
      if (ledger != null) {
        return ledger;
      }
    }
    return toRead.get();
  }

  private void giveBack(Ledger ledger, boolean sound) {
    synchronized (idle) {
      if (sound && !closed) {
        idle.push(ledger);
        return;
      }
    }
    ledger.close();
  }

  /**
   * Makes a change, when those before it are made.
   *
   * @throws Problem if nothing may be changed, or others change for too long
   */
  public <T extends @Nullable Object> T change(Function<Ledger, T> change) {
    Ledger ledger = writable();
    if (changing.getQueueLength() >= WAITING) {
      throw busy();
    }
    try {
      if (!changing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException e) {
      throw ending(e);
    }
    try {
      return change.apply(ledger);
    } finally {
      changing.unlock();
    }
  }

  /** The same, however long it has to wait for its turn: work for which nobody waits. */
  public <T extends @Nullable Object> T changeHoweverLong(Function<Ledger, T> change) {
    Ledger ledger = writable();
    changing.lock();
    try {
      return change.apply(ledger);
    } finally {
      changing.unlock();
    }
  }

  private Ledger writable() {
    if (written == null) {
      throw Problem.refused("this ledger is served to be read; nothing can be changed");
    }
    return written;
  }

  /** In the middle of a long change, between two transactions: others make theirs first. */
  public void letOthers() {
    changing.unlock();
    changing.lock();
  }

  /**
   * Reads a text; nothing is kept.
   *
   * @throws Problem if too many are being read
   */
  public Reading read(Article article) {
    waitFor(readings);
    try {
      return reader.apply(article);
    } finally {
      readings.release();
    }
  }

  /** Somebody is about to have a text read: opens in the background what the first one needs. */
  public void readSoon() {
    if (opening.compareAndSet(false, true)) {
      Thread.ofPlatform()
          .daemon()
          .name("opening")
          .start(() -> {
            try {
              read(Article.of("none", "Nobody has said a word."));
            } catch (RuntimeException e) {
              // Whoever has a text read is told
            }
          });
    }
  }

  /** The same, however long it has to wait for its turn. */
  public Reading readHoweverLong(Article article) {
    readings.acquireUninterruptibly();
    try {
      return reader.apply(article);
    } finally {
      readings.release();
    }
  }

  private static void waitFor(Semaphore turns) {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Problem(503, "Busy", "too much is asked at a time; try again in a moment");
      }
    } catch (InterruptedException e) {
      throw ending(e);
    }
  }

  private static Problem busy() {
    return new Problem(
        503, "Busy", "others are changing the ledger; nothing was kept, try again in a moment");
  }

  private static Problem ending(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new Problem(503, "Ending", "the program is being stopped", e);
  }

  @Override
  public void close() {
    synchronized (idle) {
      closed = true;
      idle.forEach(Ledger::close);
      idle.clear();
    }
    if (written != null) {
      changing.lock();
      try {
        written.close();
      } finally {
        changing.unlock();
      }
    }
  }
}
