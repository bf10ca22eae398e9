package org.hearsay.app.transfer;

/** A line that cannot be taken; the message says what is wrong with it and what is wanted. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
