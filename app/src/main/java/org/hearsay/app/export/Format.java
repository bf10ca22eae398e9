package org.hearsay.app.export;

import java.util.List;
import java.util.Locale;
import org.hearsay.engine.reading.Reading;

/** The forms a reading is written in. */
public enum Format {
  /** For people. */
  TEXT,
  /** One object by {@code reading.schema.json}, over several lines. */
  JSON,
  /** The same object on one line. */
  JSONL,
  /** Standoff annotations, and beside them the text they count in. */
  BRAT,
  /** A W3C Web Annotation collection. */
  WEBANNOTATION;

  /** Whether several readings one after the other still are of this form. */
  public boolean concatenates() {
    return this == TEXT || this == JSONL;
  }

  /**
   * The reading's pages, never none; the first is what is shown where only one can be.
   *
   * @param screen what {@link #TEXT} is laid out for
   * @param explained with the rule and the words behind each conclusion, in forms that have a place
   *     for them: all but {@link #BRAT}
   */
  public List<Page> pages(Reading reading, Screen screen, boolean explained) {
    return switch (this) {
      case TEXT -> List.of(new Page(".txt", TextReading.write(reading, screen, explained)));
      case JSON -> List.of(new Page(".json", JsonReading.write(reading, true, explained)));
      case JSONL -> List.of(new Page(".jsonl", JsonReading.write(reading, false, explained)));
      case BRAT ->
          List.of(
              new Page(".ann", BratReading.write(reading)),
              new Page(".txt", reading.article().text()));
      case WEBANNOTATION ->
          List.of(new Page(".jsonld", WebAnnotationReading.write(reading, explained)));
    };
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
