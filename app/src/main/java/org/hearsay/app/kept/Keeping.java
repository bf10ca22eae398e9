package org.hearsay.app.kept;

import org.hearsay.engine.reading.Reading;

/** A reading just made, as it is kept. */
public final class Keeping {
  private Keeping() {}

  /** With all reasons. */
  public static KeptReading of(Reading reading) {
    throw new UnsupportedOperationException();
  }
}
