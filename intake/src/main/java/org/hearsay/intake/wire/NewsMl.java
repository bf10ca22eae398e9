package org.hearsay.intake.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.bytes.Doctype;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * NewsML-G2, NewsML 1 and bare NITF, read as leniently as a web page: what is cut off, unknown or
 * misplaced costs itself alone. A piece of an item, like a {@code contentSet} without its {@code
 * newsItem}, is taken for the whole.
 */
public final class NewsMl {
  /** Items of other kinds than news, and what to call one. */
  private static final Map<String, String> OTHER_ITEMS =
      Map.of(
          "packageitem", "a package",
          "conceptitem", "a concept item",
          "knowledgeitem", "a knowledge item",
          "planningitem", "a planning item",
          "catalogitem", "a catalog");

  private static final Set<String> PARTS =
      Set.of("contentset", "contentmeta", "itemmeta", "rightsinfo", "hophistory");

  private NewsMl() {}

  /**
   * An item for each news item, in the document's order, and a note before them where one is due.
   * Takes time linear in the document's length.
   */
  public static List<Item> read(Document document) {
    String text = Charsets.decode(document.bytes(), document.contentType()).text();
    if (Doctype.declaresEntities(text)) {
      return List.of(Doctype.problem(document.where()));
    }
    if (Tags.areTooMany(text, Limits.TAGS)) {
      return List.of(Tags.problem(document.where(), Limits.TAGS));
    }
    Element dom = Inline.parse(text);
    List<Element> found = found(dom);
    boolean cutOff = isCutOff(dom, text);
    if (found.isEmpty()) {
      return List.of(
          new Problem(
              document.where(),
              cutOff ? Reason.BROKEN_MARKUP : Reason.NOT_NEWS,
              cutOff ? "it ends before any news item" : "no news item in it",
              cutOff ? "fetch the file again" : null));
    }
    List<Item> items = new ArrayList<>();
    if (cutOff) {
      items.add(new Note(document.where(), "cut off before its end: what is there is read"));
    }
    String sender = sender(dom);
    for (int i = 0; i < found.size(); i++) {
      if (i == Limits.ENTRIES) {
        items.add(Problem.tooMany(document.where(), "items"));
        break;
      }
      boolean single = found.size() == 1;
      String where = single ? document.where() : document.where() + ":" + (i + 1);
      String name = single ? document.name() : document.name() + "-" + (i + 1);
      items.addAll(read(document, found.get(i), sender, where, name));
    }
    return items;
  }

  private static List<Item> read(
      Document document, Element item, @Nullable String sender, String where, String name) {
    String kind = Xml.name(item);
    String other = OTHER_ITEMS.get(kind);
    if (other != null) {
      return List.of(new Problem(where, Reason.NOT_NEWS, other + ", no text", null));
    }
    if (kind.equals("nitf")) {
      Dispatch dispatch = new Dispatch(document, where, name);
      Nitf.read(item, dispatch);
      return List.of(dispatch.item());
    }
    return isNewsMl1(item)
        ? new NewsMl1Item(item, where, new Dispatch(document, where, name)).read(sender)
        : List.of(new G2Item(item, new Dispatch(document, where, name)).read(sender));
  }

  /** The elements that are an item each; the document itself where it holds nothing but parts. */
  private static List<Element> found(Element dom) {
    List<Element> found = new ArrayList<>();
    dom.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
              return FilterResult.CONTINUE;
            }
            String name = Xml.name(element);
            if (name.equals("newsitem") && isNewsMl1(element)) {
              found.add(element);
              return FilterResult.CONTINUE; // its components may hold items of their own
            }
            if (name.equals("newsitem")
                || OTHER_ITEMS.containsKey(name)
                || name.equals("nitf") && !Xml.is(element.parent(), "datacontent")) {
              found.add(element);
              return FilterResult.SKIP_CHILDREN;
            }
            return PARTS.contains(name) ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
          }
        });
    if (found.isEmpty() && dom.children().stream().map(Xml::name).anyMatch(PARTS::contains)) {
      return List.of(dom);
    }
    return found;
  }

  private static boolean isNewsMl1(Element item) {
    return Xml.child(item, "identification") != null
        || Xml.child(item, "newsmanagement") != null
        || Xml.child(item, "newscomponent") != null;
  }

  private static @Nullable String sender(Element dom) {
    String sender = Xml.text(dom, "newsmessage", "header", "sender");
    return sender != null
        ? sender
        : Xml.attribute(
            Xml.child(dom, "newsml", "newsenvelope", "sentfrom", "party"), "formalname");
  }

  /** Whether the last end tag is not that of the last element, which is open or cut off then. */
  private static boolean isCutOff(Element dom, String text) {
    Element last = dom.lastElementChild();
    if (last == null) {
      return false;
    }
    int end = text.lastIndexOf("</");
    String tag = "</" + last.tagName();
    return last.childNodeSize() > 0
        && (end < 0
            || !text.substring(end, Math.min(text.length(), end + tag.length()))
                .toLowerCase(Locale.ROOT)
                .equals(tag.toLowerCase(Locale.ROOT))
            || text.indexOf('>', end) < 0);
  }
}
