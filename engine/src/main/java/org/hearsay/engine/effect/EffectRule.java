package org.hearsay.engine.effect;

import java.util.Locale;
import org.hearsay.engine.evidence.Rule;

/** What one statement does to another. */
public enum EffectRule implements Rule {
  DENIES("A denial of what was said before.");

  private final String meaning;

  EffectRule(String meaning) {
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
