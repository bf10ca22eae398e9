package org.hearsay.intake.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Doctype;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** RSS 0.9 to 2.0, RDF and Atom. */
public final class Feed implements NodeFilter {
  private static final Set<String> ENTRIES = Set.of("item", "entry");
  private static final Set<String> CHANNELS = Set.of("channel", "feed");
  private static final Set<String> PAGES = Set.of("html", "xhtml:html", "head", "body");

  private final Document document;
  private final List<Story> stories = new ArrayList<>();
  private @Nullable Channel channel;

  private Feed(Document document) {
    this.document = document;
  }

  /**
   * An item for each entry, in the document's order; one problem where there is none. Lenient: tags
   * may be left open, prefixes undeclared, ampersands bare. A page that is called a feed is read as
   * a page. Takes time linear in the length.
   */
  public static List<Item> read(Document document) {
    String text = Charsets.decode(document.bytes(), document.contentType()).text();
    if (Doctype.declaresEntities(text)) {
      return List.of(
          new Problem(
              document.where(),
              Reason.UNSAFE,
              "declares entities of its own, which are not expanded",
              "remove the declarations"));
    }
    org.jsoup.nodes.Document dom =
        Jsoup.parse(LongNames.cut(Ampersands.escaped(text)), "", Parser.xmlParser());
    // What is marked up inside is read as HTML, where <script/> would not end
    dom.outputSettings().prettyPrint(false).syntax(OutputSettings.Syntax.html);
    Feed feed = new Feed(document);
    dom.filter(feed);
    if (!feed.stories.isEmpty()) {
      return feed.items();
    }
    Element root = dom.firstElementChild();
    return root != null && PAGES.contains(Fields.name(root))
        ? Page.read(document)
        : List.of(feed.withoutEntries());
  }

  private List<Item> items() {
    List<Item> items = new ArrayList<>(stories.size());
    for (Story story : stories) {
      items.add(story.item(document, items.size() + 1, stories.size() > 1));
    }
    return items;
  }

  private Problem withoutEntries() {
    String title = channel == null ? null : channel.title();
    return new Problem(
        document.where(),
        Reason.EMPTY,
        title == null ? "a feed without entries" : "a feed without entries: " + title.strip(),
        null);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = Fields.name(element);
    if (ENTRIES.contains(name)) {
      stories.add(Entry.read(element, channel == null ? Channel.none(document) : channel));
      return FilterResult.CONTINUE; // where it was left open, the next one is in it
    }
    if (CHANNELS.contains(name)) {
      channel = Channel.of(element, document);
    }
    Element parent = element.parent();
    return parent != null && ENTRIES.contains(Fields.name(parent))
        ? FilterResult.SKIP_CHILDREN
        : FilterResult.CONTINUE;
  }
}
