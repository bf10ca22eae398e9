package org.hearsay.app.ledger;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something of a ledger that is not as it is to be.
 *
 * @param what where, and what the matter is
 * @param remedy what becomes of it, or what a person can do
 * @param mend puts it right, as far as that can be done; null where nothing can
 * @param lost whether something is missing even then
 */
record Finding(String what, String remedy, @Nullable Consumer<Repairs> mend, boolean lost) {
  static Finding mendable(String what, String remedy, Consumer<Repairs> mend) {
    return new Finding(what, remedy, mend, false);
  }

  static Finding lost(String what, String remedy, @Nullable Consumer<Repairs> mend) {
    return new Finding(what, remedy, mend, true);
  }
}
