package org.hearsay.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears that the program is to end, by Ctrl-C or a signal, and lets it finish what it is at. It
 * ends with {@link ExitCode#DONE} then.
 */
final class Stopping implements AutoCloseable {
  /** Longer than any article takes. */
  private static final long MOST_SECONDS = 60;

  private final CountDownLatch wished = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stopping");

  Stopping() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    wished.countDown();
    try {
      if (finished.await(MOST_SECONDS, TimeUnit.SECONDS)) {
        // An orderly end by a signal would not be told from a failure
        Runtime.getRuntime().halt(ExitCode.DONE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the program is to end. */
  boolean wished() {
    return wished.getCount() == 0;
  }

  /** Waits, not longer than until the program is to end. */
  void pause(long millis) throws InterruptedException {
    boolean unused = wished.await(millis, TimeUnit.MILLISECONDS);
  }

  /** To be called when nothing is under way any more. */
  @Override
  public void close() {
    if (wished()) {
      finished.countDown();
    } else {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException justNow) {
        finished.countDown();
      }
    }
  }
}
