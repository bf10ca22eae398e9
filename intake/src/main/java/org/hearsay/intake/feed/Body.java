package org.hearsay.intake.feed;

import java.util.regex.Pattern;
import org.hearsay.intake.bytes.Encoding;
import org.hearsay.intake.bytes.LongNames;
import org.hearsay.intake.bytes.Tags;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.page.Paragraphs;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * The text of one entry.
 *
 * @param text paragraphs with an empty line between them, without the links to the rest of the
 *     story; possibly empty
 * @param cut whether it says itself that it goes on elsewhere
 * @param tooLarge whether it was not read for its size; the text is empty then
 */
record Body(String text, boolean cut, boolean tooLarge) {
  /** Nobody writes abstracts as long as this, in characters and in paragraphs. */
  private static final int LONG_TEXT = 1000;

  private static final int LONG_PARAGRAPHS = 3;

  /** How far from the end a link to the rest may stand, in links. */
  private static final int LAST_LINKS = 4;

  /** In characters, of a link with a title in it. */
  private static final int LONG_LINK = 200;

  /** Characters at the end among which its mark is looked for. */
  private static final int TAIL = 60;

  private static final Pattern ESCAPED_TAG =
      Pattern.compile(
          "</?(?:p|br|div|a|span|img|b|i|em|strong|ul|ol|li|h[1-6]|blockquote|font|table)\\b[^<>]*>",
          Pattern.CASE_INSENSITIVE);

  /** The words of a link to the rest. */
  private static final Pattern READ_ON =
      Pattern.compile(
          "\\W*(?:click (?:here )?to )?(?:"
              + "(?:more|continued?|details|full (?:story|article|text|post|report))\\W*"
              + "|(?:continue|keep) reading\\b.*"
              + "|read (?:more|on)\\b.*"
              + "|(?:read|see|view|get) (?:the )?(?:rest|full|whole|entire|complete|original)\\b.*"
              + "|read (?:the |this )?(?:story|article|post)\\b.*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[(?:…|\\.{2,5}|more|&hellip;)\\]|\\(more\\)|\\(continued\\)"
              + "|\\b(?:read more|continue reading|read the (?:full|whole|rest)[^.]{0,30}))\\W*$",
          Pattern.CASE_INSENSITIVE);

  static final Body NONE = new Body("", false, false);

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether this can hardly be an abridgement. */
  boolean isLong() {
    return !cut
        && text.length() >= LONG_TEXT
        && text.split("\n\n", LONG_PARAGRAPHS).length == LONG_PARAGRAPHS;
  }

  /** Markup that was escaped twice is taken for markup. */
  static Body ofHtml(String html) {
    if (isTooLarge(html)) {
      return new Body("", false, true);
    }
    Element body = parsed(html);
    if (body.childrenSize() == 0) {
      String words = body.wholeText();
      if (!ESCAPED_TAG.matcher(words).find()) {
        return trimmed(paragraphs(words, ' '), false);
      }
      if (isTooLarge(words)) {
        return new Body("", false, true);
      }
      body = parsed(words);
    }
    body.select("figure, figcaption").remove();
    dropFooter(body);
    boolean cut = dropReadOn(body);
    return trimmed(Paragraphs.text(body), cut);
  }

  /** Line ends stay where they are. */
  static Body ofText(String words) {
    return trimmed(paragraphs(words, '\n'), false);
  }

  /** One line of text that may be HTML, as titles and names in feeds may. */
  static String line(String words) {
    boolean plain = words.indexOf('<') < 0 && words.indexOf('&') < 0;
    if (plain || isTooLarge(words)) {
      return Encoding.withoutLoneSurrogates(words);
    }
    Element body = parsed(words);
    boolean markup = body.getAllElements().stream().allMatch(each -> each.tag().isKnownTag());
    return Encoding.withoutLoneSurrogates(markup ? body.wholeText() : words);
  }

  private static boolean isTooLarge(String html) {
    return html.length() > Limits.ENTRY || Tags.areTooMany(html, Limits.PAGE_TAGS);
  }

  private static Element parsed(String html) {
    return Jsoup.parseBodyFragment(LongNames.cut(html)).body();
  }

  /** What WordPress puts below every entry: "The post … appeared first on …." */
  private static void dropFooter(Element body) {
    Element last = body.select("p").last();
    if (last != null) {
      String words = last.text();
      if (words.startsWith("The post ")
          && (words.contains(" appeared first on ") || words.contains(" first appeared on "))) {
        last.remove();
      }
    }
  }

  private static boolean dropReadOn(Element body) {
    Elements links = body.select("a");
    for (int i = links.size() - 1; i >= Math.max(0, links.size() - LAST_LINKS); i--) {
      Element link = links.get(i);
      String words = link.text();
      if (words.length() <= LONG_LINK && READ_ON.matcher(words).matches() && isLast(link, body)) {
        link.remove();
        return true;
      }
    }
    return false;
  }

  /** Whether hardly a word stands behind a link. */
  private static boolean isLast(Element link, Element body) {
    int behind = 0;
    for (Node each = link; each != null && each != body; each = each.parent()) {
      for (Node next = each.nextSibling(); next != null; next = next.nextSibling()) {
        behind +=
            switch (next) {
              case TextNode words -> words.text().strip().length();
              case Element element -> element.text().length();
              default -> 0;
            };
        if (behind > TAIL) {
          return false;
        }
      }
    }
    return true;
  }

  private static Body trimmed(String text, boolean cut) {
    String kept = Encoding.withoutLoneSurrogates(text);
    String tail = kept.substring(Math.max(0, kept.length() - TAIL));
    return new Body(kept, cut || CUT_OFF.matcher(tail).find(), false);
  }

  /** Words without markup: an empty line ends a paragraph, and other line ends become this. */
  private static String paragraphs(String words, char lineEnd) {
    StringBuilder out = new StringBuilder(words.length());
    int lines = 0;
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
      } else {
        if (!out.isEmpty()) {
          if (lines > 1) {
            out.append("\n\n");
          } else if (lines == 1) {
            out.append(lineEnd);
          } else if (space) {
            out.append(' ');
          }
        }
        lines = 0;
        space = false;
        out.append(c);
      }
    }
    return out.toString();
  }
}
