package org.hearsay.engine.reading;

/** How far a reader looks into what was said. */
public enum Depth {
  /** Attributions that lie in no other's content; saves some fifth of the time. */
  OUTERMOST,
  /** Those inside contents too. */
  NESTED
}
