package org.hearsay.engine.effect;

import org.hearsay.engine.evidence.Evidence;

/**
 * What a statement does to an earlier one.
 *
 * @param target number of the other attribution
 */
public record Effect(Type type, int target, Evidence evidence) {
  public enum Type {
    DENIES,
    CONFIRMS,
    REVOKES,
    REINSTATES,
    CORRECTS,
    REPEATS
  }
}
