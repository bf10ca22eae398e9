package org.hearsay.app.kept;

import java.util.List;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by one or more mentions of one article.
 *
 * @param id within the reading: {@code s1}
 * @param name the fullest name the article gives; of an unnamed one a short description; null where
 *     the text does not tell
 * @param named whether a personal or organisation name identifies them
 */
public record Speaker(
    String id,
    @Nullable String name,
    SpeakerKind kind,
    boolean named,
    @Nullable String role,
    List<Quote> mentions) {
  public Speaker {
    mentions = List.copyOf(mentions);
  }
}
