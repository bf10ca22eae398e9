package org.hearsay.app.search;

import java.util.Locale;
import org.hearsay.app.export.Screen;

/** The forms that what was found is written in. */
public enum HitFormat {
  /** For people. */
  TEXT,
  /** An object a line. */
  JSONL,
  /** A row each. */
  CSV;

  /** What comes before the first; empty where nothing does. */
  public String head() {
    return this == CSV ? HitCsv.HEAD : "";
  }

  /**
   * One statement, its last line ended.
   *
   * @param marker for the words to show in {@link #TEXT}, laid out for {@code screen}
   */
  public String of(Hit hit, Marker marker, Screen screen) {
    return switch (this) {
      case TEXT -> HitText.of(hit, marker, screen);
      case JSONL -> HitJson.line(hit);
      case CSV -> HitCsv.row(hit);
    };
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
