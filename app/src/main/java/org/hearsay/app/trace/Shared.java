package org.hearsay.app.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passages that an article has in common with its original, in code points of both.
 *
 * @param runs in the order of the article; they do not overlap
 */
record Shared(List<Run> runs) {
  static final Shared NONE = new Shared(List.of());

  private static final JsonFactory JSON = new JsonFactory();

  /** What part of a statement's words must stand in them, so that a changed word does not count. */
  private static final double MOST_OF = 0.8;

  /** {@code [start, end)} of the article is {@code [from, to)} of its original. */
  record Run(int start, int end, int from, int to) {}

  Shared {
    runs = List.copyOf(runs);
  }

  /**
   * @param passages JSON as the ledger has it
   * @param turned whether the original comes first in it
   * @throws IllegalArgumentException if it is not that
   */
  static Shared parse(String passages, boolean turned) {
    List<Run> runs = new ArrayList<>();
    try (JsonParser json = JSON.createParser(passages)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.START_ARRAY) {
        int start = json.nextIntValue(0);
        int end = json.nextIntValue(0);
        int from = json.nextIntValue(0);
        int to = json.nextIntValue(0);
        runs.add(turned ? new Run(from, to, start, end) : new Run(start, end, from, to));
        json.nextToken();
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("no passages: " + passages, e);
    }
    return new Shared(runs);
  }

  /** Whether what stands there in the article stands in its original too. */
  boolean holds(int start, int end) {
    int held = 0;
    for (Run run : runs) {
      held += Math.max(0, Math.min(end, run.end()) - Math.max(start, run.start()));
    }
    return held >= MOST_OF * (end - start);
  }

  /**
   * Where in the article that stands which stands there in its original, as near as can be told
   * where words were changed; null where it is not in the article.
   */
  int @Nullable [] taken(int from, int to) {
    int held = 0;
    int start = -1;
    int end = -1;
    for (Run run : runs) {
      int first = Math.max(from, run.from());
      int last = Math.min(to, run.to());
      if (first < last) {
        held += last - first;
        start = start < 0 ? run.start() + first - run.from() : start;
        end = Math.min(run.end(), run.start() + last - run.from());
      }
    }
    return held >= MOST_OF * (to - from) && start < end ? new int[] {start, end} : null;
  }
}
