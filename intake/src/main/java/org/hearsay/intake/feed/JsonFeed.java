package org.hearsay.intake.feed;

import java.util.List;
import java.util.Map;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;

/** JSON Feed 1.0 and 1.1. */
public final class JsonFeed {
  private JsonFeed() {}

  /** Whether this object says that it is one. */
  public static boolean is(Map<?, ?> object) {
    return object.get("version") instanceof String version
        && version.contains("jsonfeed.org/version/");
  }

  /** An item for each entry, in the document's order. */
  public static List<Item> read(Document document, Map<?, ?> feed) {
    return List.of();
  }
}
