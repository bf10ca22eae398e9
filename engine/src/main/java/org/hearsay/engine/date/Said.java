package org.hearsay.engine.date;

import org.hearsay.engine.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * When something was said.
 *
 * @param date {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, as precise as the words are;
 *     null when the words cannot be placed, such as a weekday where nothing tells the week
 * @param evidence the words of time, and why they bear on the saying
 * @param placing the same words, and how they are placed in the calendar
 */
public record Said(@Nullable String date, Evidence evidence, Evidence placing) {
  public Said(@Nullable String date, Evidence evidence) {
    this(date, evidence, evidence);
  }
}
