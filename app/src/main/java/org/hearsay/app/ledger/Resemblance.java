package org.hearsay.app.ledger;

import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same as a speaker; only people can tell.
 *
 * @param id of the other speaker
 * @param article the ID of the only article that has them; null where there are more
 * @param why what speaks for it
 */
public record Resemblance(
    long id,
    @Nullable String name,
    SpeakerKind kind,
    @Nullable String role,
    @Nullable String article,
    Why why) {

  /** The strongest first. */
  public enum Why {
    SAME_NAME("the same name"),
    SURNAME("the same surname"),
    GIVEN_NAME("the same surname, and given names that begin alike"),
    INITIALS("initials of the name"),
    PART("one name is part of the other");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    /** As people read it. */
    @Override
    public String toString() {
      return words;
    }
  }
}
