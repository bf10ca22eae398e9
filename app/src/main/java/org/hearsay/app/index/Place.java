package org.hearsay.app.index;

import org.jspecify.annotations.Nullable;

/**
 * The place of a statement among all: a number that is smaller the later it was said, so that the
 * index, which goes through its rows by rising numbers, gives the newest first and can stop as soon
 * as it has enough. Statements of one day stand in the order in which they were added; those
 * without a date come last.
 */
public final class Place {
  /** Statements that one day has room for. */
  public static final long A_DAY = 1L << 24;

  /** Behind all days. */
  private static final long UNDATED = (Days.LAST + 1L) * A_DAY;

  private Place() {}

  /**
   * The first place of a day; of a month or a year, that of its first day, which is the last one
   * any of its days has.
   *
   * @param days null of undated ones
   */
  public static long first(@Nullable Days days) {
    return days == null ? UNDATED : first(days.from());
  }

  /** The first place of a day, counted from 0000-01-01. */
  public static long first(int day) {
    return (Days.LAST - day) * A_DAY;
  }

  /** The first place that is no longer that of {@code first}'s day. */
  public static long end(long first) {
    return first >= UNDATED ? Long.MAX_VALUE : first + A_DAY;
  }
}
