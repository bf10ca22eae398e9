package org.hearsay.app.ledger;

/**
 * A ledger that cannot be used, or not as was asked. The message is for people: which ledger, what
 * the matter is, what to do.
 */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of matter it is. */
  public enum Matter {
    /** There is none where one was looked for. */
    MISSING,
    /** A program of a later version has written it. */
    NEWER,
    /** Not what a ledger is, or damaged. */
    DAMAGED,
    /** Another program keeps it busy. */
    BUSY,
    /** No room, no permission. */
    UNWRITABLE,
    /** What was asked for is not in it, or cannot be done. */
    REFUSED
  }

  private final Matter matter;

  public LedgerException(Matter matter, String message) {
    super(message);
    this.matter = matter;
  }

  public LedgerException(Matter matter, String message, Throwable cause) {
    super(message, cause);
    this.matter = matter;
  }

  public Matter matter() {
    return matter;
  }
}
