package org.hearsay.app.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hearsay.app.index.Days;
import org.jspecify.annotations.Nullable;

/** When an article was published, as a number to order by. */
final class Published {
  private static final long UNDATED = Long.MAX_VALUE;

  private Published() {}

  /** The moment of publication to order by; a day or a month counts from its beginning, in UTC. */
  static long since(@Nullable String published) {
    if (published == null) {
      return UNDATED;
    }
    try {
      return OffsetDateTime.parse(published).toEpochSecond();
    } catch (DateTimeException withoutOffset) {
      try {
        return LocalDateTime.parse(published).toEpochSecond(ZoneOffset.UTC);
      } catch (DateTimeException withoutTime) {
        Days days = Days.of(published);
        return days == null
            ? UNDATED
            : LocalDate.parse(Days.iso(days.from())).toEpochDay() * 86_400;
      }
    }
  }
}
