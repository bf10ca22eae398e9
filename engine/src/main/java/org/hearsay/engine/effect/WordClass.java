package org.hearsay.engine.effect;

/** What a word of {@code effect-words.tsv} does or names. */
enum WordClass {
  DENIES,
  CONFIRMS,
  REVOKES,
  REINSTATES,
  CORRECTS,
  REPEATS,
  FALSE,
  ORDER,
  CLAIM,
  REPORT,
  STATEMENT,
  PROMISE,
  EVENT,
  WRONG,
  OTHER
}
