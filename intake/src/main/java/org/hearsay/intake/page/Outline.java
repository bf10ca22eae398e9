package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * An element and all below it that shows text, as flat lists: block elements in the order of the
 * document, each with its parent and where its inside ends, and the blocks of text in them. Made in
 * one pass without recursion.
 */
final class Outline implements NodeFilter {
  /** What shows no words, or words that belong to the working of a page. */
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "title",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "button",
          "select",
          "datalist",
          "textarea",
          "input",
          "rp",
          "rt");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  /** UTF-16 units. What is longer is no label, whatever it is called. */
  private static final int LONGEST_INSERTION = 600;

  private static final Set<String> SLANTED = Set.of("i", "em", "cite", "small");
  private static final Set<String> HEAVY = Set.of("b", "strong");

  private final List<Element> elements = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int[] parents = new int[256];
  private int[] ends = new int[256];
  private int open = -1;

  private final StringBuilder text = new StringBuilder();
  private boolean space;
  private int lines;
  private int size;
  private int linked;
  private int slanted;
  private int heavy;
  private int inLinks;
  private int inSlanted;
  private int inHeavy;
  private int inPre;
  private boolean picture;
  private boolean underPicture;

  private final Predicate<Element> insertion;
  private int inInsertion;
  private int blocksBefore;
  private int textBefore;
  private int sizeBefore;
  private int linkedBefore;
  private int slantedBefore;
  private int heavyBefore;

  private Outline(Predicate<Element> insertion) {
    this.insertion = insertion;
  }

  static Outline of(Element root) {
    return of(root, element -> false);
  }

  /**
   * @param insertion tells of an element inside a line whether it was put there by the page: it is
   *     left out without a trace
   */
  static Outline of(Element root, Predicate<Element> insertion) {
    Outline outline = new Outline(insertion);
    root.filter(outline);
    outline.flush();
    return outline;
  }

  /** How many elements there are. */
  int size() {
    return elements.size();
  }

  Element element(int i) {
    return elements.get(i);
  }

  /** Of the first element -1. */
  int parent(int i) {
    return parents[i];
  }

  /** The first element that is not inside this one. */
  int end(int i) {
    return ends[i];
  }

  List<Block> blocks() {
    return blocks;
  }

  boolean isHeading(Block block) {
    String name = elements.get(block.owner()).normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) <= '6';
  }

  /** Whether a block is running text: some length of words outside links, and no heading. */
  boolean isProse(Block block) {
    return block.unlinked() >= 50 && block.linked() * 2 < block.size() && !isHeading(block);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode words -> append(words.getWholeText());
      case Element element -> {
        String name = element.normalName();
        if (name.equals("img")) {
          picture = true;
        } else if (SILENT.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (depth == 0 || isElement(element)) {
          enter(element);
        } else if (name.equals("br")) {
          lines++;
        } else if (inInsertion > 0 || insertion.test(element)) {
          mark();
        }
        count(element, name, 1);
      }
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      count(element, element.normalName(), -1);
      if (depth == 0 || isElement(element)) {
        flush();
        ends[open] = elements.size();
        open = parents[open];
      } else if (inInsertion > 0 && !element.normalName().equals("br")) {
        forget();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void mark() {
    if (inInsertion++ == 0) {
      blocksBefore = blocks.size();
      textBefore = text.length();
      sizeBefore = size;
      linkedBefore = linked;
      slantedBefore = slanted;
      heavyBefore = heavy;
    }
  }

  private void forget() {
    if (--inInsertion == 0
        && blocks.size() == blocksBefore
        && text.length() - textBefore <= LONGEST_INSERTION) {
      text.setLength(textBefore);
      size = sizeBefore;
      linked = linkedBefore;
      slanted = slantedBefore;
      heavy = heavyBefore;
    }
  }

  private static boolean isElement(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  private void enter(Element element) {
    flush();
    int i = elements.size();
    if (i == parents.length) {
      parents = Arrays.copyOf(parents, 2 * i);
      ends = Arrays.copyOf(ends, 2 * i);
    }
    elements.add(element);
    parents[i] = open;
    open = i;
  }

  private void count(Element element, String name, int one) {
    if (name.equals("a")) {
      inLinks += element.hasAttr("href") ? one : 0;
    } else if (SLANTED.contains(name)) {
      inSlanted += one;
    } else if (HEAVY.contains(name)) {
      inHeavy += one;
    } else if (name.equals("pre")) {
      inPre += one;
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (inPre > 0 && c == '\n') {
        lines++;
      } else if (c <= ' ' || c >= 0x7f && isSpace(c)) {
        space = true;
      } else if (!isNothing(c)) {
        if (lines > 1) {
          flush();
        }
        if (text.isEmpty()) {
          underPicture = picture;
          picture = false;
        } else if (space || lines > 0) {
          text.append(lines > 0 ? '\n' : ' ');
        }
        space = false;
        lines = 0;
        text.append(c);
        weigh(c);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c <= 0x9f || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Marks that take no room: soft hyphens and zero-width spaces would split words for a reader. */
  private static boolean isNothing(char c) {
    return c == '\u00ad' || c == '\u200b' || c == '\u2060' || c == '\ufeff';
  }

  private void weigh(char c) {
    if (!Character.isLetterOrDigit(c)) {
      return;
    }
    int weight = c < 0x2e80 ? 1 : 2;
    size += weight;
    linked += inLinks > 0 ? weight : 0;
    slanted += inSlanted > 0 ? weight : 0;
    heavy += inHeavy > 0 ? weight : 0;
  }

  private void flush() {
    if (!text.isEmpty()) {
      blocks.add(
          new Block(
              Math.max(open, 0), text.toString(), size, linked, slanted, heavy, underPicture));
      text.setLength(0);
    }
    space = false;
    lines = 0;
    size = 0;
    linked = 0;
    slanted = 0;
    heavy = 0;
  }
}
