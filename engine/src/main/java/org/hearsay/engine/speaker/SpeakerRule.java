package org.hearsay.engine.speaker;

import java.util.Locale;
import org.hearsay.engine.evidence.Rule;

/** How words are resolved to who is meant. */
public enum SpeakerRule implements Rule {
  AS_WRITTEN("The words themselves are all that is known.");

  private final String meaning;

  SpeakerRule(String meaning) {
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
