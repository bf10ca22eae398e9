package org.hearsay.intake.wire;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Elements by their names without prefix and in small letters: senders differ in prefixes, and the
 * generations of the formats in letter case.
 */
final class Xml {
  private Xml() {}

  static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  static boolean is(@Nullable Element element, String name) {
    return element != null && name(element).equals(name);
  }

  static Stream<Element> children(@Nullable Element parent, String name) {
    return parent == null
        ? Stream.of()
        : parent.children().stream().filter(child -> name(child).equals(name));
  }

  /** The first element on the way down by these names, or null. */
  static @Nullable Element child(@Nullable Element parent, String... path) {
    Element at = parent;
    for (String name : path) {
      at = children(at, name).findFirst().orElse(null);
    }
    return at;
  }

  /** All words inside, or null where there are none. */
  static @Nullable String text(@Nullable Element element) {
    String text = element == null ? "" : element.wholeText().strip();
    return text.isEmpty() ? null : text;
  }

  static @Nullable String text(@Nullable Element parent, String... path) {
    return text(child(parent, path));
  }

  static List<String> texts(@Nullable Element parent, String name) {
    return children(parent, name)
        .map(element -> element.wholeText().strip())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Null where it is missing or blank. */
  static @Nullable String attribute(@Nullable Element element, String name) {
    String value = element == null ? "" : element.attributes().getIgnoreCase(name).strip();
    return value.isEmpty() ? null : value;
  }
}
