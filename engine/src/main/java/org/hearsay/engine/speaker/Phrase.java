package org.hearsay.engine.speaker;

import java.util.List;

/**
 * How some words point at somebody. Tokens are half-open ranges.
 *
 * <p>Not here: whom they mean.
 */
sealed interface Phrase {
  /** "she", "the latter": {@code token} is the pronoun. */
  record Pro(int token, Pronoun.Sort sort) implements Phrase {}

  /** "the latter", "the former". */
  record Turn(int token, boolean latter) implements Phrase {}

  /**
   * A name, with whatever stands around it.
   *
   * @param head a noun that says what it is, as in "the Nile Post newspaper"; -1 without
   */
  record Named(Name name, int head) implements Phrase {}

  /**
   * A common noun with what modifies it.
   *
   * @param from behind the determiner
   * @param head the noun
   * @param end behind what belongs to it, such as "of the valley"
   */
  record Described(int from, int head, int end, Determiner determiner, int determinerToken)
      implements Phrase {}

  /** Several who speak together. */
  record Joint(List<Phrase> parts) implements Phrase {}

  /** Nothing that points at anybody. */
  record Unclear(int from, int to) implements Phrase {}

  /** What stands before a noun. */
  enum Determiner {
    /** "the", "this". */
    DEFINITE,
    /** "a", "some", "three". */
    INDEFINITE,
    /** "her". */
    OWNER,
    NONE
  }
}
