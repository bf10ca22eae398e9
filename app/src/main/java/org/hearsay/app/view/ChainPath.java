package org.hearsay.app.view;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Locale;
import org.hearsay.app.export.Who;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Link;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/** A chain as a path: the article, whom it has it from, and so on to the holder. */
final class ChainPath {
  private ChainPath() {}

  /**
   * @param publisher of the article; null when unknown
   * @param number of the statement
   */
  static Tag of(@Nullable String publisher, Beyond beyond, int number, Attributed said) {
    Tag path = tag("ol").classed("chain").set("aria-label", "Through whom it came");
    path.add(
        step(
            SpeakerKind.OUTLET,
            publisher == null ? "this article" : publisher,
            publisher == null ? null : beyond.publisher(),
            "",
            true));
    List<Link> chain = said.chain();
    for (int i = 0; i < chain.size(); i++) {
      Link link = chain.get(i);
      path.add(
          step(
              link.kind(),
              link.name() == null ? "the text does not say" : Who.name(link),
              beyond.link(number, i + 1),
              kind(link),
              link.named()));
    }
    return path;
  }

  private static Tag step(
      SpeakerKind kind, String name, @Nullable String link, String what, boolean named) {
    Html words = Html.words(name);
    return tag("li")
        .classed(named ? "step" : "step unnamed")
        .add(
            Icons.of(kind),
            tag("span")
                .add(
                    link == null ? words : tag("a").set("href", link).add(words),
                    what.isEmpty() ? Html.NOTHING : tag("span").classed("what").add(" " + what)));
  }

  private static String kind(Link link) {
    String kind =
        link.kind() == SpeakerKind.UNKNOWN ? "" : link.kind().name().toLowerCase(Locale.ROOT);
    if (link.named()) {
      return kind;
    }
    return kind.isEmpty() ? "not named" : kind + ", not named";
  }
}
