package org.hearsay.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.CodePoints;
import org.hearsay.engine.text.Span;

/**
 * A reading as brat standoff, shaped like PolNeAR's: a {@code T} line for each role's words, with
 * as many pieces as they have, and an {@code E} line, hung on the cue's words, that joins them.
 */
final class BratReading {
  private final String text;
  private final CodePoints codePoints;
  private final StringBuilder lines = new StringBuilder();
  private int marks;
  private int events;

  private BratReading(String text) {
    this.text = text;
    codePoints = new CodePoints(text);
  }

  static String write(Reading reading) {
    BratReading brat = new BratReading(reading.article().text());
    reading.attributions().forEach(brat::attribution);
    return brat.lines.toString();
  }

  private void attribution(Attribution attribution) {
    String roles = attribution.source().isEmpty() ? "" : role("Source", attribution.source());
    roles += role("Cue", attribution.cue());
    roles += role("Content", attribution.content());
    int trigger = mark("Attribution", attribution.cue());
    events++;
    lines.append("E").append(events).append("\tAttribution:T").append(trigger);
    lines.append(roles).append('\n');
  }

  private String role(String type, List<Span> pieces) {
    return " " + type + ":T" + mark(type, pieces);
  }

  private int mark(String type, List<Span> pieces) {
    String where =
        pieces.stream()
            .map(piece -> codePoints.at(piece.start()) + " " + codePoints.at(piece.end()))
            .collect(Collectors.joining(";"));
    String words =
        pieces.stream().map(piece -> oneLine(piece.in(text))).collect(Collectors.joining(" "));
    marks++;
    lines.append('T').append(marks).append('\t').append(type).append(' ').append(where);
    lines.append('\t').append(words).append('\n');
    return marks;
  }

  /** Readers split the lines at every break that Unicode knows, and the columns at tabs. */
  private static String oneLine(String words) {
    StringBuilder line = new StringBuilder(words);
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
