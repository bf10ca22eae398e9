package org.hearsay.app.cli;

import java.util.List;
import java.util.Locale;
import org.hearsay.app.export.Format;
import org.hearsay.app.export.Page;
import org.hearsay.app.export.Screen;
import org.hearsay.app.pages.ReadingFile;
import org.hearsay.engine.reading.Reading;

/** The forms of {@code hearsay read}: those of an export, and the page that the web app shows. */
enum ReadFormat {
  TEXT,
  JSON,
  JSONL,
  BRAT,
  /** One file a reading, which needs no other. */
  HTML,
  WEBANNOTATION;

  /** Whether several readings one after the other still are of this form. */
  boolean concatenates() {
    return this != HTML && Format.valueOf(name()).concatenates();
  }

  /** As {@link Format#pages}; a page of HTML always explains. */
  List<Page> pages(Reading reading, Screen screen, boolean explained) {
    return this == HTML
        ? List.of(new Page(".html", ReadingFile.of(reading)))
        : Format.valueOf(name()).pages(reading, screen, explained);
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
