package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.export.Screen;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.trace.Graph.Edge;
import org.hearsay.app.trace.Graph.Node;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Origins.Origin;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/** A trace for people, who are told what rests on what and never what is true. */
public final class TraceText {
  /** Lines of one list; of more, how many there are. */
  private static final int LISTED = 20;

  /** Copies that are named in one line. */
  private static final int COPIES = 6;

  private static final int EVIDENCE = 3;

  /** Of quoted words, in code points. */
  private static final int QUOTED = 240;

  private static final int MARGIN = 4;

  private static final String MARKS = "\"“”";

  private final Trace trace;
  private final Screen screen;
  private final Graph graph;
  private final StringBuilder text = new StringBuilder();

  private TraceText(Trace trace, Screen screen) {
    this.trace = trace;
    this.screen = screen;
    graph = Graph.of(trace);
  }

  public static String of(Trace trace, Screen screen) {
    return new TraceText(trace, screen).write();
  }

  private String write() {
    head();
    List<Origin> origins = trace.origins().list();
    for (int i = 0; i < Math.min(LISTED, origins.size()); i++) {
      text.append('\n');
      origin(i, origins.get(i));
    }
    if (origins.size() > LISTED) {
      text.append("\nand ").append(origins.size() - LISTED).append(" more origins\n");
    }
    loops();
    otherWords();
    odds();
    history();
    return text.toString();
  }

  private void head() {
    Said first = trace.claim().first();
    bold(0, quoted(first.content()));
    line(0, "claim " + StatementId.text(first.id()) + " · " + size(trace));
    text.append('\n');
    bold(0, count(trace.origins()));
    if (!trace.isSaid()) {
      line(0, "Nobody in this ledger says it:");
      listed(trace.statements(), this::stance);
    }
  }

  private void stance(Stated stated) {
    String name = stated.holder().name();
    line(
        MARGIN,
        (name == null ? "(nobody named)" : Screen.printable(name))
            + " · "
            + (stated.said().negated() ? "not " : "")
            + stated.said().act().name().toLowerCase(Locale.ROOT)
            + " · "
            + where(stated.said()));
  }

  /** The first of them, and how many more there are. */
  private <T> void listed(List<T> all, Consumer<T> writing) {
    all.stream().limit(LISTED).forEach(writing);
    if (all.size() > LISTED) {
      line(MARGIN, "and " + (all.size() - LISTED) + " more");
    }
  }

  /** {@code 6 articles, 4 of them copies · Fri 25 Jul 2031 to Tue 29 Jul 2031}. */
  static String size(Trace trace) {
    Set<Integer> carriers = Copied.carriers(trace).keySet();
    int copies = Copied.of(trace).size();
    int articles = carriers.size() + trace.copies().size();
    String size = counted(articles, "article");
    if (copies > 0) {
      size += copies == 1 ? ", 1 of them a copy" : ", " + copies + " of them copies";
    }
    TreeSet<String> days = new TreeSet<>();
    carriers.stream()
        .map(article -> day(trace.paper(article)))
        .filter(Objects::nonNull)
        .forEach(days::add);
    if (days.isEmpty()) {
      return size;
    }
    String last = days.first().equals(days.last()) ? "" : " to " + DateWords.of(days.last());
    return size + " · " + DateWords.of(days.first()) + last;
  }

  static String count(Origins origins) {
    if (origins.upper() == 0) {
      return "no independent origin";
    }
    String count =
        origins.lower() == origins.upper()
            ? String.valueOf(origins.upper())
            : origins.lower() + " to " + origins.upper();
    return count + (origins.upper() == 1 ? " independent origin" : " independent origins");
  }

  private void origin(int number, Origin origin) {
    List<String> parts = new ArrayList<>();
    String name = name(origin);
    parts.add(name);
    parts.add(kind(origin.kind()));
    if (origin.through() != null) {
      parts.add("through " + Screen.printable(origin.through()));
    }
    String sign = String.format(Locale.ROOT, "%2d  ", number + 1);
    folded(sign, MARGIN, String.join(" · ", parts), name);
    line(MARGIN, Screen.printable(origin.reason()));
    if (!origin.mayBe().isEmpty()) {
      line(
          MARGIN,
          "May be the same as "
              + origin.mayBe().stream()
                  .map(other -> String.valueOf(other + 1))
                  .collect(Collectors.joining(", "))
              + ".");
    }
    origin.evidence().stream().limit(EVIDENCE).forEach(proof -> proof(MARGIN + 2, proof));
    paths(number, origin);
  }

  private void proof(int indent, Proof proof) {
    boolean placed = proof.start() < proof.end();
    String where = Screen.printable(trace.paper(proof.article()).name());
    dim(indent, quoted(proof.text()) + " (" + where + (placed ? " at " + proof.start() : "") + ")");
  }

  /** Who carries it, each under what it rests on. */
  private void paths(int number, Origin origin) {
    Set<Long> statements = Set.copyOf(origin.statements());
    Set<Integer> articles =
        trace.statements().stream()
            .filter(stated -> statements.contains(stated.said().id()))
            .map(Stated::article)
            .collect(Collectors.toSet());
    Set<Integer> seen = new HashSet<>(Set.of(number));
    int[] left = {LISTED};
    below(number, 0, articles, seen, left);
    if (left[0] < 0) {
      line(MARGIN, "and " + -left[0] + " more");
    }
  }

  private void below(int node, int depth, Set<Integer> articles, Set<Integer> seen, int[] left) {
    for (Edge edge : graph.edges()) {
      if (edge.from() != node
          || edge.why() == Graph.Why.MAY_BE
          || !leads(edge.to(), articles, new HashSet<>(seen))
          || !seen.add(edge.to())) {
        continue;
      }
      if (left[0]-- > 0) {
        node(graph.nodes().get(edge.to()), edge, MARGIN + 2 * Math.min(depth, 8));
      }
      below(edge.to(), depth + 1, articles, seen, left);
    }
  }

  /** Whether one of the articles is there, or behind. */
  private boolean leads(int node, Set<Integer> articles, Set<Integer> seen) {
    if (graph.nodes().get(node) instanceof Node.Article article
        && (articles.contains(article.article())
            || article.copies().stream().anyMatch(copy -> carries(copy, articles)))) {
      return true;
    }
    return seen.add(node)
        && graph.edges().stream()
            .filter(edge -> edge.from() == node && edge.why() != Graph.Why.MAY_BE)
            .anyMatch(edge -> leads(edge.to(), articles, seen));
  }

  private boolean carries(Paper copy, Set<Integer> articles) {
    return articles.stream().anyMatch(article -> trace.paper(article) == copy);
  }

  private void node(Node node, Edge edge, int indent) {
    switch (node) {
      case Node.Start start -> {}
      case Node.More more -> {}
      case Node.Outlet outlet -> line(indent, Screen.printable(outlet.name()));
      case Node.Article article -> {
        line(indent, paper(article.paper()) + how(edge));
        if (edge.why() == Graph.Why.CREDITS && edge.words() != null) {
          dim(indent + 2, quoted(edge.words().text()));
        }
        copies(article.copies(), indent + 2);
      }
    }
  }

  private String how(Edge edge) {
    String source =
        switch (graph.nodes().get(edge.from())) {
          case Node.Start start -> "";
          case Node.More more -> "";
          case Node.Outlet outlet -> Screen.printable(outlet.name());
          case Node.Article article ->
              Screen.printable(
                  Objects.requireNonNullElse(
                      article.paper().carrier().publisher(), article.paper().name()));
        };
    return switch (edge.why()) {
      case COPIES -> ", has part of its text from " + source;
      case CREDITS -> ", credits " + source;
      case CITES -> ", cites " + source;
      case TOLD, MAY_BE -> "";
    };
  }

  private void copies(List<Paper> copies, int indent) {
    if (copies.isEmpty()) {
      return;
    }
    dim(indent, copies(copies));
  }

  /** {@code and 2 copies: Coast Weekly (coast-7), Kiln Radio (kiln-2)}. */
  static String copies(List<Paper> copies) {
    String named =
        copies.stream().limit(COPIES).map(TraceText::brief).collect(Collectors.joining(", "));
    int more = copies.size() - Math.min(COPIES, copies.size());
    return "and "
        + (copies.size() == 1 ? "1 copy: " : copies.size() + " copies: ")
        + named
        + (more == 0 ? "" : " and " + more + " more");
  }

  private static String brief(Paper paper) {
    String publisher = paper.carrier().publisher();
    String name = Screen.printable(paper.name());
    return publisher == null ? name : Screen.printable(publisher) + " (" + name + ")";
  }

  static String paper(Paper paper) {
    String day = day(paper);
    return Stream.of(
            day == null ? "undated" : DateWords.of(day),
            paper.carrier().publisher() == null ? "(no publisher)" : paper.carrier().publisher(),
            paper.name())
        .map(Screen::printable)
        .collect(Collectors.joining(" · "));
  }

  static @Nullable String day(Paper paper) {
    String published = paper.published();
    return published == null ? null : published.substring(0, Math.min(10, published.length()));
  }

  private void loops() {
    for (Origins.Loop loop : trace.origins().loops()) {
      List<String> outlets = loop.outlets().stream().map(Screen::printable).toList();
      text.append('\n');
      bold(0, "in a circle");
      line(
          MARGIN,
          String.join(" rests on ", outlets) + " rests on " + outlets.getFirst() + " again");
      loop.evidence().stream().limit(LISTED).forEach(proof -> proof(MARGIN + 2, proof));
    }
  }

  private void odds() {
    if (trace.odds().isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "at odds with");
    listed(trace.odds(), this::opposed);
  }

  private void opposed(Trace.Opposed opposed) {
    Said other = opposed.odds().other();
    line(MARGIN, quoted(other.content()));
    String about =
        Stream.concat(opposed.odds().words().stream(), opposed.odds().others().stream())
            .map(words -> quoted(words.text()))
            .collect(Collectors.joining(" · "));
    dim(
        MARGIN + 2,
        where(other) + " · " + opposed.odds().rule() + (about.isEmpty() ? "" : ": " + about));
    dim(MARGIN + 2, "hearsay trace " + StatementId.text(opposed.id()));
  }

  /** Statements in other words than the claim's first, each with why they are of it. */
  private void otherWords() {
    Set<String> seen = new HashSet<>(Set.of(Terms.folded(trace.claim().first().content())));
    List<Said> other =
        trace.claim().statements().stream()
            .filter(said -> said.joined() != null)
            .filter(said -> seen.add(Terms.folded(said.content())))
            .toList();
    if (other.isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "in other words");
    listed(other, this::otherWords);
  }

  private void otherWords(Said said) {
    line(MARGIN, quoted(said.content()));
    Claim.Joined joined = said.joined();
    dim(MARGIN + 2, Screen.printable(said.name()) + (joined == null ? "" : " · " + joined.rule()));
  }

  private void history() {
    List<Claim.Event> events = events();
    if (events.isEmpty()) {
      return;
    }
    text.append('\n');
    bold(0, "over time");
    listed(events, this::event);
  }

  private void event(Claim.Event event) {
    String when = event.when() == null ? "undated" : DateWords.of(day(event.when()));
    Said said = event.statement() == null ? null : trace.at(event.statement()).orElse(null);
    String where =
        said == null || said.publisher() == null
            ? event.name()
            : said.publisher() + " (" + event.name() + ")";
    line(
        MARGIN,
        Screen.printable(when)
            + "  "
            + happened(event.kind())
            + (said == null ? "" : by(said, event.kind()))
            + " · "
            + Screen.printable(where));
  }

  /** Without its first appearance where that has a name, which is told too. */
  private List<Claim.Event> events() {
    List<Claim.Event> events = trace.claim().events();
    Set<Long> named =
        events.stream()
            .filter(event -> event.kind() == Claim.Event.Kind.NAMED)
            .map(Claim.Event::statement)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return events.stream()
        .filter(event ->
            event.kind() != Claim.Event.Kind.APPEARED
                || event.statement() == null
                || !named.contains(event.statement()))
        .toList();
  }

  private static String day(String when) {
    return when.substring(0, Math.min(10, when.length()));
  }

  private String by(Said said, Claim.Event.Kind kind) {
    return switch (kind) {
      case NAMED, DENIED, CONFIRMED, REVOKED, REINSTATED, CORRECTED ->
          trace.statements().stream()
              .filter(stated -> stated.said().place() == said.place())
              .map(stated -> stated.holder().name())
              .filter(Objects::nonNull)
              .findFirst()
              .map(name -> " by " + Screen.printable(name))
              .orElse("");
      case APPEARED, CHANGED, DROPPED, NOTICE_OF_CORRECTION, WITHDRAWN -> "";
    };
  }

  private static String happened(Claim.Event.Kind kind) {
    return switch (kind) {
      case APPEARED -> "first said";
      case NAMED -> "first said by name,";
      case DENIED -> "denied";
      case CONFIRMED -> "confirmed";
      case REVOKED -> "taken back";
      case REINSTATED -> "in force again";
      case CORRECTED -> "set right";
      case CHANGED -> "the article has another text now";
      case DROPPED -> "the article says it no more";
      case NOTICE_OF_CORRECTION -> "the article was corrected";
      case WITHDRAWN -> "the article was withdrawn";
    };
  }

  static String name(Origin origin) {
    return origin.name() == null ? "(nobody named)" : Screen.printable(origin.name());
  }

  static String kind(Origins.Kind kind) {
    return switch (kind) {
      case NAMED_PERSON -> "named person";
      case ORGANISATION -> "organisation";
      case UNNAMED -> "unnamed";
      case DOCUMENT -> "document";
      case OUTLET -> "the outlet itself";
      case UNKNOWN -> "the text does not say who";
    };
  }

  private static String where(Said said) {
    return Stream.of(
            said.said() == null ? "undated" : DateWords.of(said.said()),
            said.publisher() == null ? "(no publisher)" : said.publisher(),
            said.name())
        .map(Screen::printable)
        .collect(Collectors.joining(" · "));
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  /** Once, whatever marks the article has around the words. */
  static String quoted(String words) {
    String line = Screen.printable(words);
    int last = line.length() - 1;
    if (last > 0
        && MARKS.indexOf(line.charAt(0)) >= 0
        && MARKS.indexOf(line.charAt(last)) >= 0
        && inner(line)) {
      line = line.substring(1, last);
    }
    return line.codePointCount(0, line.length()) <= QUOTED
        ? "“" + line + "”"
        : "“" + line.substring(0, line.offsetByCodePoints(0, QUOTED - 1)).strip() + "…”";
  }

  /** Whether the marks at both ends belong together, no others standing between. */
  private static boolean inner(String line) {
    return line.substring(1, line.length() - 1).chars().noneMatch(c -> MARKS.indexOf(c) >= 0);
  }

  private void bold(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(screen.bold(line)).append('\n');
    }
  }

  private void line(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(line).append('\n');
    }
  }

  private void dim(int indent, String words) {
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      text.append(" ".repeat(indent)).append(screen.dim(line)).append('\n');
    }
  }

  /** With a sign before its first line; words at its beginning in bold. */
  private void folded(String sign, int indent, String words, String strong) {
    String before = sign;
    for (String line : Screen.folded(words, screen.columns() - indent)) {
      boolean first = before.equals(sign) && line.startsWith(strong);
      text.append(before)
          .append(first ? screen.bold(strong) + line.substring(strong.length()) : line)
          .append('\n');
      before = " ".repeat(indent);
    }
  }
}
