package org.hearsay.engine.claim;

import java.util.List;
import org.hearsay.engine.text.Span;

/**
 * Something in which two contents differ that cannot be a matter of wording.
 *
 * @param hard whether both cannot be right if they speak of the same thing
 */
record Conflict(ClaimRule rule, List<Span> ofA, List<Span> ofB, boolean hard) {
  Conflict {
    ofA = List.copyOf(ofA);
    ofB = List.copyOf(ofB);
  }
}
