package org.hearsay.engine.date;

import java.util.Locale;
import org.hearsay.engine.evidence.Rule;

/** What words of time tell. */
public enum DateRule implements Rule {
  WEEKDAY("A weekday is the last one before or on the day of publication.");

  private final String meaning;

  DateRule(String meaning) {
    this.meaning = meaning;
  }

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
