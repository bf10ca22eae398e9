package org.hearsay.app.kept;

/** Readings as JSON by {@code reading.schema.json}, in UTF-8. */
public final class ReadingJson {
  private ReadingJson() {}

  /**
   * One object without line feeds.
   *
   * @param reasoned with the key {@code explain} wherever the reading knows a reason
   */
  public static byte[] write(KeptReading reading, boolean reasoned) {
    throw new UnsupportedOperationException();
  }

  /**
   * The reading in bytes that may come from anyone. Keys that are not known are ignored.
   *
   * @throws BadReadingException if they are no reading
   */
  public static KeptReading parse(byte[] json) throws BadReadingException {
    throw new UnsupportedOperationException();
  }
}
