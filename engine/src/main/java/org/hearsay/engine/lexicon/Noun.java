package org.hearsay.engine.lexicon;

/**
 * What a common noun names.
 *
 * @param lemma the singular
 * @param plural whether the word asked for was a plural
 */
public record Noun(String lemma, NounKind kind, Sex sex, boolean plural) {
  public enum NounKind {
    /** One who can speak: "envoy", "spokeswoman". */
    PERSON,
    /** Several who speak together: "family", "crowd". */
    GROUP,
    /** "ministry", "company", "party". */
    ORGANISATION,
    /** "newspaper", "agency", "broadcaster". */
    OUTLET,
    /** "report", "statement", "letter", "book". */
    DOCUMENT,
    /** What is said: "claim", "order", "allegation". */
    STATEMENT,
    OTHER
  }
}
