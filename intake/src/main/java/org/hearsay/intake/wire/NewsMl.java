package org.hearsay.intake.wire;

import java.util.List;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** NewsML-G2, NewsML 1 and bare NITF. */
public final class NewsMl {
  private NewsMl() {}

  /** An item for each news item, in the document's order. */
  public static List<Item> read(Document document) {
    return List.of();
  }
}
