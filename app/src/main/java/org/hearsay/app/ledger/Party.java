package org.hearsay.app.ledger;

import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** One of those whom a {@link Decision} is about. */
public sealed interface Party {
  /** Id of the leaf at the time. */
  long leaf();

  /**
   * One whom articles share: told by what identifies them, so that the decision holds as long as
   * anybody of that name is there.
   */
  record Shared(long leaf, String name, SpeakerKind kind, @Nullable String role) implements Party {}

  /**
   * One whom only one article knows. Its words are not kept: they go when the article goes.
   *
   * @param article its identity
   * @param within 64 bits of SHA-256 of identity and folded name: finds the speaker when a new
   *     reading gives it another role
   */
  record Own(long leaf, String article, long within) implements Party {}
}
