package org.hearsay.engine.lexicon;

/** What a word tells of a person's sex. */
public enum Sex {
  FEMALE,
  MALE,
  EITHER
}
