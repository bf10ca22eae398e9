package org.hearsay.app.http;

import org.eclipse.jetty.io.Connection;

/** Tells the {@link Pace} of one connection whom the work on a request waits for. */
record Patience(Pace pace, Connection connection) {
  /** Something that hangs on the other side, and may fail. */
  @FunctionalInterface
  interface Waiting<T, E extends Exception> {
    T bytes() throws E;
  }

  Patience {
    pace.working(connection);
  }

  <T, E extends Exception> T during(Waiting<T, E> waiting) throws E {
    pace.waiting(connection);
    try {
      return waiting.bytes();
    } finally {
      pace.working(connection);
    }
  }

  /** The request is answered. */
  void done() {
    pace.done(connection);
  }
}
