package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.Locale;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.KeptReading;
import org.jspecify.annotations.Nullable;

/** What is known of an article beside its text, above it. */
final class ArticleHead {
  private ArticleHead() {}

  /**
   * @param publisher address of the publisher's page; null for none
   */
  static Html of(KeptReading.Head head, @Nullable String publisher) {
    Tag line = tag("p").classed("quiet about");
    if (head.publisher() == null) {
      line.add("publisher unknown");
    } else if (publisher == null) {
      line.add(head.publisher());
    } else {
      line.add(tag("a").set("href", publisher).add(head.publisher()));
    }
    line.add(" · " + (head.published() == null ? "undated" : date(head.published())));
    if (!head.byline().isEmpty()) {
      line.add(" · by " + String.join(", ", head.byline()));
    }
    line.add(String.format(Locale.ROOT, " · %,d characters", head.length()));
    String url = head.url();
    if (url != null && isWeb(url)) {
      line.add(
          Html.words(" · "),
          tag("a").set("href", url).set("rel", "noreferrer noopener").add("original"));
    }
    return tag("header")
        .classed("article-head")
        .add(tag("h1").add(head.title() == null ? head.id() : head.title()), line);
  }

  private static String date(String published) {
    int time = published.indexOf('T');
    return time < 0
        ? DateWords.of(published)
        : DateWords.of(published.substring(0, time)) + " " + published.substring(time + 1);
  }

  /** Addresses come from strangers: one with a script in it is no address. */
  private static boolean isWeb(String url) {
    return url.matches("(?i)https?://.*");
  }
}
