package org.hearsay.engine.claim;

import org.jspecify.annotations.Nullable;

/**
 * A word of a content, or several that count as one ("6.3 billion", "U.S.").
 *
 * @param start in UTF-16 code units of the content
 * @param end behind the last
 * @param word in small letters
 * @param stem what forms of one word share; of a place its code
 * @param weight how much it tells, some 0.1 to 1.2
 * @param quantity of a number
 */
record Token(
    int start,
    int end,
    String word,
    String stem,
    Kind kind,
    double weight,
    @Nullable Quantity quantity) {
  enum Kind {
    /** A noun, verb, adjective. */
    TELLING,
    /** A word that holds others together. */
    SMALL,
    NAME,
    NUMBER,
    /** Part of an expression of time. */
    TIME,
    /** "Not", "never". */
    NOT,
    /** A mark that ends a clause. */
    MARK
  }

  boolean tells() {
    return kind == Kind.TELLING || kind == Kind.NAME || kind == Kind.NUMBER;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
