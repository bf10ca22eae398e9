package org.hearsay.intake.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeVisitor;

/**
 * What a page holds beside its text, gathered in one walk without recursion: what it says to
 * machines, its headings, and its lines in the order in which they are shown.
 */
final class Survey implements NodeVisitor {
  /** Of a line no more is kept: bylines and dates stand in shorter ones. */
  private static final int LINE = 400;

  /** Of a value for machines no more is kept; only addresses are as long. */
  private static final int LONGEST = 2000;

  /** Most values of one name. */
  private static final int SEVERAL = 20;

  /** Most headings, properties and marks that are looked at. */
  private static final int MOST = 300;

  /** What an element does to the lines, beside those that are blocks. */
  private enum Kind {
    /** Shows nothing. */
    SILENT,
    /** What begins in it is not about the article. */
    OUTSIDE,
    /** Beside others of its kind it is shown apart, without a space in the markup. */
    APART,
    PLAIN
  }

  private static final Map<String, Kind> KINDS = kinds();

  /**
   * A line as it is shown.
   *
   * @param text its first {@value #LINE} characters
   * @param element that holds its first word
   * @param length of the whole line
   */
  record Line(String text, Element element, int length) {}

  /**
   * @param line in which it begins, an index into {@link Survey#lines}
   */
  record Heading(Element element, String text, int line) {}

  /**
   * An element that says it is about the author.
   *
   * @param first line in which it begins
   * @param last line in which it ends
   */
  record Mark(Element element, int first, int last) {}

  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final List<Element> links = new ArrayList<>();
  private final List<String> jsonLd = new ArrayList<>();
  private final List<Element> properties = new ArrayList<>();
  private final List<Heading> headings = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final List<Mark> times = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Deque<Integer> open = new ArrayDeque<>();

  private final StringBuilder line = new StringBuilder();
  private Element lineElement = new Element("p");
  private int length;
  private boolean space;
  private int silent;
  private int outside;

  private Survey() {}

  private static Map<String, Kind> kinds() {
    Map<String, Kind> kinds = new HashMap<>();
    for (String name : "script style noscript template svg iframe object select".split(" ", -1)) {
      kinds.put(name, Kind.SILENT);
    }
    for (String name : "nav footer figure figcaption".split(" ", -1)) {
      kinds.put(name, Kind.OUTSIDE);
    }
    for (String name : "a span time small cite address".split(" ", -1)) {
      kinds.put(name, Kind.APART);
    }
    return kinds;
  }

  private static Kind kind(Element element) {
    return KINDS.getOrDefault(element.normalName(), Kind.PLAIN);
  }

  static Survey of(Document dom) {
    Survey survey = new Survey();
    dom.traverse(survey);
    survey.endLine();
    return survey;
  }

  /** The words in an element, in one line; of more than {@value #LINE} characters the beginning. */
  static String words(Element element) {
    StringBuilder words = new StringBuilder();
    element.filter((node, depth) -> {
      if (node instanceof Element inner) {
        if (kind(inner) == Kind.SILENT) {
          return FilterResult.SKIP_ENTIRELY;
        }
        boolean apart = inner.isBlock() || inner.normalName().equals("br");
        words.append(apart || kind(inner) == Kind.APART ? " " : "");
      } else if (node instanceof TextNode text) {
        String some = text.getWholeText();
        words.append(some, 0, Math.min(some.length(), 2 * LINE));
      }
      return words.length() > 2 * LINE ? FilterResult.STOP : FilterResult.CONTINUE;
    });
    String line = words.toString().replaceAll("[\\s\\p{Z}]+", " ").strip();
    return line.substring(0, Math.min(LINE, line.length()));
  }

  /** The contents of {@code meta} elements of a name, in any case; possibly none. */
  List<String> metas(String name) {
    return metas.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** {@code link} elements. */
  List<Element> links() {
    return links;
  }

  /** The contents of scripts that hold JSON-LD. */
  List<String> jsonLd() {
    return jsonLd;
  }

  /** Elements of microdata or RDFa that give a property of something. */
  List<Element> properties() {
    return properties;
  }

  List<Heading> headings() {
    return headings;
  }

  List<Line> lines() {
    return lines;
  }

  List<Mark> marks() {
    return marks;
  }

  /** {@code time} elements that have a value for machines; where each ends is not told. */
  List<Mark> times() {
    return times;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words);
    } else if (node instanceof Element element) {
      String name = element.normalName();
      Kind kind = kind(element);
      if (element.isBlock() || name.equals("br")) {
        endLine();
      } else if (kind == Kind.APART) {
        space = true;
      }
      silent += kind == Kind.SILENT ? 1 : 0;
      outside += kind == Kind.OUTSIDE ? 1 : 0;
      gather(element, name);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      Kind kind = kind(element);
      if (!open.isEmpty() && marks.get(open.element()).element() == element) {
        int mark = open.pop();
        int last = line.isEmpty() ? lines.size() - 1 : lines.size();
        marks.set(mark, new Mark(element, marks.get(mark).first(), last));
      }
      if (element.isBlock()) {
        endLine();
      } else if (kind == Kind.APART) {
        space = true;
      }
      silent -= kind == Kind.SILENT ? 1 : 0;
      outside -= kind == Kind.OUTSIDE ? 1 : 0;
    }
  }

  private void gather(Element element, String name) {
    switch (name) {
      case "meta" -> meta(element);
      case "link" -> {
        if (links.size() < MOST) {
          links.add(element);
        }
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")
            && jsonLd.size() < MOST) {
          jsonLd.add(element.data());
        }
      }
      case "h1", "h2", "h3" -> {
        if (headings.size() < MOST) {
          headings.add(new Heading(element, words(element), lines.size()));
        }
      }
      case "time" -> {
        if (outside == 0 && times.size() < MOST && element.hasAttr("datetime")) {
          times.add(new Mark(element, lines.size(), lines.size()));
        }
      }
      default -> {}
    }
    if (element.attributesSize() == 0) {
      return;
    }
    boolean property =
        element.hasAttr("itemprop") || (element.hasAttr("property") && !name.equals("meta"));
    if (property && properties.size() < MOST) {
      properties.add(element);
    }
    if (outside == 0 && marks.size() < MOST && !name.equals("meta") && isAboutTheAuthor(element)) {
      open.push(marks.size());
      marks.add(new Mark(element, lines.size(), Integer.MAX_VALUE));
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    content = content.substring(0, Math.min(LONGEST, content.length())).strip();
    if (content.isEmpty()) {
      return;
    }
    for (String key : List.of("property", "name", "http-equiv")) {
      String name = element.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        List<String> all = metas.computeIfAbsent(name, first -> new ArrayList<>());
        if (all.size() < SEVERAL) {
          all.add(content);
        }
      }
    }
  }

  private static boolean isAboutTheAuthor(Element element) {
    return isAboutTheAuthor(element.attr("class"))
        || isAboutTheAuthor(element.attr("itemprop"))
        || isAboutTheAuthor(element.attr("rel"))
        || isAboutTheAuthor(element.attr("id"));
  }

  /** Whatever the case of the first letter. */
  private static boolean isAboutTheAuthor(String says) {
    return (says.contains("uthor") || says.contains("yline") || says.contains("reator"))
        && !says.contains("omment");
  }

  private void append(TextNode node) {
    if (silent > 0 || outside > 0) {
      return;
    }
    String words = node.getWholeText();
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean plain = c > ' ' && c < 0x7f;
      if (!plain && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        space = true;
        continue;
      }
      if (length == 0) {
        lineElement = Objects.requireNonNullElse(node.parent(), lineElement);
      } else if (space) {
        add(' ');
      }
      space = false;
      add(c);
    }
  }

  private void add(char c) {
    length++;
    if (length <= LINE) {
      line.append(c);
    }
  }

  private void endLine() {
    if (length > 0) {
      lines.add(new Line(line.toString(), lineElement, length));
    }
    line.setLength(0);
    length = 0;
    space = false;
  }
}
