package org.hearsay.app.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.app.trace.Graph.Edge;
import org.hearsay.app.trace.Graph.Node;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.origin.Origins.Origin;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/**
 * The ways by which the words of an origin came to the articles that carry them: who rests on whom,
 * as a tree. Each article stands where it is first come to. Linear in what rests on what.
 */
public final class Paths {
  /** Deeper, nothing is told. */
  private static final int DEEPEST = 100;

  /**
   * An outlet or article, and what rests on it.
   *
   * @param paper null of an outlet of which no article here has the claim
   * @param article its place in the dossier; -1 of an outlet
   * @param outlet of which the name is {@code outlet}; null of an article
   * @param why it rests on what stands above
   * @param source what stands above, as people call it; empty of an origin
   * @param words that show it
   * @param copies articles that have its words
   */
  public record Branch(
      @Nullable Paper paper,
      int article,
      @Nullable String outlet,
      Why why,
      String source,
      @Nullable Proof words,
      List<Paper> copies,
      List<Branch> below) {
    public Branch {
      copies = List.copyOf(copies);
      below = List.copyOf(below);
    }
  }

  /** How one rests on another. */
  public enum Why {
    TOLD,
    COPIES,
    CREDITS,
    CITES
  }

  private final Trace trace;
  private final Graph graph;
  private final Map<Integer, List<Edge>> from = new HashMap<>();
  private final Map<Integer, List<Edge>> to = new HashMap<>();

  public Paths(Trace trace) {
    this(trace, Graph.of(trace));
  }

  Paths(Trace trace, Graph graph) {
    this.trace = trace;
    this.graph = graph;
    for (Edge edge : graph.edges()) {
      if (edge.why() != Graph.Why.MAY_BE) {
        from.computeIfAbsent(edge.from(), node -> new ArrayList<>()).add(edge);
        to.computeIfAbsent(edge.to(), node -> new ArrayList<>()).add(edge);
      }
    }
  }

  /** What rests on an origin, of which the number is its place in the list. */
  public List<Branch> of(int number) {
    Origin origin = trace.origins().list().get(number);
    return below(number, 0, leading(articles(origin)), new HashSet<>(Set.of(number)));
  }

  private Set<Paper> articles(Origin origin) {
    Set<Long> statements = Set.copyOf(origin.statements());
    return trace.statements().stream()
        .filter(stated -> statements.contains(stated.said().id()))
        .map(Stated::article)
        .map(trace::paper)
        .collect(Collectors.toSet());
  }

  /** Nodes of these articles, and those before them. */
  private Set<Integer> leading(Set<Paper> articles) {
    Set<Integer> leading = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (int node = 0; node < graph.nodes().size(); node++) {
      if (graph.nodes().get(node) instanceof Node.Article article
          && (articles.contains(article.paper())
              || article.copies().stream().anyMatch(articles::contains))) {
        open.add(node);
      }
    }
    while (!open.isEmpty()) {
      int node = open.remove();
      if (leading.add(node)) {
        to.getOrDefault(node, List.of()).forEach(edge -> open.add(edge.from()));
      }
    }
    return leading;
  }

  private List<Branch> below(int node, int depth, Set<Integer> leading, Set<Integer> seen) {
    List<Branch> branches = new ArrayList<>();
    for (Edge edge : from.getOrDefault(node, List.of())) {
      if (depth < DEEPEST && leading.contains(edge.to()) && seen.add(edge.to())) {
        List<Branch> below = below(edge.to(), depth + 1, leading, seen);
        switch (graph.nodes().get(edge.to())) {
          case Node.Article article ->
              branches.add(
                  branch(edge, article.paper(), article.article(), null, article.copies(), below));
          case Node.Outlet outlet ->
              branches.add(branch(edge, null, -1, outlet.name(), List.of(), below));
          case Node.Start start -> {}
          case Node.More more -> {}
        }
      }
    }
    return branches;
  }

  private Branch branch(
      Edge edge,
      @Nullable Paper paper,
      int article,
      @Nullable String outlet,
      List<Paper> copies,
      List<Branch> below) {
    Why why =
        switch (edge.why()) {
          case COPIES -> Why.COPIES;
          case CREDITS -> Why.CREDITS;
          case CITES -> Why.CITES;
          case TOLD, MAY_BE -> Why.TOLD;
        };
    return new Branch(paper, article, outlet, why, source(edge), edge.words(), copies, below);
  }

  private String source(Edge edge) {
    return switch (graph.nodes().get(edge.from())) {
      case Node.Start start -> "";
      case Node.More more -> "";
      case Node.Outlet outlet -> outlet.name();
      case Node.Article article -> {
        String publisher = article.paper().carrier().publisher();
        yield publisher == null ? article.paper().name() : publisher;
      }
    };
  }
}
