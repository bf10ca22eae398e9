package org.hearsay.intake.feed;

import java.util.List;
import java.util.Locale;
import org.hearsay.engine.article.Hop;
import org.hearsay.intake.item.Draft;
import org.hearsay.intake.item.Draft.Field;
import org.hearsay.intake.item.LooseDate;
import org.hearsay.intake.page.Address;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** One {@code item} or {@code entry} of a feed. */
final class Entry {
  private static final List<String> PUBLISHED =
      List.of("pubdate", "published", "issued", "dc:date", "dc:issued", "dc:created", "created");

  private static final List<String> MODIFIED = List.of("updated", "modified", "dc:modified");

  private final Element element;
  private final Fields fields;
  private final Channel channel;
  private final boolean atom;
  private final Story story = new Story();
  private final Draft draft = story.draft;

  private Entry(Element element, Channel channel) {
    this.element = element;
    this.channel = channel;
    fields = new Fields(element);
    atom = Fields.name(element).equals("entry");
  }

  static Story read(Element element, Channel channel) {
    Entry entry = new Entry(element, channel);
    entry.identify();
    entry.describe();
    entry.date();
    entry.credit();
    entry.body();
    return entry.story;
  }

  private void identify() {
    String base = channel.base();
    if (element.hasAttr("xml:base")) {
      String own = Address.resolved(element.attr("xml:base"), base);
      base = own == null ? base : own;
    }
    Element guid = fields.first("guid");
    offer(Field.ID, guid);
    offer(Field.ID, fields.first("id"));
    draft.offer(Field.ID, element.attr("rdf:about"), "rdf:about");
    Element original = fields.first("feedburner:origlink"); // what the link was before counting
    if (original != null) {
      draft.offer(Field.URL, Address.resolved(original.wholeText(), base), place(original));
    }
    Element link = link(fields);
    if (link != null) {
      draft.offer(Field.URL, Address.resolved(target(link), base), place(link));
    }
    if (guid != null && !guid.attr("isPermaLink").strip().equalsIgnoreCase("false")) {
      draft.offer(Field.URL, Address.resolved(guid.wholeText(), null), place(guid));
    }
    draft.offer(Field.URL, Address.resolved(element.attr("rdf:about"), null), "rdf:about");
    draft.addressAsId();
  }

  /** The one to the page itself, rather one in HTML than others; null for none. */
  static @Nullable Element link(Fields fields) {
    Element any = null;
    for (Element link : fields.all("link")) {
      String relation = link.attr("rel").strip().toLowerCase(Locale.ROOT);
      if ((relation.isEmpty() || relation.equals("alternate")) && !target(link).isBlank()) {
        String type = link.attr("type");
        if (type.isEmpty() || type.contains("html")) {
          return link;
        }
        any = any == null ? link : any;
      }
    }
    return any;
  }

  /** Atom has it in an attribute. */
  static String target(Element link) {
    return link.hasAttr("href") ? link.attr("href") : link.wholeText();
  }

  private void describe() {
    offer(Field.TITLE, fields.first("title"));
    offer(Field.TITLE, fields.first("dc:title"));
    offer(Field.PUBLISHER, fields.first("dc:publisher"));
    draft.offer(Field.PUBLISHER, channel.title(), channel.titlePlace());
    draft.offer(Field.LANGUAGE, element.attr("xml:lang"), "xml:lang");
    offer(Field.LANGUAGE, fields.first("dc:language"));
    draft.offer(Field.LANGUAGE, channel.language(), channel.languagePlace());
  }

  private void date() {
    offerDates(Field.PUBLISHED, PUBLISHED);
    offerDates(Field.MODIFIED, MODIFIED);
  }

  private void offerDates(Field field, List<String> names) {
    for (String name : names) {
      for (Element date : fields.all(name)) {
        draft.offer(field, LooseDate.iso(date.wholeText()), place(date));
      }
    }
  }

  private void credit() {
    Element source = fields.first("source");
    for (String name : List.of("dc:creator", "author")) {
      offerAuthors(fields.all(name));
    }
    if (source != null) {
      Fields of = new Fields(source);
      offerAuthors(of.all("author"));
      Element title = of.first("title");
      String party = Body.line(title == null ? source.ownText() : title.wholeText()).strip();
      if (party.isEmpty()) {
        Element link = link(of);
        party =
            source.hasAttr("url")
                ? source.attr("url").strip()
                : link == null ? "" : target(link).strip();
      }
      if (!party.isEmpty()) {
        draft.hop(new Hop(party, List.of("source"), null), place(source));
      }
    }
    if (atom) { // RFC 4287, 4.2.1
      draft.offer(Field.BYLINE, channel.authors(), "Atom feed author");
    }
  }

  private void offerAuthors(List<Element> elements) {
    if (!elements.isEmpty()) {
      story.authors(Author.of(elements), channel.title(), place(elements.getFirst()));
    }
  }

  private void body() {
    for (String name : List.of("content:encoded", "content", "xhtml:body")) {
      Element content = fields.first(name);
      if (content != null) {
        story.whole(body(content), place(content));
      }
    }
    Element summary = fields.first("summary");
    if (summary != null) {
      story.summary(body(summary), place(summary));
    }
    Element description = fields.first("description");
    if (description != null) {
      Body body = body(description);
      if (body.isLong()) { // RSS lets it hold either
        story.whole(body, place(description));
      } else {
        story.summary(body, place(description));
      }
    }
  }

  private static Body body(Element content) {
    String type = content.attr("type").strip().toLowerCase(Locale.ROOT);
    boolean words = type.isEmpty() || type.startsWith("text") || type.contains("html");
    if (!words || content.hasAttr("src") || content.attr("mode").equals("base64")) {
      return Body.NONE;
    }
    if (content.childrenSize() == 0 && (type.equals("text") || type.equals("text/plain"))) {
      return Body.ofText(content.wholeText());
    }
    return Body.ofHtml(html(content));
  }

  /** Markup that was escaped, in CDATA or simply there. */
  private static String html(Element content) {
    if (content.childrenSize() == 0) {
      return content.wholeText();
    }
    for (Element each : content.getAllElements()) {
      String local = each.tag().localName();
      if (each != content && !each.tag().prefix().isEmpty() && !local.isEmpty()) {
        each.tagName(local, Parser.NamespaceXml);
      }
    }
    StringBuilder html = new StringBuilder();
    for (Node child : content.childNodes()) {
      html.append(child instanceof CDataNode escaped ? escaped.getWholeText() : child.outerHtml());
    }
    return html.toString().replace("</br>", ""); // which HTML takes for another break
  }

  private void offer(Field field, @Nullable Element from) {
    if (from != null) {
      boolean literal = from.attr("type").equals("text");
      String words = from.wholeText();
      draft.offer(field, literal ? words : Body.line(words), place(from));
    }
  }

  /** {@code RSS pubDate}, {@code Atom title}, {@code dc:creator} */
  private String place(Element field) {
    return field.tag().prefix().isEmpty()
        ? (atom ? "Atom " : "RSS ") + field.tagName()
        : field.tagName();
  }
}
