package org.hearsay.engine.chain;

import java.util.Locale;
import org.hearsay.engine.evidence.Rule;

/** What makes a link. */
public enum ChainRule implements Rule {
  HOLDER("The source of the attribution holds its content."),
  NOBODY("The text names nobody.");

  private final String meaning;

  ChainRule(String meaning) {
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
