package org.hearsay.intake.item;

import org.jspecify.annotations.Nullable;

/** Dates as feeds, pages and agencies write them for machines, brought to ISO 8601. */
public final class LooseDate {
  private LooseDate() {}

  /** The date or date-time in ISO 8601, as precise as it was written; null for anything else. */
  public static @Nullable String iso(@Nullable String written) {
    return written != null && IsoDate.isValid(written.strip()) ? written.strip() : null;
  }
}
