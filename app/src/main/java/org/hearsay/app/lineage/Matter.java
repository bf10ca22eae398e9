package org.hearsay.app.lineage;

import org.hearsay.engine.attribution.Act;

/**
 * What kind of thing a content is. Contents of two kinds are never one claim: what is asked or
 * wanted is not said to be so, and that somebody says something is another matter than what they
 * say.
 */
enum Matter {
  /** Said to be so, whether believed, denied or promised. */
  STATED,
  WANTED,
  ASKED,
  WITHHELD,
  /** Mostly what somebody else says: "that the mayor denied it". */
  PASSED_ON;

  /**
   * @param passesOn whether most of its words are of a statement inside it
   */
  static Matter of(Act act, boolean passesOn) {
    return switch (act) {
      case DIRECT -> WANTED;
      case ASK -> ASKED;
      case WITHHOLD -> WITHHELD;
      case SAY, REPORT, CLAIM, DENY, CONFIRM, ANNOUNCE, PROMISE, THINK, FIND ->
          passesOn ? PASSED_ON : STATED;
    };
  }

  /** Makes a hash one that no other kind has. */
  long mixedInto(long hash) {
    return hash ^ ordinal() * 0x9E3779B97F4A7C15L; // the golden ratio's bits: none of them alike
  }
}
