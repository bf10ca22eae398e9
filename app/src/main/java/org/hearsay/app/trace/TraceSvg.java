package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.lineage.Stance;
import org.hearsay.app.trace.Graph.Edge;
import org.hearsay.app.trace.Graph.Node;
import org.hearsay.app.trace.Layout.Box;
import org.hearsay.app.trace.Layout.Head;
import org.hearsay.app.trace.Layout.Point;
import org.hearsay.app.trace.Layout.Route;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.engine.origin.Origins.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A trace as a picture: what rests on what. Without script or style sheet, whole in itself or
 * within a page. Words of articles are text and nothing else in it.
 */
public final class TraceSvg {
  /** Nodes of a picture, about; of more, articles are told as a number. */
  private static final int MOST = 90;

  private static final int MARGIN = 24;
  private static final int LINE = 20;

  /** Lines of the claim's words. */
  private static final int WORDS = 3;

  /** What the picture has room for at its narrowest. */
  private static final int NARROWEST = 640;

  private final Trace trace;
  private final @Nullable Function<Long, String> links;
  private final Graph graph;
  private final StringBuilder svg = new StringBuilder();

  /** Of an article of the dossier, a statement of the claim. */
  private final Map<Integer, Long> statements = new HashMap<>();

  /** Articles that have the claim in order to deny it alone. */
  private final Set<Integer> denying = new HashSet<>();

  private TraceSvg(Trace trace, @Nullable Function<Long, String> links) {
    this.trace = trace;
    this.links = links;
    graph = Folding.of(Graph.of(trace), MOST);
    for (Trace.Stated each : trace.statements()) {
      statements.putIfAbsent(each.article(), each.said().id());
      denying.add(each.article());
    }
    trace.statements().stream()
        .filter(each -> Stance.of(each.said().act(), each.said().negated()) != Stance.DENIES)
        .forEach(each -> denying.remove(each.article()));
  }

  /** One {@code svg} element with a line feed at its end, whole in itself. */
  public static String of(Trace trace) {
    return new TraceSvg(trace, null).write();
  }

  /**
   * The same without ground and heading, to stand in a page, whose style sheet may give other
   * colours to its classes.
   *
   * @param links address of a statement by its id, which the articles lead to
   */
  public static String within(Trace trace, Function<Long, String> links) {
    return new TraceSvg(trace, links).write();
  }

  private String write() {
    String words = TraceWords.quoted(trace.claim().first().content());
    Layout wide = Layout.of(graph, MARGIN, 0);
    int width = Math.max(NARROWEST, wide.width() + MARGIN);
    List<String> heading = Type.HEADING.folded(words, width - 2 * MARGIN, WORDS);
    int top = links == null ? MARGIN + LINE * heading.size() + 62 : MARGIN + 24;
    Layout layout = Layout.of(graph, MARGIN, top);
    int height = layout.height() + 64;
    String summary = TraceWords.count(trace.origins()) + " · " + TraceWords.size(trace);
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d"
                + " %d\" role=\"%s\" font-family=\"sans-serif\" font-size=\"13\">\n",
            width,
            height,
            width,
            height,
            links == null ? "img" : "group"));
    element("title", "Where a claim comes from: " + words);
    element("desc", described(summary));
    if (links == null) {
      heading(heading, summary, width, height);
    }
    heads(layout, top - 12);
    layout.routes().forEach(this::edge);
    for (int i = 0; i < layout.boxes().size(); i++) {
      node(graph.nodes().get(i), layout.boxes().get(i));
    }
    legend(layout.height() + 40);
    return svg.append("</svg>\n").toString();
  }

  private void heading(List<String> lines, String summary, int width, int height) {
    svg.append(
        String.format(
            Locale.ROOT, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", width, height));
    int y = MARGIN + 14;
    for (String line : lines) {
      text(MARGIN, y, Type.HEADING, line);
      y += LINE;
    }
    text(MARGIN, y, Type.SMALL, summary);
  }

  /** What the picture shows, for who cannot see it. */
  private String described(String summary) {
    String origins =
        trace.origins().list().stream()
            .limit(10)
            .map(origin -> TraceWords.name(origin) + ", " + TraceWords.kind(origin.kind()))
            .collect(Collectors.joining("; "));
    return summary + (origins.isEmpty() ? "" : ". Origins: " + origins) + ".";
  }

  private void heads(Layout layout, int y) {
    if (graph.nodes().stream().anyMatch(Node.Start.class::isInstance)) {
      text(MARGIN, y, Type.SMALL, "origins");
    }
    for (Head head : layout.heads()) {
      text(head.x(), y, Type.SMALL, days(head));
    }
  }

  private static String days(Head head) {
    if (head.first() == null || head.last() == null) {
      return "undated";
    }
    String first = DateWords.of(head.first());
    return head.first().equals(head.last()) ? first : first + " – " + DateWords.of(head.last());
  }

  private void edge(Route route) {
    Edge edge = route.edge();
    Ink ink = Ink.of(edge.why());
    svg.append("<g><title>").append(escaped(told(edge))).append("</title><path d=\"");
    List<Point> points = route.points();
    Point last = points.getFirst();
    svg.append('M').append(last.x()).append(' ').append(last.y());
    boolean back = points.size() == 2 && points.get(1).x() <= last.x();
    for (Point point : points.subList(1, points.size())) {
      int bend =
          back
              ? -Math.min(Layout.GAP / 2, MARGIN)
              : Math.min(Layout.GAP / 2, (point.x() - last.x()) / 2);
      svg.append(
          String.format(
              Locale.ROOT,
              " C%d %d %d %d %d %d",
              last.x() + bend,
              last.y(),
              point.x() - (back && point.x() == last.x() ? -bend : bend),
              point.y(),
              point.x(),
              point.y()));
      last = point;
    }
    svg.append("\" class=\"edge ").append(ink.sign());
    svg.append("\" fill=\"none\" stroke=\"").append(ink.colour).append("\" stroke-width=\"1.5\"");
    svg.append(ink.dashes.isEmpty() ? "" : " stroke-dasharray=\"" + ink.dashes + "\"");
    svg.append("/>");
    if (edge.why() != Graph.Why.MAY_BE) {
      arrow(last, ink);
    }
    svg.append("</g>\n");
  }

  private void arrow(Point tip, Ink ink) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<path class=\"tip %s\" d=\"M%d %d l-7 -4 v8 z\" fill=\"%s\"/>",
            ink.sign(),
            tip.x(),
            tip.y(),
            ink.colour));
  }

  /** {@code Coast Weekly cites The Harbour Light: “told The Harbour Light”}. */
  private String told(Edge edge) {
    String from = name(graph.nodes().get(edge.from()));
    String to = name(graph.nodes().get(edge.to()));
    String words = edge.words() == null ? "" : ": " + TraceWords.quoted(edge.words().text());
    return switch (edge.why()) {
      case COPIES -> to + " has part of its text from " + from;
      case CREDITS -> to + " credits " + from + words;
      case CITES -> to + " cites " + from + words;
      case TOLD -> to + " has it from " + from + words;
      case MAY_BE -> from + " and " + to + " may be one";
    };
  }

  private static String name(Node node) {
    return switch (node) {
      case Node.Start start -> TraceWords.name(start.origin());
      case Node.Outlet outlet -> outlet.name();
      case Node.Article article -> publisher(article.paper()) + " (" + article.paper().name() + ")";
      case Node.More more -> more(more);
    };
  }

  private static String publisher(Paper paper) {
    return Objects.requireNonNullElse(paper.carrier().publisher(), "(no publisher)");
  }

  private static String more(Node.More more) {
    return "and "
        + more.count()
        + " more "
        + (more.origins() ? "origin" : "article")
        + (more.count() == 1 ? "" : "s");
  }

  private void node(Node node, Box box) {
    String link = link(node);
    svg.append(link == null ? "<g>" : "<a href=\"" + escaped(link) + "\">");
    svg.append("<title>").append(escaped(about(node))).append("</title>");
    switch (node) {
      case Node.Start start -> origin(start, box);
      case Node.Outlet outlet -> {
        box("outlet", box, "#f4f4f4", "#8a8a8a", 15, "");
        text(box.x() + 12, box.y() + 20, Type.NAME, Type.NAME.cut(outlet.name(), room(box)));
      }
      case Node.Article article -> article(article, box);
      case Node.More more -> {
        box("more", box, "#ffffff", "#8a8a8a", 4, "3 3");
        text(box.x() + 12, box.y() + 20, Type.SMALL, more(more));
      }
    }
    svg.append(link == null ? "</g>\n" : "</a>\n");
  }

  /** Where an article's node leads; null of other nodes, and where none does. */
  private @Nullable String link(Node node) {
    Long statement =
        node instanceof Node.Article article ? statements.get(article.article()) : null;
    return links == null || statement == null ? null : links.apply(statement);
  }

  private static int room(Box box) {
    return box.width() - 20;
  }

  private void origin(Node.Start start, Box box) {
    Origin origin = start.origin();
    box("start", box, "#fff6dd", "#a86f00", 4, "");
    String name = start.number() + 1 + "  " + TraceWords.name(origin);
    text(box.x() + 10, box.y() + 19, Type.NAME, Type.NAME.cut(name, room(box)));
    text(
        box.x() + 10,
        box.y() + 36,
        Type.SMALL,
        Type.SMALL.cut(TraceWords.kind(origin.kind()), room(box)));
  }

  private void article(Node.Article article, Box box) {
    Paper paper = article.paper();
    if (!article.copies().isEmpty()) {
      box(
          "copies",
          new Box(box.x() + 5, box.y() + 5, box.width(), box.height()),
          "#e6eefb",
          "#7c93bd",
          4,
          "");
    }
    boolean denies = denying.contains(article.article());
    if (denies) {
      box("denying", box, "#fdf0ef", "#a3271f", 4, "");
    } else {
      box("article", box, "#f3f7ff", "#3c5a96", 4, "");
    }
    text(box.x() + 10, box.y() + 19, Type.NAME, Type.NAME.cut(publisher(paper), room(box)));
    String day = TraceWords.day(paper);
    String line =
        (denies ? "denies it · " : "")
            + (day == null ? "undated" : brief(day))
            + (denies ? "" : " · " + paper.name());
    text(box.x() + 10, box.y() + 36, Type.SMALL, Type.SMALL.cut(line, room(box)));
    if (!article.copies().isEmpty()) {
      text(box.x() + 10, box.y() + 53, Type.SMALL, copies(article));
    }
  }

  /** Without the day of the week, for which there is no room. */
  private static String brief(String day) {
    String words = DateWords.of(day);
    return words.chars().filter(c -> c == ' ').count() == 3
        ? words.substring(words.indexOf(' ') + 1)
        : words;
  }

  private static String copies(Node.Article article) {
    int count = article.copies().size();
    return "and " + count + (count == 1 ? " copy" : " copies");
  }

  private String about(Node node) {
    return switch (node) {
      case Node.Start start ->
          TraceWords.name(start.origin())
              + " · "
              + TraceWords.kind(start.origin().kind())
              + " · "
              + start.origin().reason();
      case Node.Outlet outlet -> outlet.name() + ", cited; none of its articles here has the claim";
      case Node.Article article ->
          TraceWords.paper(article.paper())
              + (article.paper().title() == null ? "" : " · " + article.paper().title())
              + (article.copies().isEmpty() ? "" : " · " + TraceWords.copies(article.copies()))
              + (denying.contains(article.article()) ? " · denies it" : "");
      case Node.More more -> more(more);
    };
  }

  private void box(String kind, Box box, String fill, String stroke, int radius, String dashes) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<rect class=\"box %s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\""
                + " fill=\"%s\" stroke=\"%s\"%s/>",
            kind,
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            radius,
            fill,
            stroke,
            dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
  }

  private void legend(int y) {
    int x = MARGIN;
    List<Graph.Why> shown = new ArrayList<>();
    for (Graph.Why why : Graph.Why.values()) {
      if (graph.edges().stream().anyMatch(edge -> edge.why() == why)) {
        shown.add(why);
      }
    }
    for (Graph.Why why : shown) {
      Ink ink = Ink.of(why);
      svg.append(
          String.format(
              Locale.ROOT,
              "<path class=\"edge %s\" d=\"M%d %d h28\" stroke=\"%s\" stroke-width=\"1.5\"%s/>",
              ink.sign(),
              x,
              y - 4,
              ink.colour,
              ink.dashes.isEmpty() ? "" : " stroke-dasharray=\"" + ink.dashes + "\""));
      text(x + 34, y, Type.SMALL, ink.words);
      x += 34 + Type.SMALL.width(ink.words) + 34;
    }
  }

  private void text(int x, int y, Type type, String words) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text class=\"%s\" x=\"%d\" y=\"%d\" font-size=\"%d\" fill=\"%s\"%s>",
            type.name().toLowerCase(Locale.ROOT),
            x,
            y,
            type.size,
            type.colour,
            type.bold ? " font-weight=\"bold\"" : ""));
    svg.append(escaped(words)).append("</text>\n");
  }

  private void element(String name, String words) {
    svg.append('<').append(name).append('>').append(escaped(words));
    svg.append("</").append(name).append(">\n");
  }

  /** What may stand in XML, and shows as what it is. */
  static String escaped(String words) {
    StringBuilder escaped = new StringBuilder(words.length() + 16);
    Screen.printable(words)
        .codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
          }
        });
    return escaped.toString();
  }

  /** By XML 1.0; what remains of surrogates is none. */
  private static boolean isCharacter(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  /** How edges are drawn. */
  private enum Ink {
    COPIES("#7c93bd", "", "has part of its text from"),
    CREDITS("#1f7a4d", "", "credits"),
    CITES("#2456b8", "", "cites"),
    TOLD("#a86f00", "", "has it from"),
    MAY_BE("#a86f00", "4 4", "may be one");

    final String colour;
    final String dashes;
    final String words;

    String sign() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Ink(String colour, String dashes, String words) {
      this.colour = colour;
      this.dashes = dashes;
      this.words = words;
    }

    static Ink of(Graph.Why why) {
      return valueOf(why.name());
    }
  }

  /** How words are set. */
  private enum Type {
    HEADING(16, "#1a1a1a", true),
    NAME(13, "#1a1a1a", true),
    SMALL(12, "#555555", false);

    final int size;
    final String colour;
    final boolean bold;

    Type(int size, String colour, boolean bold) {
      this.size = size;
      this.colour = colour;
      this.bold = bold;
    }

    /** About, in pixels: which font is there, nobody knows. */
    int width(String words) {
      double ems = 0;
      for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
        ems += ems(words.codePointAt(i));
      }
      return (int) Math.ceil(ems * size * (bold ? 1.06 : 1));
    }

    private static double ems(int c) {
      if (c >= 0x2E80) {
        return 1.05;
      }
      if ("iljtfrI.,:;'!|()[] ".indexOf(c) >= 0) {
        return 0.34;
      }
      return Character.isUpperCase(c) || "mwMW@%—…“”".indexOf(c) >= 0 ? 0.82 : 0.58;
    }

    /** As much as there is room for. */
    String cut(String words, int room) {
      String line = Screen.printable(words);
      if (width(line) <= room) {
        return line;
      }
      int end = line.length();
      while (end > 0 && width(line.substring(0, end)) > room - size) {
        end = line.offsetByCodePoints(end, -1);
      }
      return line.substring(0, end).strip() + "…";
    }

    List<String> folded(String words, int room, int most) {
      List<String> lines = new ArrayList<>();
      String rest = Screen.printable(words);
      while (lines.size() < most - 1 && width(rest) > room) {
        int end = rest.length();
        while (end > 1 && width(rest.substring(0, end)) > room) {
          int space = rest.lastIndexOf(' ', end - 1);
          end = space > 0 ? space : rest.offsetByCodePoints(end, -1);
        }
        lines.add(rest.substring(0, end));
        rest = rest.substring(end).strip();
      }
      lines.add(cut(rest, room));
      return lines;
    }
  }
}
