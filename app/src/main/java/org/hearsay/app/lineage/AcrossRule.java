package org.hearsay.app.lineage;

import java.util.Locale;

/** By what a statement does something to one of another article. */
enum AcrossRule {
  DENIED_ELSEWHERE("Somebody denies what an earlier article has another say."),
  CONFIRMED_ELSEWHERE("Somebody confirms what an earlier article has another say."),
  FIGURE_TOLD_ANEW("The same speaker sets a figure right on a later day: it has risen to 40."),
  SAYS_OTHERWISE_NOW("The same speaker says on a later day what cannot hold with it.");

  private final String meaning;

  AcrossRule(String meaning) {
    this.meaning = meaning;
  }

  /** One sentence for people. */
  String meaning() {
    return meaning;
  }

  /** For people and programs: {@code "denied-elsewhere"}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AcrossRule of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
