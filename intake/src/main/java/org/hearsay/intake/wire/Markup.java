package org.hearsay.intake.wire;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.page.Paragraphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * XHTML and NITF as the text they show. Pictures with all that stands about them are left out: a
 * caption is no part of the story. Without recursion, in time linear in the length.
 */
final class Markup implements NodeVisitor {
  private static final Set<String> LEFT_OUT =
      Set.of("media", "figure", "figcaption", "script", "style", "bibliography");

  /** What NITF 3.6 calls what HTML calls otherwise. */
  private static final Map<String, String> HTML_NAMES =
      Map.of(
          "block", "div",
          "body.content", "div",
          "tagline", "p",
          "hl1", "h2",
          "hl2", "h2",
          "nitf-table", "div",
          "bq", "blockquote",
          "fn", "div",
          "credit", "p",
          "note", "div");

  /** Names that mean in both what they mean in HTML. All others mark words within a line. */
  private static final Set<String> SAME =
      Set.of(
          "p",
          "br",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "main",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "hr",
          "address");

  private final Deque<Element> open = new ArrayDeque<>();
  private int leftOut;

  private Markup(Element body) {
    open.push(body);
  }

  /**
   * A body that came as a string: a whole page of HTML or a piece of one. Empty where it has more
   * than {@link Limits#PAGE_TAGS} tags.
   */
  static String ofHtml(String html) {
    if (Tags.areTooMany(html, Limits.PAGE_TAGS)) {
      return "";
    }
    Element body = Jsoup.parse(LongNames.cut(html)).body();
    body.select("figure, figcaption").remove();
    return Paragraphs.text(body);
  }

  /** A body that is part of an XML document. */
  static String ofXml(Iterable<Element> elements) {
    Document page = Document.createShell("");
    Markup markup = new Markup(page.body());
    for (Element element : elements) {
      element.traverse(markup);
    }
    return Paragraphs.text(page.body());
  }

  @Override
  public void head(Node node, int depth) {
    if (leftOut > 0 || node instanceof Element picture && LEFT_OUT.contains(Xml.name(picture))) {
      leftOut++;
    } else if (node instanceof TextNode words) {
      open.element().appendChild(new TextNode(words.getWholeText()));
    } else if (node instanceof Element element) {
      Element copy = new Element(htmlName(Xml.name(element)));
      open.element().appendChild(copy);
      open.push(copy);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (leftOut > 0) {
      leftOut--;
    } else if (node instanceof Element) {
      open.pop();
    }
  }

  private static String htmlName(String name) {
    return SAME.contains(name) ? name : HTML_NAMES.getOrDefault(name, "span");
  }
}
