package org.hearsay.engine.claim;

import java.time.LocalDate;
import org.hearsay.engine.attribution.Act;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a content beside its words.
 *
 * @param day of the saying, else of publication, from which "yesterday" counts; null when unknown
 * @param holder name of who says it, possibly with a role, whom "I" and "we" mean; null when
 *     unknown
 * @param negated whether the saying is denied to have happened
 * @param act what is done by the saying
 */
public record Setting(@Nullable LocalDate day, @Nullable String holder, boolean negated, Act act) {

  /** Nothing is known. */
  public static Setting unknown() {
    return new Setting(null, null, false, Act.SAY);
  }
}
