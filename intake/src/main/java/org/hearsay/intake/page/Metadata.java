package org.hearsay.intake.page;

import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.jsoup.nodes.Document;

/** What a page says about its article outside the text. */
final class Metadata {
  private Metadata() {}

  static void offer(Document dom, Draft draft) {
    draft.offer(Field.TITLE, dom.title(), "title");
  }
}
