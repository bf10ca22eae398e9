package org.hearsay.app.kept;

/** Bytes that are no reading; the message says what is wrong, where in it, and what is wanted. */
public final class BadReadingException extends Exception {
  private static final long serialVersionUID = 1L;

  public BadReadingException(String message) {
    super(message);
  }
}
