package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Quote;
import org.hearsay.app.kept.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article's text: all of it, or where only its hash is kept, the words that its
 * reading has of it. Places are in code points.
 */
final class Passages {
  /** Apart from each other, in text order. */
  private final List<Folded> known;

  /** Whether this is all of the text. */
  private final boolean whole;

  private Passages(List<Folded> known, boolean whole) {
    this.known = known;
    this.whole = whole;
  }

  static Passages ofText(String text) {
    return new Passages(text.isEmpty() ? List.of() : List.of(new Folded(0, text)), true);
  }

  /** Of what a reading quotes; passages that touch or overlap are one. */
  static Passages ofQuotes(KeptReading reading) {
    List<Quote> quotes =
        Stream.concat(
                reading.attributions().stream().flatMap(Passages::quotes),
                reading.speakers().stream().map(Speaker::mentions).flatMap(List::stream))
            .sorted(Comparator.comparingInt(Quote::start))
            .toList();
    List<Folded> known = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    int start = 0;
    int end = -1;
    for (Quote quote : quotes) {
      if (quote.start() > end) {
        if (!words.isEmpty()) {
          known.add(new Folded(start, words.toString()));
          words.setLength(0);
        }
        start = quote.start();
        end = start;
      }
      if (quote.end() > end) {
        String text = quote.text();
        words.append(text, text.offsetByCodePoints(0, end - quote.start()), text.length());
        end = quote.end();
      }
    }
    if (!words.isEmpty()) {
      known.add(new Folded(start, words.toString()));
    }
    return new Passages(known, false);
  }

  private static Stream<Quote> quotes(Attributed said) {
    return Stream.concat(
            said.chain().stream().map(Link::evidence),
            Stream.of(
                said.source(),
                said.cue(),
                said.content(),
                said.hedges(),
                said.addressee() == null ? List.<Quote>of() : said.addressee().evidence(),
                said.said() == null ? List.<Quote>of() : said.said().evidence()))
        .flatMap(List::stream);
  }

  boolean isWhole() {
    return whole;
  }

  /** The words that stand there, or null where they are not known or there is no such place. */
  @Nullable Quote at(int start, int end) {
    for (Folded each : known) {
      if (each.start() <= start && start < end && end <= each.end()) {
        return each.quote(start, end);
      }
    }
    return null;
  }

  /**
   * Where words stand, nearest to a place, at or behind another; null where they do not. White
   * space and the shape of quotation marks make no difference. Linear in both lengths.
   */
  @Nullable Quote nearest(String words, int place, int from) {
    int[] wanted = Folded.fold(words);
    Quote nearest = null;
    if (wanted.length == 0) {
      return null;
    }
    for (Folded each : known) {
      Quote found = each.nearest(wanted, place, from);
      if (found != null
          && (nearest == null
              || Math.abs(found.start() - place) < Math.abs(nearest.start() - place))) {
        nearest = found;
      }
    }
    return nearest;
  }
}
