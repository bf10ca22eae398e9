package org.hearsay.app.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;

/** The output cannot be written: nothing further can be done. */
final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean readerGone;

  OutputException(String where, IOException cause) {
    super("cannot write " + where + ": " + why(cause), cause);
    readerGone = "Broken pipe".equals(cause.getMessage());
  }

  private static String why(IOException cause) {
    return switch (cause) {
      case AccessDeniedException denied -> "permission denied";
      case FileAlreadyExistsException file -> file.getFile() + " is a file and no folder";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> String.valueOf(cause.getMessage());
    };
  }

  /** Whether who was to read has seen enough, as {@code head} does: no failure of ours. */
  boolean readerGone() {
    return readerGone;
  }
}
