package org.hearsay.app.cli;

import java.io.IOException;

/** The output cannot be written: nothing further can be done. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean readerGone;

  OutputException(String where, IOException cause) {
    super("cannot write " + where + ": " + cause.getMessage(), cause);
    readerGone = "Broken pipe".equals(cause.getMessage());
  }

  /** Whether who was to read has seen enough, as {@code head} does: no failure of ours. */
  boolean readerGone() {
    return readerGone;
  }
}
