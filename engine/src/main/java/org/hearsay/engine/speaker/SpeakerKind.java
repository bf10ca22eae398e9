package org.hearsay.engine.speaker;

/** What a speaker is. */
public enum SpeakerKind {
  PERSON,
  ORGANISATION,
  /** Who publishes. */
  OUTLET,
  DOCUMENT,
  /** Several people, named together or not at all. */
  GROUP,
  /** The text does not say. */
  UNKNOWN
}
