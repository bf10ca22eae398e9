package org.hearsay.app.lineage;

import org.hearsay.engine.attribution.Act;

/** How a statement stands to its claim. Kept as a number, so new ones come last. */
public enum Stance {
  SAYS,
  DENIES,
  CONFIRMS,
  /** Asks, wants, declines to say, or does not say it. */
  NEITHER;

  public static Stance of(Act act, boolean negated) {
    if (negated) {
      return NEITHER;
    }
    return switch (act) {
      case SAY, REPORT, CLAIM, ANNOUNCE, PROMISE, THINK, FIND -> SAYS;
      case DENY -> DENIES;
      case CONFIRM -> CONFIRMS;
      case DIRECT, ASK, WITHHOLD -> NEITHER;
    };
  }
}
