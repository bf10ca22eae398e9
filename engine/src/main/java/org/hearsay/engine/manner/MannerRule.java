package org.hearsay.engine.manner;

import java.util.Locale;
import org.hearsay.engine.evidence.Rule;

/** What the cue's words and their surroundings tell. */
public enum MannerRule implements Rule {
  PLAIN("Nothing in the cue tells more than that it was said.");

  private final String meaning;

  MannerRule(String meaning) {
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
