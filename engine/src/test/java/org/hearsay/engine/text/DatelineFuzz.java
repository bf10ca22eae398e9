package org.hearsay.engine.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Stream;

/** Words, sentences and lines of any text, and its dateline. */
final class DatelineFuzz {
  private DatelineFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, UTF_8);
    Prose prose = Prose.of(text);
    int end = 0;
    for (int w = 0; w < prose.words().size(); w++) {
      that(prose.words().start(w) >= end && prose.words().end(w) > prose.words().start(w), text);
      end = prose.words().end(w);
    }
    that(end <= text.length(), text);
    Dateline.of(prose)
        .ifPresent(found -> {
          that(found.span().end() <= text.length(), text);
          Stream.of(found.place(), found.date(), found.agency())
              .filter(part -> part != null)
              .forEach(part ->
                  that(
                      part.start() >= found.span().start() && part.end() <= found.span().end(),
                      text));
        });
  }

  private static void that(boolean holds, String text) {
    if (!holds) {
      throw new AssertionError(text);
    }
  }
}
