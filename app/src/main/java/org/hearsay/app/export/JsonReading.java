package org.hearsay.app.export;

import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.engine.reading.Reading;

/** A reading as JSON by {@code reading.schema.json}. */
final class JsonReading {
  private JsonReading() {}

  /**
   * One object and a line feed.
   *
   * @param indented with line feeds inside it
   * @param explained with a further key {@code explain} wherever a rule concluded something
   */
  static String write(Reading reading, boolean indented, boolean explained) {
    return JsonPage.of(json -> ReadingJson.write(Keeping.of(reading), json, explained), indented);
  }
}
