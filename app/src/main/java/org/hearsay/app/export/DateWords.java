package org.hearsay.app.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** Dates as people write them. */
public final class DateWords {
  private DateWords() {}

  /** {@code Fri 25 Jul 2025}, {@code Jul 2025} or {@code 2025}, as precise as it is given. */
  public static String of(String iso) {
    try {
      if (iso.length() == "2025-07-25".length()) {
        LocalDate day = LocalDate.parse(iso);
        return brief(day.getDayOfWeek())
            + " "
            + day.getDayOfMonth()
            + " "
            + of(iso.substring(0, "2025-07".length()));
      }
      if (iso.length() == "2025-07".length()) {
        YearMonth month = YearMonth.parse(iso);
        return brief(month.getMonth()) + " " + month.getYear();
      }
    } catch (DateTimeException notOurs) {
      return iso; // shown as it is rather than not at all
    }
    return iso;
  }

  /** {@code JULY} as {@code Jul}. */
  private static String brief(Enum<?> name) {
    return name.name().charAt(0) + name.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }
}
