package org.hearsay.intake.wire;

import java.util.Map;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/** IPTC ninjs, versions 1 to 3. */
public final class Ninjs {
  private Ninjs() {}

  /** Whether this object looks like a news item: {@code uri} and something of its content. */
  public static boolean is(Map<?, ?> object) {
    return object.containsKey("uri");
  }

  /**
   * @param where of this object in its document
   * @param name its id where it has none
   */
  public static Item read(Document document, String where, String name, Map<?, ?> object) {
    return new Problem(where, Reason.UNSUPPORTED, "ninjs", null);
  }
}
