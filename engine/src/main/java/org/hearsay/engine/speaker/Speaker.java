package org.hearsay.engine.speaker;

import java.util.List;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Who is meant by one or more mentions of an article.
 *
 * @param number from 1, in the order in which the article first mentions them
 * @param name the fullest name the article gives, without title; of an unnamed one a short
 *     description without article; null where the text does not tell
 * @param named whether a personal or organisation name identifies them
 * @param role as the text gives it: "US Special Envoy"; null without one
 * @param mentions in text order
 */
public record Speaker(
    int number,
    @Nullable String name,
    SpeakerKind kind,
    boolean named,
    @Nullable String role,
    List<Span> mentions) {
  public Speaker {
    mentions = List.copyOf(mentions);
  }
}
