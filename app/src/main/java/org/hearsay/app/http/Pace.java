package org.hearsay.app.http;

import java.io.EOFException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections whose other side keeps us waiting without being silent: a byte of a head, of a
 * body, or taken of an answer every few seconds. One that is silent ends by itself. Thread-safe.
 */
final class Pace implements Connection.Listener, AutoCloseable {
  /** Bytes a second, either way, that hold a connection open. */
  private static final int SLOWEST = 1_000;

  private final long graceNanos;
  private final Map<Connection, Watched> all = new ConcurrentHashMap<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("pace").factory());

  /** What we do at a connection. */
  private enum Doing {
    /** Waiting for the head of a request, which may not come for long. */
    HEAD,
    /** Working on the answer. */
    WORK,
    /** Waiting for a body, or for an answer to be taken. */
    BYTES
  }

  private static final class Watched {
    private volatile Doing doing = Doing.HEAD;

    /** When it last came up to what is wanted, and the bytes that had gone either way then. */
    private long since;

    private long moved;

    /** What was done when it was last looked at; null when something has been since. */
    private volatile @Nullable Doing then;
  }

  /**
   * @param graceMillis that a head may take, and over which bytes are counted
   */
  Pace(long graceMillis) {
    graceNanos = TimeUnit.MILLISECONDS.toNanos(graceMillis);
    long between = Math.max(1, graceMillis / 5);
    looking.scheduleWithFixedDelay(this::look, between, between, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    all.put(connection, new Watched());
  }

  @Override
  public void onClosed(Connection connection) {
    all.remove(connection);
  }

  /** A request has come whole but for its body, or goes on being worked on. */
  void working(Connection connection) {
    set(connection, Doing.WORK);
  }

  /** What follows hangs on the other side. */
  void waiting(Connection connection) {
    set(connection, Doing.BYTES);
  }

  /** The request is answered. */
  void done(Connection connection) {
    set(connection, Doing.HEAD);
  }

  private void set(Connection connection, Doing doing) {
    Watched watched = all.get(connection);
    if (watched != null) {
      watched.doing = doing;
      watched.then = null;
    }
  }

  private void look() {
    long now = System.nanoTime();
    all.forEach((connection, watched) -> look(connection, watched, now));
  }

  private void look(Connection connection, Watched watched, long now) {
    Doing doing = watched.doing;
    long moved = connection.getBytesIn() + connection.getBytesOut();
    boolean silent = doing == Doing.HEAD && moved == watched.moved;
    if (doing != watched.then || doing == Doing.WORK || silent) {
      mark(watched, doing, moved, now);
      return;
    }
    long nanos = now - watched.since;
    if (nanos < graceNanos) {
      return;
    }
    // A whole head would have become a request
    boolean slow =
        doing == Doing.HEAD || moved - watched.moved < SLOWEST * (nanos / 1_000_000_000.0);
    if (slow) {
      connection.getEndPoint().close(new EOFException("too slow"));
    } else {
      mark(watched, doing, moved, now);
    }
  }

  private static void mark(Watched watched, Doing doing, long moved, long now) {
    watched.then = doing;
    watched.since = now;
    watched.moved = moved;
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
