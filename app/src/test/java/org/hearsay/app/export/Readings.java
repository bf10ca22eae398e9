package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.chain.Chains;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.manner.Manners;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;

/** Readings made by hand, for tests of what is done with them. */
public final class Readings {
  private Readings() {}

  public static Reading of(Article article, Attribution... attributions) {
    return of(article, List.of(attributions));
  }

  /** Each said by its source, neutrally. */
  public static Reading of(Article article, List<Attribution> attributions) {
    Prose prose = Prose.of(article.text());
    Lexicon lexicon = Lexicon.shipped();
    Cast cast = Cast.of(prose, article, attributions, lexicon);
    List<Manner> manners = Manners.of(prose, attributions, lexicon);
    List<List<Link>> chains = Chains.of(prose, article, attributions, manners, cast, lexicon);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      findings.add(new Finding(attributions.get(i), manners.get(i), chains.get(i), null, null));
    }
    return new Reading(article, "en", findings, "hearsay-test");
  }

  /**
   * An attribution whose words are looked up in the text.
   *
   * @param source the pieces, divided by {@code |}; empty for none
   */
  public static Attribution attribution(
      String text, String source, String cue, String content, Kind kind) {
    return new Attribution(
        1, 0, spans(text, source), spans(text, cue), spans(text, content), kind, 0.914);
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
