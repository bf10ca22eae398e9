package org.hearsay.intake.item;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;

/** The dates of publication that are taken: ISO 8601, kept as they are written. */
public final class IsoDate {
  private IsoDate() {}

  /**
   * Whether {@code value} is a date such as {@code 2025-07-26} or a date-time such as {@code
   * 2025-07-26T09:30:00+02:00}, offset and seconds optional, on a day that exists.
   */
  public static boolean isValid(String value) {
    try {
      (value.indexOf('T') < 0 ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.ISO_DATE_TIME)
          .parse(value);
      return true;
    } catch (DateTimeException notADate) {
      return false; // the only way java.time tells
    }
  }
}
