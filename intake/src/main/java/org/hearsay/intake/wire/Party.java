package org.hearsay.intake.wire;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something of NewsML-G2.
 *
 * @param words as they stand in the document
 * @param kind what they are: {@code name}, {@code literal}, {@code qcode} or {@code uri}; the first
 *     two are meant for people
 */
record Party(String words, String kind) {

  /** By the most readable of what the element gives, or null where it gives nothing. */
  static @Nullable Party of(@Nullable Element element) {
    String name = Xml.text(element, "name");
    if (name != null) {
      return new Party(name, "name");
    }
    for (String kind : new String[] {"literal", "qcode", "uri"}) {
      String value = Xml.attribute(element, kind);
      if (value != null) {
        return new Party(value, kind);
      }
    }
    return null;
  }

  boolean isReadable() {
    return kind.equals("name") || kind.equals("literal");
  }
}
