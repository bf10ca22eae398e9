package org.hearsay.app.view;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.KeptReading;
import org.jspecify.annotations.Nullable;

/**
 * An article's text with its marks, and beside it a card for each statement. Complete without
 * script: marks and cards link to each other, "why" opens; {@code article.js} ties them closer.
 */
public final class ArticleView {
  /** Code points of a text that are shown. */
  static final int MOST_TEXT = 200_000;

  /** Statements that have a card. */
  static final int MOST_CARDS = 1_000;

  /** No statement is chosen. */
  public static final int NONE = 0;

  private ArticleView() {}

  /**
   * @param text of the article; null where it is not kept: cards then have all of their words
   * @param chosen number of the statement to begin with, or {@link #NONE}
   */
  public static Html of(KeptReading reading, @Nullable String text, Beyond beyond, int chosen) {
    List<Placed> placed = Placed.inOrder(reading.attributions());
    List<Placed> shown = placed.subList(0, Math.min(placed.size(), MOST_CARDS));
    Tag cards =
        tag("section")
            .classed("cards")
            .set("aria-label", "Statements")
            .add(tag("h2").add(count(placed.size())), limit(placed.size()));
    Card card = new Card(reading, beyond, text != null, chosen);
    cards.add(tag("ol").each(shown, card::of));
    List<Html> parts = new ArrayList<>();
    parts.add(Icons.ALL);
    if (text != null) {
      parts.add(controls());
      parts.add(TextColumn.of(text, shown, chosen, reading.article().language()));
    } else {
      parts.add(
          tag("p")
              .classed("quiet")
              .add("The text of this article is not kept; the words of its statements are."));
    }
    parts.add(cards);
    return tag("div").classed(text == null ? "article cards-only" : "article").add(parts);
  }

  private static String count(int statements) {
    return switch (statements) {
      case 0 -> "Nobody is said to have said anything";
      case 1 -> "1 statement";
      default -> statements + " statements";
    };
  }

  private static Html limit(int statements) {
    return statements <= MOST_CARDS
        ? Html.NOTHING
        : tag("p")
            .classed("quiet")
            .add("The first " + MOST_CARDS + " are shown; the API and the exports have all.");
  }

  /** What the marks look like, and a switch that makes them silent for those who listen. */
  private static Html controls() {
    return tag("p")
        .classed("marks-key small")
        .add(
            tag("span").classed("seg source").add("who"),
            tag("span").classed("seg cue").add("says"),
            tag("span").classed("seg c1").add("what"),
            tag("span").classed("seg c2").add("what in what"),
            tag("label")
                .add(
                    tag("input").set("type", "checkbox").classed("silence"),
                    Html.words(" Hide the numbers, and do not read out where statements begin")));
  }
}
