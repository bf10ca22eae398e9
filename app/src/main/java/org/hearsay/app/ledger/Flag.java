package org.hearsay.app.ledger;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is true of a statement or not. Kept as bits, so new ones come last. */
public enum Flag {
  /** Who said it has a name. */
  NAMED,
  HEDGED,
  /** It came through somebody. */
  RELAY,
  /** It stands in the content of another. */
  NESTED,
  NEGATED,
  REVIEWED,
  WRONG,
  /** Somebody changed something of it. */
  CORRECTED,
  /** Its article has it, word for word, from another. */
  COPY;

  /** In what a ledger keeps of a statement. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The bit if it holds, else none. */
  int bitIf(boolean holds) {
    return holds ? bit() : 0;
  }

  boolean in(int flags) {
    return (flags & bit()) != 0;
  }

  /** Those whose bits are set. */
  public static Set<Flag> of(int flags) {
    Set<Flag> set = EnumSet.noneOf(Flag.class);
    for (Flag flag : values()) {
      if (flag.in(flags)) {
        set.add(flag);
      }
    }
    return set;
  }

  /** As files have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
