package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;

/** Which attributions of a reading are shown, and in which order. */
final class Selection {
  private static final Comparator<Attribution> BY_CUE =
      Comparator.comparing((Attribution attribution) -> attribution.cue().getFirst())
          .thenComparing(attribution -> attribution.content().getFirst());

  private Selection() {}

  /** All of them, in text order of their cues. */
  static Reading all(Reading reading) {
    return with(reading, reading.attributions());
  }

  /** Those that do not lie, with all their words, inside the content of another. */
  static Reading outermost(Reading reading) {
    // Longer contents first, so that who holds another has been kept before the other comes
    List<Attribution> longestFirst =
        reading.attributions().stream()
            .sorted(Comparator.comparingInt(Selection::contentLength).reversed())
            .toList();
    List<Attribution> kept = new ArrayList<>();
    for (Attribution attribution : longestFirst) {
      if (kept.stream().noneMatch(outer -> holds(outer, attribution))) {
        kept.add(attribution);
      }
    }
    return with(reading, kept);
  }

  private static int contentLength(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return Stream.of(inner.source(), inner.cue(), inner.content())
        .flatMap(List::stream)
        .allMatch(words -> outer.content().stream().anyMatch(piece -> piece.contains(words)));
  }

  private static Reading with(Reading reading, List<Attribution> attributions) {
    return new Reading(
        reading.article(),
        reading.language(),
        attributions.stream().sorted(BY_CUE).toList(),
        reading.model());
  }
}
