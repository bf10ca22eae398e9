package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The elements directly below one, by what they are called in the vocabularies of feeds: {@code
 * title}, {@code dc:creator}, {@code content:encoded}. The names are in lower case, those of RSS
 * and Atom bare, whatever prefixes a feed has for them.
 */
final class Fields {
  private static final String DC = "dc:";
  private static final String CONTENT = "content:";
  private static final String BARE = "";

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("http://purl.org/dc/elements/1.0/", DC),
          Map.entry("http://purl.org/dc/elements/1.1/", DC),
          Map.entry("http://purl.org/dc/terms/", DC),
          Map.entry("http://purl.org/rss/1.0/modules/content/", CONTENT),
          Map.entry("http://purl.org/rss/1.0/", BARE),
          Map.entry("http://purl.org/net/rss1.1#", BARE),
          Map.entry("http://my.netscape.com/rdf/simple/0.9/", BARE),
          Map.entry("http://channel.netscape.com/rdf/simple/0.9/", BARE),
          Map.entry("http://backend.userland.com/rss2", BARE),
          Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:"),
          Map.entry("http://purl.org/atom/ns#", BARE),
          Map.entry("http://www.w3.org/2005/atom", BARE),
          Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
          Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"));

  /** For prefixes that nobody declared. */
  private static final Map<String, String> PREFIXES =
      Map.of("dc", DC, "dcterms", DC, "content", CONTENT, "atom", BARE, "a10", BARE, "rss", BARE);

  private final Map<String, List<Element>> byName = new HashMap<>();

  Fields(Element parent) {
    for (Node child = parent.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element element) {
        byName.computeIfAbsent(name(element), none -> new ArrayList<>()).add(element);
      }
    }
  }

  List<Element> all(String name) {
    return byName.getOrDefault(name, List.of());
  }

  @Nullable Element first(String name) {
    List<Element> found = all(name);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** By its namespace, else by its prefix. */
  static String name(Element element) {
    String local = element.tag().localName().toLowerCase(Locale.ROOT);
    String known = NAMESPACES.get(element.tag().namespace().toLowerCase(Locale.ROOT));
    if (known != null) {
      return known + local;
    }
    String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
    return prefix.isEmpty() ? local : PREFIXES.getOrDefault(prefix, prefix + ":") + local;
  }
}
