package org.hearsay.engine.evidence;

/**
 * What led to a conclusion. Each package that concludes has an enum of its rules; {@code
 * docs/rules.md} lists them all.
 */
public interface Rule {
  /** Short, lower case, hyphenated, never reused: {@code "told-outlet"}. */
  String id();

  /** One sentence for people: when it applies and what it concludes. */
  String meaning();
}
