package org.hearsay.engine.speaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/** Everyone an article mentions. Immutable. */
public final class Cast {
  private final Prose prose;
  private final Map<String, Speaker> speakers = new LinkedHashMap<>();

  private Cast(Prose prose) {
    this.prose = prose;
  }

  public static Cast of(
      Prose prose, Article article, List<Attribution> attributions, Lexicon lexicon) {
    Cast cast = new Cast(prose);
    for (Attribution each : attributions) {
      for (Span words : each.source()) {
        cast.speakers.computeIfAbsent(
            words.in(prose.text()),
            name ->
                new Speaker(
                    cast.speakers.size() + 1,
                    name,
                    SpeakerKind.UNKNOWN,
                    name.chars().anyMatch(Character::isUpperCase),
                    null,
                    List.of(words)));
      }
    }
    return cast;
  }

  /**
   * Who is meant by a noun phrase or pronoun of the text; never null: where the text does not tell,
   * the speaker has no name and its kind is unknown.
   *
   * @param mention words of the text, such as an attribution's source or a part of it
   */
  public Resolved resolve(Span mention) {
    Speaker known = speakers.get(mention.in(prose.text()));
    Speaker speaker =
        known != null
            ? known
            : new Speaker(
                speakers.size() + 1,
                mention.in(prose.text()),
                SpeakerKind.UNKNOWN,
                false,
                null,
                List.of(mention));
    return new Resolved(speaker, new Evidence(SpeakerRule.AS_WRITTEN, List.of(mention)));
  }
}
