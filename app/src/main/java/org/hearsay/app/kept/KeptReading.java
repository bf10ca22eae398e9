package org.hearsay.app.kept;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reading with its words, without the article's text.
 *
 * @param attributions in the order of the reading
 * @param model version of the model and rules that made it
 */
public record KeptReading(
    Head article, List<Attributed> attributions, List<Speaker> speakers, String model) {

  /**
   * What a reading tells of its article.
   *
   * @param id as given
   * @param published ISO 8601 date or date-time as given; null when unknown
   * @param language null when it could not be told
   * @param length in code points
   * @param textSha256 of the text's UTF-8, 64 hexadecimal digits in small letters; null in readings
   *     of other programs that do not tell
   */
  public record Head(
      String id,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      List<String> byline,
      @Nullable String url,
      @Nullable String language,
      int length,
      @Nullable String textSha256) {
    public Head {
      byline = List.copyOf(byline);
    }
  }

  public KeptReading {
    attributions = List.copyOf(attributions);
    speakers = List.copyOf(speakers);
  }
}
