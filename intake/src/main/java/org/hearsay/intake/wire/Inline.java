package org.hearsay.intake.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Limits;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The text of an item where its wrapper carries it along, in whatever form. */
final class Inline {
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|h[1-6]|html|body|section|article)[\\s/>]", Pattern.CASE_INSENSITIVE);

  private static final Pattern NITF =
      Pattern.compile("<(?:\\w{1,20}:)?(?:nitf|body\\.content)[\\s>]", Pattern.CASE_INSENSITIVE);

  /** Where the telling tags of a document are looked for. */
  private static final int HEAD = 4096;

  private Inline() {}

  /** XML inside XML: NITF, XHTML, or anything else that has paragraphs. */
  static void xml(Element wrapper, String place, Dispatch dispatch) {
    Element nitf = first(wrapper, "nitf");
    if (nitf != null || first(wrapper, "body.content") != null) {
      Nitf.read(nitf == null ? wrapper : nitf, dispatch);
      return;
    }
    Element body = first(wrapper, "body");
    if (first(wrapper, "p") != null || first(wrapper, "html") != null) {
      String text = Markup.ofXml(List.of(body == null ? wrapper : body));
      dispatch.body(Body.ofMarkup(text, place));
    } else if (wrapper.childrenSize() == 0) {
      plain(wrapper.wholeText(), place, dispatch);
    }
  }

  /**
   * Text inside a string.
   *
   * @param contentType may be a role such as {@code xhtml} as well; null where the sender does not
   *     tell
   */
  static void data(String text, @Nullable String contentType, String place, Dispatch dispatch) {
    if (Tags.areTooMany(text, Limits.PAGE_TAGS)) {
      dispatch.tooLarge();
      return;
    }
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    if ((type.contains("nitf") || type.contains("xml")) && NITF.matcher(head).find()) {
      Document document = parse(text);
      Element nitf = first(document, "nitf");
      Nitf.read(nitf == null ? document : nitf, dispatch);
    } else if (type.contains("xml") && !type.contains("html")) {
      Document document = parse(text);
      dispatch.foreignBody(Body.ofMarkup(Markup.ofXml(document.children()), place));
    } else if (type.contains("html") || !type.contains("plain") && MARKUP.matcher(head).find()) {
      dispatch.body(Body.ofMarkup(Markup.ofHtml(text), place));
    } else if (type.isEmpty() || type.contains("text")) {
      plain(text, place, dispatch);
    }
  }

  /** As deep as {@link Limits#DEPTH}, in time linear in the length; no entity is ever expanded. */
  static Document parse(String xml) {
    return Jsoup.parse(LongNames.cut(xml), "", Parser.xmlParser().setMaxDepth(Limits.DEPTH));
  }

  private static void plain(String text, String place, Dispatch dispatch) {
    dispatch.body(Body.plain(text.strip(), place));
  }

  /** In the order of the document, the element itself left out; null where there is none. */
  static @Nullable Element first(Element root, String name) {
    Element[] found = {null};
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (depth > 0 && node instanceof Element element && Xml.is(element, name)) {
              found[0] = element;
              return FilterResult.STOP;
            }
            return FilterResult.CONTINUE;
          }
        });
    return found[0];
  }
}
