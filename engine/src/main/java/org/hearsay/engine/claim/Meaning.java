package org.hearsay.engine.claim;

/** Where contents lie in a space in which like meanings are near. Thread-safe. */
public interface Meaning {
  /** A vector of length 1; of any content as many numbers. Some milliseconds. */
  float[] of(Content content);
}
