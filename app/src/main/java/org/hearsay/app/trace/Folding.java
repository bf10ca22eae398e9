package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.trace.Graph.Edge;
import org.hearsay.app.trace.Graph.Node;

/** Makes a graph small enough to be seen: of articles that rest on the same, the first are kept. */
final class Folding {
  /** Origins of a picture; they are the surest. */
  private static final int ORIGINS = 24;

  /** Articles kept of those that nothing rests on and that rest on the same, until all fit. */
  private static final int[] KEPT = {12, 8, 5, 3, 2, 1, 0};

  private final Graph graph;
  private final Set<Integer> rested = new HashSet<>();
  private final Map<Integer, Edge> basis = new HashMap<>();

  private Folding(Graph graph) {
    this.graph = graph;
    for (Edge edge : graph.edges()) {
      if (edge.why() != Graph.Why.MAY_BE) {
        rested.add(edge.from());
        basis.merge(
            edge.to(), edge, (one, other) -> one.why().compareTo(other.why()) <= 0 ? one : other);
      }
    }
  }

  /**
   * @param most nodes, as far as folding can do it
   */
  static Graph of(Graph graph, int most) {
    Graph folded = graph;
    for (int i = 0; i < KEPT.length && (i == 0 || folded.nodes().size() > most); i++) {
      folded = new Folding(graph).folded(KEPT[i]);
    }
    return folded.nodes().size() <= most ? folded : cut(folded, most);
  }

  private Graph folded(int kept) {
    Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
    for (int i = 0; i < graph.nodes().size(); i++) {
      if (graph.nodes().get(i) instanceof Node.Article && !rested.contains(i)) {
        Edge edge = basis.get(i);
        List<Object> key =
            edge == null || isCut(edge.from()) ? List.of() : List.of(edge.from(), edge.why());
        alike.computeIfAbsent(key, some -> new ArrayList<>()).add(i);
      }
    }
    Set<Integer> gone = new HashSet<>();
    List<Node> nodes = new ArrayList<>(graph.nodes());
    List<Edge> edges = new ArrayList<>(graph.edges());
    alike.forEach((key, articles) -> {
      if (articles.size() > kept + 1) {
        List<Integer> rest = articles.stream().skip(kept).toList();
        gone.addAll(rest);
        nodes.add(new Node.More(rest.size() + copies(rest), false));
        Edge edge = basis.get(rest.getFirst());
        if (edge != null && !key.isEmpty()) {
          edges.add(new Edge(edge.from(), nodes.size() - 1, edge.why(), null));
        }
      }
    });
    int origins = 0;
    for (int i = 0; i < graph.nodes().size(); i++) {
      if (isCut(i)) {
        gone.add(i);
        origins++;
      }
    }
    if (origins > 0) {
      nodes.add(new Node.More(origins, true));
    }
    return without(nodes, edges, gone);
  }

  private boolean isCut(int node) {
    return graph.nodes().get(node) instanceof Node.Start start && start.number() >= ORIGINS;
  }

  private int copies(List<Integer> articles) {
    return articles.stream()
        .mapToInt(
            i -> graph.nodes().get(i) instanceof Node.Article article ? article.copies().size() : 0)
        .sum();
  }

  /** Whatever comes first. */
  private static Graph cut(Graph graph, int most) {
    Set<Integer> gone = new HashSet<>();
    int articles = 0;
    for (int i = most; i < graph.nodes().size(); i++) {
      gone.add(i);
      articles +=
          switch (graph.nodes().get(i)) {
            case Node.Article article -> 1 + article.copies().size();
            case Node.More more -> more.origins() ? 0 : more.count();
            case Node.Start start -> 0;
            case Node.Outlet outlet -> 0;
          };
    }
    List<Node> nodes = new ArrayList<>(graph.nodes());
    nodes.add(new Node.More(articles, false));
    return without(nodes, graph.edges(), gone);
  }

  private static Graph without(List<Node> nodes, List<Edge> edges, Set<Integer> gone) {
    Map<Integer, Integer> places = new HashMap<>();
    List<Node> left = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (!gone.contains(i)) {
        places.put(i, left.size());
        left.add(nodes.get(i));
      }
    }
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : edges) {
      Integer from = places.get(edge.from());
      Integer to = places.get(edge.to());
      if (from != null && to != null) {
        kept.add(new Edge(from, to, edge.why(), edge.words()));
      }
    }
    return new Graph(left, kept);
  }
}
