package org.hearsay.app.ledger;

/** What a ledger can tell of an article before it is read. */
public sealed interface Standing {
  /** It is not there, or not as it is now: it has to be read. */
  record ToRead() implements Standing {}

  /** It is there as it is, read by the same version. */
  record Unchanged() implements Standing {}

  /**
   * Its text is one that it had before, and no longer has.
   *
   * @param version the last that had it
   */
  record Earlier(int version) implements Standing {}

  /**
   * It was taken out and stays out.
   *
   * @param when ISO 8601
   */
  record Removed(String when) implements Standing {}
}
