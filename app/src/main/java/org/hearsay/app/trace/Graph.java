package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.origin.Dossier.Credited;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Origins.Origin;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/**
 * What rests on what: origins, outlets that are cited without an article in the claim, articles
 * with their copies folded into them.
 *
 * @param edges places in {@link #nodes}; of two between the same nodes, the surest
 */
record Graph(List<Node> nodes, List<Edge> edges) {
  /** Something that a claim comes through. */
  sealed interface Node {
    /**
     * @param number place in the list of origins
     */
    record Start(int number, Origin origin) implements Node {}

    record Outlet(String name) implements Node {}

    /**
     * @param article place in the dossier
     * @param copies that have its words, the earliest first as far as that is known
     */
    record Article(int article, Paper paper, List<Paper> copies) implements Node {
      public Article {
        copies = List.copyOf(copies);
      }
    }

    /**
     * Others that are not told one by one.
     *
     * @param count of origins, or of articles
     */
    record More(int count, boolean origins) implements Node {}
  }

  /** Why one rests on another; the surest first. */
  enum Why {
    COPIES,
    CREDITS,
    CITES,
    /** Was told it. */
    TOLD,
    /** Two origins that may be one. */
    MAY_BE
  }

  /**
   * @param from what is rested on
   * @param to what rests on it
   * @param words that show it; null where there are none
   */
  record Edge(int from, int to, Why why, @Nullable Proof words) {}

  Graph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  static Graph of(Trace trace) {
    return new Drawing(trace).graph();
  }

  /** Makes one of a trace. */
  private static final class Drawing {
    private final Trace trace;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<Integer>, Edge> edges = new LinkedHashMap<>();

    /** Place of the node of an article, or of the one that it is folded into. */
    private final Map<Integer, Integer> ofArticle = new HashMap<>();

    private final Map<String, Integer> ofOutlet = new HashMap<>();
    private final Map<Long, Integer> ofStatement = new HashMap<>();

    /** Articles that carry the claim by themselves, whatever they have from others. */
    private final Set<Integer> own = new HashSet<>();

    Drawing(Trace trace) {
      this.trace = trace;
    }

    Graph graph() {
      List<Origin> origins = trace.origins().list();
      for (int i = 0; i < origins.size(); i++) {
        nodes.add(new Node.Start(i, origins.get(i)));
        for (long statement : origins.get(i).statements()) {
          ofStatement.putIfAbsent(statement, i);
        }
      }
      articles();
      trace.statements().forEach(this::rests);
      for (int i = 0; i < origins.size(); i++) {
        for (int other : origins.get(i).mayBe()) {
          edge(Math.min(i, other), Math.max(i, other), Why.MAY_BE, null);
        }
      }
      return new Graph(nodes, List.copyOf(edges.values()));
    }

    private void articles() {
      Copied.carriers(trace)
          .forEach((article, copied) -> {
            if (!copied) {
              own.add(article);
            }
          });
      Map<Integer, List<Paper>> folded = new LinkedHashMap<>();
      Copied.carriers(trace).keySet().forEach(article -> fold(article, folded));
      for (Paper paper : trace.copies()) {
        int root = root(Objects.requireNonNull(paper.carrier().copyOf()));
        folded.computeIfAbsent(root, some -> new ArrayList<>()).add(paper);
      }
      Map<Integer, Integer> ofRoot = new HashMap<>();
      folded.keySet().stream()
          .sorted(Comparator.comparing(trace::paper, EARLIEST).thenComparing(i -> i))
          .forEach(root -> {
            List<Paper> copies = new ArrayList<>(folded.getOrDefault(root, List.of()));
            copies.sort(EARLIEST);
            ofRoot.put(root, nodes.size());
            nodes.add(new Node.Article(root, trace.paper(root), copies));
          });
      for (int article = 0; article < trace.papers().size(); article++) {
        Integer node = ofRoot.get(root(article));
        if (node != null) {
          ofArticle.put(article, node);
        }
      }
    }

    private void fold(int article, Map<Integer, List<Paper>> folded) {
      int root = root(article);
      List<Paper> copies = folded.computeIfAbsent(root, some -> new ArrayList<>());
      if (root != article) {
        copies.add(trace.paper(article));
      }
    }

    /** The article whose words it has, by as many copies as it may be; itself if it has its own. */
    private int root(int article) {
      Set<Integer> seen = new HashSet<>();
      int at = article;
      Integer of = trace.paper(at).carrier().copyOf();
      while (!own.contains(at) && of != null && seen.add(at)) {
        at = of;
        of = trace.paper(at).carrier().copyOf();
      }
      return seen.contains(at) ? Collections.min(seen) : at;
    }

    /** What a statement rests on. */
    private void rests(Stated stated) {
      Integer node = ofArticle.get(stated.article());
      if (node == null || stated.copied() && own.contains(root(stated.article()))) {
        return;
      }
      int at = node;
      Step holder = stated.holder();
      for (Step step : stated.chain().subList(0, stated.chain().size() - 1)) {
        at = step.outlet() == null ? at : cited(at, step.outlet(), Why.CITES, first(step.words()));
      }
      if (at == node) {
        for (Credited credited : trace.paper(stated.article()).carrier().credits()) {
          int source = cited(node, credited.outlet(), Why.CREDITS, credited.words());
          at = at == node ? source : at;
        }
      }
      Integer original = trace.paper(stated.article()).carrier().copyOf();
      Integer copied = original == null ? null : ofArticle.get(original);
      if (copied != null && !copied.equals(node)) {
        edge(copied, node, Why.COPIES, null);
      }
      Integer origin = ofStatement.get(stated.said().id());
      if (origin != null) {
        edge(origin, at, Why.TOLD, first(holder.words()));
      }
    }

    /** The node of an outlet that another rests on; that other if it is the same. */
    private int cited(int by, String outlet, Why why, @Nullable Proof words) {
      int source = outlet(outlet, by);
      if (source != by) {
        edge(source, by, why, words);
      }
      return source;
    }

    /** Its earliest article that carries the claim, else the outlet without one. */
    private int outlet(String name, int by) {
      if (nodes.get(by) instanceof Node.Article article
          && name.equals(article.paper().carrier().publisher())) {
        return by;
      }
      Integer known = ofOutlet.get(name);
      if (known != null) {
        return known;
      }
      int found = article(name);
      if (found < 0) {
        found = nodes.size();
        nodes.add(new Node.Outlet(name));
      }
      ofOutlet.put(name, found);
      return found;
    }

    /** The first that an outlet published, or else has as a copy; -1 for none. */
    private int article(String publisher) {
      int copied = -1;
      for (int i = 0; i < nodes.size(); i++) {
        if (nodes.get(i) instanceof Node.Article article) {
          if (publisher.equals(article.paper().carrier().publisher())) {
            return i;
          }
          boolean has =
              article.copies().stream()
                  .anyMatch(copy -> publisher.equals(copy.carrier().publisher()));
          copied = copied < 0 && has ? i : copied;
        }
      }
      return copied;
    }

    private void edge(int from, int to, Why why, @Nullable Proof words) {
      if (from != to) {
        edges.merge(
            List.of(from, to),
            new Edge(from, to, why, words),
            (one, other) -> one.why().compareTo(other.why()) <= 0 ? one : other);
      }
    }

    private static @Nullable Proof first(List<Proof> words) {
      return words.isEmpty() ? null : words.getFirst();
    }
  }

  /** Undated ones last. */
  static final Comparator<Paper> EARLIEST =
      Comparator.comparing(
              (Paper paper) -> paper.carrier().published(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Paper::name);
}
