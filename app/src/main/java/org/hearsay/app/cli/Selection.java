package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;

/** Which attributions of a reading are shown. */
final class Selection {
  private Selection() {}

  private record Piece(Span words, Attribution attribution) {}

  /**
   * Those that do not lie, with all their words, inside the longer content of another. Only the
   * contents around a cue are looked at, so that time grows with the text and not with its square.
   */
  static Reading outermost(Reading reading) {
    List<Piece> pieces =
        reading.attributions().stream()
            .flatMap(each -> each.content().stream().map(words -> new Piece(words, each)))
            .sorted(Comparator.comparing(Piece::words))
            .toList();
    List<Attribution> kept = new ArrayList<>();
    List<Piece> around = new ArrayList<>();
    int next = 0;
    for (Attribution attribution : reading.attributions()) {
      int cue = attribution.cue().getFirst().start();
      while (next < pieces.size() && pieces.get(next).words().start() <= cue) {
        around.add(pieces.get(next++));
      }
      around.removeIf(piece -> piece.words().end() <= cue);
      if (around.stream().noneMatch(piece -> holds(piece.attribution(), attribution))) {
        kept.add(attribution);
      }
    }
    return new Reading(reading.article(), reading.language(), kept, reading.model());
  }

  private static boolean holds(Attribution outer, Attribution inner) {
    return contentLength(outer) > contentLength(inner)
        && Stream.of(inner.source(), inner.cue(), inner.content())
            .flatMap(List::stream)
            .allMatch(words -> outer.content().stream().anyMatch(piece -> piece.contains(words)));
  }

  private static int contentLength(Attribution attribution) {
    return attribution.content().stream().mapToInt(Span::length).sum();
  }
}
