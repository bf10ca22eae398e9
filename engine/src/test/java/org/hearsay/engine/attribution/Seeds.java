package org.hearsay.engine.attribution;

import java.util.Random;
import java.util.function.Consumer;

/** Runs a test on random cases; {@code -Dtest.seed} runs again the one that has failed. */
final class Seeds {
  private Seeds() {}

  static void each(int count, Consumer<Random> test) {
    Long only = Long.getLong("test.seed");
    long first = only == null ? 1 : only;
    long last = only == null ? count : only;
    for (long seed = first; seed <= last; seed++) {
      try {
        test.accept(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("run again with -Dtest.seed=" + seed + ": " + e.getMessage(), e);
      }
    }
  }
}
