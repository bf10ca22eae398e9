package org.hearsay.engine.chain;

import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.speaker.Resolved;
import org.hearsay.engine.speaker.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * One step of a chain.
 *
 * @param resolved who it is, and why these words mean them; null where the text names nobody
 * @param evidence the words that make them a link
 */
public record Link(@Nullable Resolved resolved, Evidence evidence) {

  public @Nullable Speaker speaker() {
    return resolved == null ? null : resolved.speaker();
  }
}
