package org.hearsay.intake.feed;

import java.util.List;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.page.Address;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says of all its entries.
 *
 * @param base what relative links are relative to; null when the feed has no address
 */
record Channel(
    @Nullable String title,
    String titlePlace,
    @Nullable String language,
    String languagePlace,
    @Nullable String base,
    List<String> authors) {

  /** Of entries that stand in no feed. */
  static Channel none(Document document) {
    return new Channel(null, "", null, "", document.address(), List.of());
  }

  /**
   * @param element a {@code channel} or {@code feed}
   */
  static Channel of(Element element, Document document) {
    Fields fields = new Fields(element);
    String format = Fields.name(element).equals("feed") ? "Atom feed " : "RSS channel ";
    Element title = fields.first("title");
    Element language = fields.first("language");
    if (language == null) {
      language = fields.first("dc:language");
    }
    Element link = Entry.link(fields);
    String base = document.address();
    String home = link == null ? null : Address.resolved(Entry.target(link), base);
    base = base == null ? home : base;
    String stated = inherited(element, "xml:base");
    String own = Address.resolved(stated, base);
    String name = title == null ? null : Body.line(title.wholeText());
    return new Channel(
        name,
        format + "title",
        language == null ? inherited(element, "xml:lang") : language.wholeText(),
        language == null ? "xml:lang" : format + "language",
        own == null ? base : own,
        Author.names(Author.of(fields.all("author")), name));
  }

  private static @Nullable String inherited(Element element, String attribute) {
    for (Element each = element; each != null; each = each.parent()) {
      if (each.hasAttr(attribute)) {
        return each.attr(attribute);
      }
    }
    return null;
  }
}
