package org.hearsay.engine.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** What words of time mean, before they are placed in the calendar. */
public sealed interface Time {
  /**
   * As precise as the words are: {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; null where
   * they cannot be placed.
   *
   * @param today when the article was written; null where unknown
   * @param before the last day named before; null where there is none
   */
  @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before);

  /** The rule by which it is placed. */
  DateRule rule();

  private static @Nullable String month(LocalDate first, LocalDate last) {
    YearMonth month = YearMonth.from(first);
    return month.equals(YearMonth.from(last)) ? month.toString() : null;
  }

  /** "5 March 2014", "March 2014", "2014"; 0 for a month or day that is not named. */
  record Fixed(int year, int month, int day) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      if (month == 0) {
        return Year.of(year).toString();
      }
      YearMonth named = YearMonth.of(year, month);
      if (day == 0) {
        return named.toString();
      }
      return named.isValidDay(day) ? named.atDay(day).toString() : null;
    }

    @Override
    public DateRule rule() {
      return DateRule.ABSOLUTE;
    }
  }

  /**
   * "5 March", "May": no year, so the last such time that is not after the article.
   *
   * @param day 0 where only the month is named
   * @param years in which year: 0 this, -1 last, 1 next; null where the words do not tell
   * @param strictly whether the article's own month does not count: "last May"
   */
  record OfYear(int month, int day, @Nullable Integer years, boolean strictly) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      if (today == null) {
        return null;
      }
      if (years != null) {
        return new Fixed(today.getYear() + years, month, day).on(today, before);
      }
      int year = today.getYear();
      boolean later =
          month > today.getMonthValue()
              || month == today.getMonthValue() && (strictly || day > today.getDayOfMonth());
      int latest = later ? year - 1 : year;
      while (day == 29 && month == 2 && !Year.isLeap(latest)) {
        latest--;
      }
      return new Fixed(latest, month, day).on(today, before);
    }

    @Override
    public DateRule rule() {
      return DateRule.MONTH;
    }
  }

  /** "Saturday", "last Monday". */
  record Weekday(DayOfWeek day, Which which) implements Time {
    enum Which {
      LATEST,
      BEFORE_TODAY,
      LAST_WEEK,
      NEXT
    }

    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      if (today == null) {
        return null;
      }
      LocalDate placed =
          switch (which) {
            case LATEST -> today.with(TemporalAdjusters.previousOrSame(day));
            case BEFORE_TODAY -> today.with(TemporalAdjusters.previous(day));
            case LAST_WEEK ->
                today
                    .minusWeeks(1)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                    .with(TemporalAdjusters.nextOrSame(day));
            case NEXT -> today.with(TemporalAdjusters.next(day));
          };
      return placed.toString();
    }

    @Override
    public DateRule rule() {
      return DateRule.WEEKDAY;
    }
  }

  /** "Today", "last night": so many days after the article. */
  record FromToday(int days) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      return today == null ? null : today.plusDays(days).toString();
    }

    @Override
    public DateRule rule() {
      return DateRule.TODAY;
    }
  }

  /** "Three weeks ago": of weeks only the month is sure, of months the month, of years the year. */
  record Ago(long count, ChronoUnit unit) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      return today == null ? null : shifted(today, -count, unit);
    }

    static @Nullable String shifted(LocalDate from, long count, ChronoUnit unit) {
      LocalDate to = from.plus(count, unit);
      return switch (unit) {
        case DAYS -> to.toString();
        case WEEKS -> month(to.minusDays(3), to.plusDays(3));
        case MONTHS -> YearMonth.from(to).toString();
        default -> Year.from(to).toString();
      };
    }

    @Override
    public DateRule rule() {
      return DateRule.AGO;
    }
  }

  /** "This week", "last month", "next year", and "the last days", which are a week of days. */
  record Period(ChronoUnit unit, int shift) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      if (today == null) {
        return null;
      }
      LocalDate there = today.plus(shift, unit);
      return switch (unit) {
        case DAYS -> month(today.minusDays(7), today);
        case WEEKS -> {
          LocalDate monday = there.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          yield month(monday, shift == 0 ? today : monday.plusDays(6));
        }
        case MONTHS -> YearMonth.from(there).toString();
        default -> Year.from(there).toString();
      };
    }

    @Override
    public DateRule rule() {
      return DateRule.PERIOD;
    }
  }

  /** "A day later", "two weeks earlier", "the same day": counted from the last day named. */
  record FromThere(long count, ChronoUnit unit) implements Time {
    @Override
    public @Nullable String on(@Nullable LocalDate today, @Nullable LocalDate before) {
      return before == null ? null : Ago.shifted(before, count, unit);
    }

    @Override
    public DateRule rule() {
      return DateRule.LATER;
    }
  }
}
