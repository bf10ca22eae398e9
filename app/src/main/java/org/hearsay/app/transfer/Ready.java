package org.hearsay.app.transfer;

import org.hearsay.app.ledger.Brought;
import org.hearsay.app.ledger.Decision;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.KeptCorrection;
import org.jspecify.annotations.Nullable;

/** A line that has been understood, with all that is costly about it done. */
sealed interface Ready {
  /** What follows from others, and needs no taking. */
  record Nothing() implements Ready {}

  /** A version of an article; its reading comes with the next line. */
  record Version(String where, String identity, int number, Brought brought) implements Ready {}

  /**
   * A reading.
   *
   * @param number of the version that stood in the line before; null where it came by itself
   */
  record Read(String where, Entry entry, @Nullable Integer number) implements Ready {}

  /** An article that was taken out. */
  record Removed(String where, String identity, String name, String when) implements Ready {}

  /** What somebody said about a statement. */
  record Corrected(String where, String identity, KeptCorrection correction) implements Ready {}

  /** What somebody said about who is who. */
  record Decided(String where, Decision decision) implements Ready {}

  /** A line, or a whole file, that cannot be taken. */
  record Bad(String where, String what) implements Ready {}

  /** Behind the last line. */
  record End() implements Ready {}

  /** The article that it is about, as far as it is about one. */
  default @Nullable String article() {
    return switch (this) {
      case Version version -> version.identity();
      case Read read -> read.entry().identity();
      case Removed removed -> removed.identity();
      case Corrected corrected -> corrected.identity();
      case Decided decided -> null;
      case Nothing nothing -> null;
      case Bad bad -> null;
      case End end -> null;
    };
  }
}
