package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.app.export.Readings;
import org.hearsay.app.kept.Keeping;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Articles with readings made by hand: every "A. Name said something." is a statement. */
public final class Entries {
  public static final Outlets OUTLETS = new Outlets(Lexicon.shipped());

  private static final Pattern SAID = Pattern.compile("([A-Z][\\w' ]*?) (said|denied) ([^.]+)\\.");

  private Entries() {}

  public static Article article(
      String id, String text, String publisher, @Nullable String published) {
    return new Article(id, text, "On " + id, publisher, published, List.of(), null);
  }

  public static Reading reading(Article article, String model) {
    List<Attribution> found = new ArrayList<>();
    Matcher said = SAID.matcher(article.text());
    while (said.find()) {
      found.add(
          new Attribution(
              found.size() + 1,
              0,
              List.of(new Span(said.start(1), said.end(1))),
              List.of(new Span(said.start(2), said.end(2))),
              List.of(new Span(said.start(3), said.end(3))),
              Kind.INDIRECT,
              0.9));
    }
    return new Reading(article, "en", Readings.of(article, found).findings(), model);
  }

  public static Entry entry(Article article, String model) {
    return entry(article, model, true);
  }

  public static Entry entry(Article article, String model, boolean textKept) {
    return Entry.of(
        "id:" + article.publisher() + "/" + article.id(),
        article,
        Keeping.of(reading(article, model)),
        textKept,
        OUTLETS);
  }

  /** Of a fixed publisher and date, read by model "1". */
  static Entry entry(String id, String text) {
    return entry(article(id, text, "The Saltmere Post", "2025-03-01"), "1");
  }
}
