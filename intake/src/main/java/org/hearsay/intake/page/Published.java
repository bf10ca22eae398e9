package org.hearsay.intake.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hearsay.intake.page.Surroundings.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Brings the date for machines and the date shown together. Machines are often told the time of
 * Greenwich, and then the day may be the one before or after that which the reader was shown, and
 * which "today" and "Monday" in the text are to be counted from.
 */
final class Published {
  private Published() {}

  /**
   * The date shown that says more than the one for machines does, in ISO 8601; null where none
   * does.
   *
   * @param told for machines, ISO 8601; null for none
   * @param changed the last change as machines are told it; null for none
   */
  static @Nullable String shown(List<Seen> dates, @Nullable String told, @Nullable String changed) {
    if (told != null && dates.stream().anyMatch(seen -> isOn(seen, told))) {
      return null;
    }
    for (Seen seen : dates) {
      WrittenDate date = told == null ? seen.date() : withYear(seen.date(), told);
      String iso = date.iso();
      if (iso == null || told == null && seen.updated()) {
        continue;
      }
      if (told == null) {
        return iso;
      }
      long apart = days(told, iso);
      boolean ofChange = changed != null && days(changed, iso) == 0 && days(told, changed) != 0;
      boolean otherZone = isOfGreenwich(told) || !date.time().isEmpty();
      // An update on the day before publication: the two are of different zones
      if (Math.abs(apart) == 1 && otherZone && !ofChange && (!seen.updated() || apart < 0)) {
        return iso;
      }
    }
    return null;
  }

  private static boolean isOn(Seen seen, String told) {
    String iso = withYear(seen.date(), told).iso();
    return !seen.updated() && iso != null && days(told, iso) == 0;
  }

  /** Or of nobody knows where. */
  private static boolean isOfGreenwich(String told) {
    return told.matches(".*T[\\d:.]+(?:Z|[+-]00:?00)?");
  }

  /** With the year of the other where it has none: "Posted Nov 18". */
  private static WrittenDate withYear(WrittenDate date, String told) {
    if (date.year() != 0) {
      return date;
    }
    int year = Integer.parseInt(told.substring(0, 4));
    WrittenDate nearest = date.in(year);
    long least = Long.MAX_VALUE;
    for (int each = year - 1; each <= year + 1; each++) {
      String day = WrittenDate.day(each, date.month(), date.day());
      if (day != null && Math.abs(days(told, day)) < least) {
        least = Math.abs(days(told, day));
        nearest = date.in(each);
      }
    }
    return nearest;
  }

  /** From the first to the second, by the day as written. */
  static long days(String from, String to) {
    try {
      return ChronoUnit.DAYS.between(
          LocalDate.parse(from.substring(0, 10)), LocalDate.parse(to.substring(0, 10)));
    } catch (DateTimeException noDay) {
      return Long.MAX_VALUE; // nothing is near what cannot be read
    }
  }
}
