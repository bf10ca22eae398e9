package org.hearsay.app.transfer;

import java.util.List;
import org.hearsay.app.search.Hit;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A statement of an article.
 *
 * @param number of its attribution in the reading, from 1
 * @param speaker id of who holds it; null where the text names nobody
 * @param outlet that it came through, by the name that the ledger gives it; null where there is
 *     none
 * @param effect on an earlier one; null where it has none
 */
record Stated(
    Hit hit,
    int number,
    @Nullable Long speaker,
    @Nullable String outlet,
    @Nullable Onto effect,
    List<String> tags) {
  Stated {
    tags = List.copyOf(tags);
  }

  /**
   * @param target id of the other statement
   */
  record Onto(Effect.Type type, long target) {}
}
