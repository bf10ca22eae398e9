package org.hearsay.app.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hearsay.intake.bytes.Gunzip;
import org.hearsay.intake.bytes.Lines;
import org.hearsay.intake.bytes.Peekable;
import org.hearsay.intake.item.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sources into lines on one thread, understands these on several, and gives what came of them
 * in the order of the lines. Lines of {@link #MOST_BYTES} are under way at most, or a single longer
 * one.
 */
final class ReadyLines implements AutoCloseable {
  private static final int MOST_BYTES = 8 << 20;
  private static final int MOST_LINES = 512;

  /** How soon whoever waits for a line hears that there is none yet. */
  private static final long MOMENT_MILLIS = 20;

  private record Pending(Future<Ready> ready, int bytes) {}

  private final LineParser parser;
  private final ExecutorService threads;
  private final BlockingQueue<Pending> pending = new ArrayBlockingQueue<>(MOST_LINES);
  private final Semaphore free = new Semaphore(MOST_BYTES);

  ReadyLines(List<Source> sources, LineParser parser, int workers) {
    this.parser = parser;
    threads =
        Executors.newFixedThreadPool(
            workers + 1, Thread.ofPlatform().daemon().name("import-", 1).factory());
    threads.execute(() -> cut(sources));
  }

  /** The next one, waited for only a moment: null when it is not there yet. */
  @Nullable Ready poll() {
    try {
      Pending next = pending.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      return next == null ? null : ready(next);
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  /** The next one, however long it takes to come. Behind the end there is nothing. */
  Ready next() {
    try {
      return ready(pending.take());
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private Ready ready(Pending next) throws InterruptedException {
    try {
      return next.ready().get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("while understanding a line", failed.getCause());
    } finally {
      free.release(next.bytes());
    }
  }

  private void cut(List<Source> sources) {
    try {
      for (Source source : sources) {
        cut(source);
      }
      put(new Ready.End());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error ours) {
      give(() -> {
        throw new IllegalStateException("while cutting lines", ours);
      });
    }
  }

  private void cut(Source source) throws InterruptedException {
    try (InputStream raw = source.in().open();
        InputStream in = unpacked(raw)) {
      Lines lines = new Lines(in, Limits.LINE);
      while (lines.next()) {
        line(source.where() + ":" + lines.number(), lines);
      }
    } catch (IOException e) {
      put(new Ready.Bad(source.where(), "cannot be read to its end: " + why(e)));
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    Peekable in = new Peekable(raw);
    return Gunzip.isGzip(in.head(2)) ? new Gunzip(in) : in;
  }

  private static String why(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void line(String where, Lines lines) throws InterruptedException {
    if (lines.tooLong()) {
      put(new Ready.Bad(where, "longer than " + (Limits.LINE >> 20) + " MB, which no reading is"));
      return;
    }
    byte[] line = Arrays.copyOf(lines.bytes(), lines.length());
    if (isBlank(line)) {
      return;
    }
    int bytes = Math.min(line.length, MOST_BYTES);
    free.acquire(bytes);
    FutureTask<Ready> task = new FutureTask<>(() -> parser.parse(where, line));
    pending.put(new Pending(task, bytes));
    threads.execute(task);
  }

  private static boolean isBlank(byte[] line) {
    for (byte each : line) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  private void put(Ready ready) throws InterruptedException {
    FutureTask<Ready> task = new FutureTask<>(() -> ready);
    task.run();
    pending.put(new Pending(task, 0));
  }

  private void give(java.util.concurrent.Callable<Ready> failing) {
    FutureTask<Ready> task = new FutureTask<>(failing);
    task.run();
    try {
      pending.put(new Pending(task, 0));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static IllegalStateException interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while importing", stopped);
  }

  /** Drops what is under way. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
