package org.hearsay.engine.claim;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hearsay.engine.date.Time;
import org.jspecify.annotations.Nullable;

/** Whether two expressions of time, each counted from its own day, mean the same. */
final class Times {
  enum Agreement {
    /** As far as both tell. */
    SAME,
    DIFFERENT,
    /** Nothing tells: of other kinds, or counted from unknown days. */
    OPEN
  }

  private static final int WEEK = 7;

  private Times() {}

  static Agreement compare(
      Time one, @Nullable LocalDate from, Time other, @Nullable LocalDate otherFrom) {
    try {
      return compared(one, from, other, otherFrom);
    } catch (DateTimeException | ArithmeticException e) {
      return Agreement.OPEN; // such as 30 February, or years without end
    }
  }

  private static Agreement compared(
      Time one, @Nullable LocalDate from, Time other, @Nullable LocalDate otherFrom) {
    DayOfWeek day = weekday(one, from);
    DayOfWeek otherDay = weekday(other, otherFrom);
    if (day != null && otherDay != null) {
      return day != otherDay ? Agreement.DIFFERENT : sameWeekday(one, from, other, otherFrom);
    }
    if (one instanceof Time.FromToday mine && other instanceof Time.FromToday its) {
      // Of unknown days what has been is still not what is to come
      return mine.days() > 0 != its.days() > 0
          ? Agreement.DIFFERENT
          : mine.days() == its.days() ? Agreement.SAME : Agreement.OPEN;
    }
    int[] date = date(one, from);
    int[] otherDate = date(other, otherFrom);
    if (date.length > 0 && otherDate.length > 0) {
      return dates(date, otherDate);
    }
    if (one instanceof Time.Period mine
        && other instanceof Time.Period its
        && mine.unit() == its.unit()) {
      boolean together =
          from == null
              || otherFrom == null
              || Math.abs(ChronoUnit.DAYS.between(from, otherFrom))
                  < mine.unit().getDuration().toDays();
      return together ? of(mine.shift() == its.shift()) : Agreement.OPEN;
    }
    if (one instanceof Time.FromThere mine
        && other instanceof Time.FromThere its
        && mine.unit() == its.unit()) {
      return of(mine.count() == its.count());
    }
    return one.equals(other) ? Agreement.SAME : Agreement.OPEN;
  }

  private static Agreement of(boolean same) {
    return same ? Agreement.SAME : Agreement.DIFFERENT;
  }

  /** The weekday that is named or can be counted. */
  private static @Nullable DayOfWeek weekday(Time time, @Nullable LocalDate from) {
    return switch (time) {
      case Time.Weekday weekday -> weekday.day();
      case Time.FromToday today -> from == null ? null : from.plusDays(today.days()).getDayOfWeek();
      case Time.Fixed fixed ->
          fixed.day() == 0
              ? null
              : LocalDate.of(fixed.year(), fixed.month(), fixed.day()).getDayOfWeek();
      case Time.OfYear ofYear -> {
        LocalDate nearest = nearest(ofYear, from);
        yield nearest == null ? null : nearest.getDayOfWeek();
      }
      default -> null;
    };
  }

  /** Of a day without a year the one nearest to the day it counts from. */
  private static @Nullable LocalDate nearest(Time.OfYear time, @Nullable LocalDate from) {
    if (from == null || time.day() == 0) {
      return null;
    }
    LocalDate best = null;
    for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
      LocalDate date = LocalDate.of(year, time.month(), time.day());
      if (best == null || gap(date, from) < gap(best, from)) {
        best = date;
      }
    }
    return best;
  }

  private static long gap(LocalDate one, LocalDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one, other));
  }

  private static Agreement sameWeekday(
      Time one, @Nullable LocalDate from, Time other, @Nullable LocalDate otherFrom) {
    int[] date = date(one, from);
    int[] otherDate = date(other, otherFrom);
    if (date.length > 0 && otherDate.length > 0) {
      return dates(date, otherDate);
    }
    boolean near = from == null || otherFrom == null || gap(from, otherFrom) < WEEK;
    return of(near);
  }

  /** Year, month and day, 0 where unknown; empty where nothing is known. */
  private static int[] date(Time time, @Nullable LocalDate from) {
    return switch (time) {
      case Time.Fixed fixed -> new int[] {fixed.year(), fixed.month(), fixed.day()};
      case Time.OfYear ofYear -> {
        LocalDate nearest = nearest(ofYear, from);
        yield nearest == null ? new int[] {0, ofYear.month(), ofYear.day()} : parts(nearest);
      }
      case Time.FromToday today -> from == null ? new int[0] : parts(from.plusDays(today.days()));
      case Time.Period period -> period(period, from);
      default -> new int[0];
    };
  }

  private static int[] period(Time.Period period, @Nullable LocalDate from) {
    if (from == null) {
      return new int[0];
    }
    LocalDate there = from.plus(period.shift(), period.unit());
    return switch (period.unit()) {
      case MONTHS -> new int[] {there.getYear(), there.getMonthValue(), 0};
      case YEARS -> new int[] {there.getYear(), 0, 0};
      default -> new int[0];
    };
  }

  private static int[] parts(LocalDate date) {
    return new int[] {date.getYear(), date.getMonthValue(), date.getDayOfMonth()};
  }

  private static Agreement dates(int[] one, int[] other) {
    boolean common = false;
    for (int i = 0; i < one.length; i++) {
      if (one[i] != 0 && other[i] != 0) {
        common = true;
        if (one[i] != other[i]) {
          return Agreement.DIFFERENT;
        }
      }
    }
    return common ? Agreement.SAME : Agreement.OPEN; // one may be vaguer
  }
}
