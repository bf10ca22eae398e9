package org.hearsay.app.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year, as days counted from 0000-01-01.
 *
 * @param from the first day
 * @param to the last, inclusive; the same for a day
 */
public record Days(int from, int to) {
  private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();

  /** Of 9999-12-31. */
  public static final int LAST = (int) (LocalDate.of(9999, 12, 31).toEpochDay() - FIRST);

  public Days {
    if (from < 0 || to < from || to > LAST) {
      throw new IllegalArgumentException("days " + from + " to " + to);
    }
  }

  /**
   * What a date covers: {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, anything behind that
   * is a time of day and makes no difference. Null for what is no date between the years 0 and
   * 9999.
   */
  public static @Nullable Days of(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    try {
      int day = iso.indexOf('T') < 0 ? iso.length() : iso.indexOf('T');
      return switch (day) {
        case 4 -> between(YearMonth.of(number(iso, 0, 4), 1), YearMonth.of(number(iso, 0, 4), 12));
        case 7 -> {
          YearMonth month = YearMonth.of(number(iso, 0, 4), number(iso, 5, 7));
          yield iso.charAt(4) == '-' ? between(month, month) : null;
        }
        case 10 -> {
          LocalDate date = LocalDate.of(number(iso, 0, 4), number(iso, 5, 7), number(iso, 8, 10));
          int count = count(date);
          yield iso.charAt(4) == '-' && iso.charAt(7) == '-' ? new Days(count, count) : null;
        }
        default -> null;
      };
    } catch (DateTimeException | NumberFormatException noDate) {
      return null;
    }
  }

  private static Days between(YearMonth first, YearMonth last) {
    return new Days(count(first.atDay(1)), count(last.atEndOfMonth()));
  }

  private static int count(LocalDate date) {
    return (int) (date.toEpochDay() - FIRST);
  }

  private static int number(String iso, int start, int end) {
    for (int i = start; i < end; i++) {
      if (iso.charAt(i) < '0' || iso.charAt(i) > '9') {
        throw new NumberFormatException(iso);
      }
    }
    return Integer.parseInt(iso, start, end, 10);
  }

  /** {@code YYYY-MM-DD} of a count of days. */
  public static String iso(int day) {
    return LocalDate.ofEpochDay(day + FIRST).toString();
  }

  /** {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, as precise as it is known. */
  public static String iso(int first, int last) {
    String day = iso(first);
    if (first == last) {
      return day;
    }
    return day.substring(0, last - first < 31 ? "YYYY-MM".length() : "YYYY".length());
  }

  /** Whether it is more than a day: a month or a year. */
  public boolean vague() {
    return to > from;
  }
}
