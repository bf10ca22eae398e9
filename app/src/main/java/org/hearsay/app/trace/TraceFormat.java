package org.hearsay.app.trace;

import java.util.Locale;
import org.hearsay.app.export.Screen;

/** The forms that a trace is written in. */
public enum TraceFormat {
  /** For people. */
  TEXT,
  JSON,
  /** A picture of what rests on what. */
  SVG;

  /**
   * The whole, its last line ended.
   *
   * @param screen what {@link #TEXT} is laid out for
   */
  public String of(Trace trace, Screen screen) {
    return switch (this) {
      case TEXT -> TraceText.of(trace, screen);
      case JSON -> TraceJson.of(trace);
      case SVG -> TraceSvg.of(trace);
    };
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
