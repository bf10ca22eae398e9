package org.hearsay.app.ledger;

import java.util.List;

/** What became of an entry. */
public sealed interface Outcome {
  /** A new article. */
  record Added(int statements) implements Outcome {}

  /** The same text is there already, read by the same version. */
  record Unchanged() implements Outcome {}

  /**
   * Another text, or the same text read anew: by another version, or with another date or
   * publisher.
   *
   * @param version its number, from 1
   * @param reread whether the text is the same
   * @param came ids of statements that were not there before
   * @param went ids and words of those that are there no longer
   */
  record Changed(int version, boolean reread, List<Long> came, List<Gone> went)
      implements Outcome {}

  /** A statement that an article no longer makes. */
  record Gone(long id, String content) {}

  /**
   * It was taken out and stays out.
   *
   * @param removed when, ISO 8601
   */
  record Tombstone(String removed) implements Outcome {}
}
