package org.hearsay.intake.page;

import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The words of the article that a page shows, and nothing that stands around them. */
final class MainText {
  private MainText() {}

  /**
   * @param dom is changed: what is no text of the article is taken out
   * @param title is left out where it is repeated above the text; null when not known
   */
  static String of(Document dom, @Nullable String title) {
    return Paragraphs.text(dom.body());
  }
}
