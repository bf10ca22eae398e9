package org.hearsay.app.export;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;

/** Readings made by hand, for tests of what is done with them. */
public final class Readings {
  private Readings() {}

  public static Reading of(Article article, Attribution... attributions) {
    return new Reading(article, "en", List.of(attributions), "hearsay-test");
  }

  /**
   * An attribution whose words are looked up in the text.
   *
   * @param source the pieces, divided by {@code |}; empty for none
   */
  public static Attribution attribution(
      String text, String source, String cue, String content, Kind kind) {
    return new Attribution(
        spans(text, source), spans(text, cue), spans(text, content), kind, 0.914);
  }

  private static List<Span> spans(String text, String pieces) {
    return Stream.of(pieces.split("\\|"))
        .filter(piece -> !piece.isEmpty())
        .map(piece -> span(text, piece))
        .toList();
  }

  private static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new Span(start, start + words.length());
  }
}
