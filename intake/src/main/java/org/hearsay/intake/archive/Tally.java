package org.hearsay.intake.archive;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.PassedOver;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/**
 * What is to be said about an archive: the first problems and notes one by one and how many more
 * there were, so that a file of a million broken records does not fill a screen.
 */
final class Tally {
  /** Of problems and notes, how many of either are told one by one. */
  static final int TOLD = 20;

  private static final String AGAIN = "fetch the archive again";

  private final String where;
  private final Consumer<? super Item> sink;
  private final Map<Passed, Long> passed = new EnumMap<>(Passed.class);
  private long problems;
  private long notes;

  Tally(String where, Consumer<? super Item> sink) {
    this.where = where;
    this.sink = sink;
  }

  /**
   * @param place {@code record 12}, {@code behind record 12}
   */
  void problem(String place, Reason reason, String what) {
    problems++;
    if (problems <= TOLD) {
      sink.accept(
          new Problem(
              where + " " + place, reason, what, reason == Reason.BROKEN_ARCHIVE ? AGAIN : null));
    }
  }

  void note(String place, String what) {
    notes++;
    if (notes <= TOLD) {
      sink.accept(new Note(where + " " + place, what));
    }
  }

  void pass(Passed kind) {
    passed.merge(kind, 1L, Long::sum);
  }

  /** To be called once, behind the last record. */
  void close() {
    if (problems > TOLD) {
      sink.accept(
          new Problem(
              where, Reason.BROKEN_ARCHIVE, (problems - TOLD) + " more broken places", AGAIN));
    }
    if (notes > TOLD) {
      sink.accept(new Note(where, (notes - TOLD) + " more pages not read to their end"));
    }
    passed.forEach((kind, count) -> sink.accept(new PassedOver(where, count, kind.words())));
  }
}
