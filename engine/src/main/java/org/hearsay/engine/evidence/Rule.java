package org.hearsay.engine.evidence;

import java.util.Locale;

/**
 * What led to a conclusion. Each package that concludes has an enum of its rules; {@code
 * docs/rules.md} lists them all.
 */
public interface Rule {
  /** The name of the enum's constant, {@code TOLD_OBJECT}; never reused for another rule. */
  String name();

  /** For people and programs: {@code "told-object"}. */
  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence for people: when it applies and what it concludes. */
  String meaning();
}
