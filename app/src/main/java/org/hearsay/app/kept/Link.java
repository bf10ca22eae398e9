package org.hearsay.app.kept;

import java.util.List;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * One step of a statement's chain.
 *
 * @param speaker id within the reading, such as {@code s2}; null where the text names nobody
 * @param name null where the text gives none
 * @param evidence the words that show it, possibly none
 * @param why why these words make a link; null in a reading that gives no reasons
 * @param whoseWords why they mean this speaker; null likewise, or where there is no speaker
 */
public record Link(
    @Nullable String speaker,
    @Nullable String name,
    SpeakerKind kind,
    boolean named,
    List<Quote> evidence,
    @Nullable Because why,
    @Nullable Because whoseWords) {
  public Link {
    evidence = List.copyOf(evidence);
  }
}
