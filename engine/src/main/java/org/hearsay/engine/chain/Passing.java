package org.hearsay.engine.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Through whom one attribution's own words say that it came.
 *
 * @param relays nearest the reader first
 * @param holder who holds the content in the place of the source, which then only passed it on;
 *     null where the source holds it
 * @param sourceName the words of the source that name it without what the phrase adds; null where
 *     that is all of them
 */
record Passing(
    List<Relay> relays, @Nullable Relay holder, org.hearsay.engine.text.@Nullable Span sourceName) {
  static final Passing NONE = new Passing(List.of(), null, null);

  Passing {
    relays = List.copyOf(relays);
  }
}
