package org.hearsay.app.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.trace.Graph.Edge;
import org.hearsay.app.trace.Graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a graph stand in a picture: origins left, then outlets, then articles by the
 * day of publication, undated ones last; within a day, what rests on another stands right of it.
 *
 * @param boxes one for each node, in their order
 * @param routes one for each edge, in their order
 * @param heads what stands above columns
 */
record Layout(List<Box> boxes, List<Route> routes, List<Head> heads, int width, int height) {
  static final int BOX_WIDTH = 196;
  static final int GAP = 84;

  /** Of an edge that passes a column. */
  private static final int LANE = 6;

  private static final int SPACE = 14;

  /** Groups of days; more are put together. */
  private static final int GROUPS = 7;

  /** Columns for what rests on each other within the same days; more share the last. */
  private static final int DEEPEST = 6;

  /** All in pixels. */
  record Box(int x, int y, int width, int height) {
    int middle() {
      return y + height / 2;
    }

    int right() {
      return x + width;
    }
  }

  /** Points that an edge goes through, from left to right unless it leads back. */
  record Route(Edge edge, List<Point> points) {
    Route {
      points = List.copyOf(points);
    }
  }

  record Point(int x, int y) {}

  /**
   * @param first day of those below it; null of undated ones, and of origins and outlets
   * @param last the same day, or the last of them
   */
  record Head(int x, @Nullable String first, @Nullable String last) {}

  /**
   * @param left of the whole
   * @param top of the whole
   */
  static Layout of(Graph graph, int left, int top) {
    return new Placing(graph).layout(left, top);
  }

  /** How high a node is. */
  private static int height(Node node) {
    return switch (node) {
      case Node.Start start -> 46;
      case Node.Outlet outlet -> 30;
      case Node.Article article -> article.copies().isEmpty() ? 46 : 62;
      case Node.More more -> 30;
    };
  }

  /** What stands in a column: a node, or an edge that passes. */
  private static final class Slot {
    final int column;
    final int height;
    final List<Slot> before = new ArrayList<>();
    final List<Slot> behind = new ArrayList<>();
    final int order;
    double y;

    Slot(int column, int height, int order) {
      this.column = column;
      this.height = height;
      this.order = order;
    }

    double middle() {
      return y + height / 2.0;
    }
  }

  /** Makes one of a graph. */
  private static final class Placing {
    private final Graph graph;
    private final int[] column;
    private final Map<Integer, List<Integer>> basis = new HashMap<>();
    private final List<List<Slot>> columns = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();

    Placing(Graph graph) {
      this.graph = graph;
      column = new int[graph.nodes().size()];
      for (Edge edge : graph.edges()) {
        if (edge.why() != Graph.Why.MAY_BE) {
          basis.computeIfAbsent(edge.to(), some -> new ArrayList<>()).add(edge.from());
        }
      }
    }

    Layout layout(int left, int top) {
      columns();
      List<Slot> nodes = new ArrayList<>();
      for (int i = 0; i < graph.nodes().size(); i++) {
        nodes.add(slot(column[i], height(graph.nodes().get(i))));
      }
      List<List<Slot>> lanes = graph.edges().stream().map(edge -> lanes(edge, nodes)).toList();
      order();
      int bottom = (int) stack(top);
      List<Box> boxes =
          nodes.stream()
              .map(slot -> new Box(x(left, slot), (int) Math.ceil(slot.y), BOX_WIDTH, slot.height))
              .toList();
      List<Route> routes = new ArrayList<>();
      for (int i = 0; i < lanes.size(); i++) {
        routes.add(route(graph.edges().get(i), boxes, lanes.get(i), left));
      }
      List<Head> placed =
          heads.stream()
              .map(head -> new Head(left + head.x() * (BOX_WIDTH + GAP), head.first(), head.last()))
              .toList();
      int width = left + columns.size() * (BOX_WIDTH + GAP) - GAP;
      return new Layout(boxes, routes, placed, width, bottom);
    }

    private static int x(int left, Slot slot) {
      return left + slot.column * (BOX_WIDTH + GAP);
    }

    private void columns() {
      Map<Integer, Integer> known = new HashMap<>();
      int last = 0;
      for (int i = 0; i < column.length; i++) {
        if (graph.nodes().get(i) instanceof Node.Outlet) {
          column[i] = behind(i, Set.of(), 1, known);
          last = Math.max(last, column[i]);
        }
      }
      for (List<Integer> group : groups()) {
        int first = last + 1;
        Set<Integer> together = new HashSet<>(group);
        heads.add(head(group, first));
        for (int node : group) {
          column[node] = behind(node, together, first, known);
          last = Math.max(last, column[node]);
        }
      }
      for (int i = 0; i < column.length; i++) {
        if (graph.nodes().get(i) instanceof Node.More more && !more.origins()) {
          int under =
              basis.getOrDefault(i, List.of()).stream().mapToInt(b -> column[b]).max().orElse(0);
          column[i] = Math.max(1, Math.min(last, under + 1));
        }
      }
    }

    /**
     * The first column right of what a node rests on, of outlets or of the same days.
     *
     * @param known columns found so far; of a node that rests on itself in the end, the first
     */
    private int behind(int node, Set<Integer> together, int least, Map<Integer, Integer> known) {
      Integer at = known.putIfAbsent(node, least);
      if (at != null) {
        return at;
      }
      int found = least;
      for (int other : basis.getOrDefault(node, List.of())) {
        if (together.isEmpty() ? isOutlet(other) : together.contains(other)) {
          found = Math.max(found, behind(other, together, least, known) + 1);
        }
      }
      found = Math.min(found, least + DEEPEST);
      known.put(node, found);
      return found;
    }

    private boolean isOutlet(int node) {
      return graph.nodes().get(node) instanceof Node.Outlet;
    }

    /** Articles of the same days, in the order of time; undated ones last. */
    private List<List<Integer>> groups() {
      TreeSet<String> days = new TreeSet<>();
      List<Integer> articles = new ArrayList<>();
      for (int i = 0; i < column.length; i++) {
        if (graph.nodes().get(i) instanceof Node.Article article) {
          articles.add(i);
          String day = day(article);
          if (day != null) {
            days.add(day);
          }
        }
      }
      List<String> all = List.copyOf(days);
      int each = Math.max(1, (all.size() + GROUPS - 1) / GROUPS);
      List<List<Integer>> groups = new ArrayList<>();
      for (int g = 0; g <= (all.size() + each - 1) / each; g++) {
        groups.add(new ArrayList<>());
      }
      for (int node : articles) {
        String day = graph.nodes().get(node) instanceof Node.Article article ? day(article) : null;
        (day == null ? groups.getLast() : groups.get(all.indexOf(day) / each)).add(node);
      }
      groups.removeIf(List::isEmpty);
      return groups;
    }

    private static @Nullable String day(Node.Article article) {
      String published = article.paper().published();
      return article.paper().carrier().published() == null || published == null
          ? null
          : published.substring(0, Math.min(10, published.length()));
    }

    private Head head(List<Integer> group, int first) {
      TreeSet<String> days = new TreeSet<>();
      for (int node : group) {
        String day = graph.nodes().get(node) instanceof Node.Article article ? day(article) : null;
        if (day != null) {
          days.add(day);
        }
      }
      return days.isEmpty()
          ? new Head(first, null, null)
          : new Head(first, days.first(), days.last());
    }

    private Slot slot(int at, int height) {
      while (columns.size() <= at) {
        columns.add(new ArrayList<>());
      }
      Slot slot = new Slot(at, height, columns.get(at).size());
      columns.get(at).add(slot);
      return slot;
    }

    /** Where an edge passes columns; none of one that leads back. */
    private List<Slot> lanes(Edge edge, List<Slot> nodes) {
      List<Slot> lanes = new ArrayList<>();
      Slot last = nodes.get(edge.from());
      Slot to = nodes.get(edge.to());
      if (last.column < to.column) {
        for (int at = last.column + 1; at < to.column; at++) {
          Slot lane = slot(at, LANE);
          lanes.add(lane);
          join(last, lane);
          last = lane;
        }
        join(last, to);
      }
      return lanes;
    }

    private static void join(Slot from, Slot to) {
      from.behind.add(to);
      to.before.add(from);
    }

    /**
     * So that edges cross seldom: by the mean place of what each rests on, twice there and back.
     */
    private void order() {
      for (int round = 0; round < 2; round++) {
        for (int i = 1; i < columns.size(); i++) {
          number(columns.get(i - 1));
          sort(columns.get(i), true);
        }
        for (int i = columns.size() - 2; i >= 0; i--) {
          number(columns.get(i + 1));
          sort(columns.get(i), false);
        }
      }
    }

    private static void number(List<Slot> slots) {
      for (int i = 0; i < slots.size(); i++) {
        slots.get(i).y = i;
      }
    }

    private static void sort(List<Slot> slots, boolean rightwards) {
      Map<Slot, Double> means = new HashMap<>();
      for (int i = 0; i < slots.size(); i++) {
        Slot slot = slots.get(i);
        means.put(slot, mean(rightwards ? slot.before : slot.behind, i));
      }
      slots.sort(Comparator.comparingDouble(means::get));
    }

    private static double mean(List<Slot> others, double none) {
      return others.stream().mapToDouble(other -> other.y).average().orElse(none);
    }

    /** Gives every slot its height in the picture; returns where the lowest ends. */
    private double stack(int top) {
      for (List<Slot> slots : columns) {
        double y = top;
        for (Slot slot : slots) {
          slot.y = y;
          y += slot.height + SPACE;
        }
      }
      for (int round = 0; round < 4; round++) {
        for (int i = 0; i < columns.size(); i++) {
          settle(columns.get(round % 2 == 0 ? i : columns.size() - 1 - i), top, round % 2 == 0);
        }
      }
      double highest = Double.MAX_VALUE;
      double lowest = 0;
      for (List<Slot> slots : columns) {
        for (Slot slot : slots) {
          highest = Math.min(highest, slot.y);
        }
      }
      for (List<Slot> slots : columns) {
        for (Slot slot : slots) {
          slot.y += top - highest;
          lowest = Math.max(lowest, slot.y + slot.height);
        }
      }
      return lowest;
    }

    /** Moves a column's slots towards what they are joined to, in their order and apart. */
    private static void settle(List<Slot> slots, int top, boolean rightwards) {
      double[] wanted = new double[slots.size()];
      double shift = 0;
      double y = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < wanted.length; i++) {
        Slot slot = slots.get(i);
        List<Slot> others = rightwards ? slot.before : slot.behind;
        wanted[i] =
            others.stream().mapToDouble(Slot::middle).average().orElse(slot.middle())
                - slot.height / 2.0;
        y = Math.max(y, wanted[i]);
        shift += wanted[i] - y;
        slot.y = y;
        y += slot.height + SPACE;
      }
      double half = wanted.length == 0 ? 0 : shift / wanted.length;
      slots.forEach(slot -> slot.y += half);
    }

    private static Route route(Edge edge, List<Box> boxes, List<Slot> lanes, int left) {
      Box from = boxes.get(edge.from());
      Box to = boxes.get(edge.to());
      List<Point> points = new ArrayList<>();
      if (from.x() < to.x()) {
        points.add(new Point(from.right(), from.middle()));
        for (Slot lane : lanes) {
          int x = x(left, lane);
          points.add(new Point(x, (int) lane.middle()));
          points.add(new Point(x + BOX_WIDTH, (int) lane.middle()));
        }
        points.add(new Point(to.x(), to.middle()));
      } else {
        points.add(new Point(from.x(), from.middle()));
        points.add(new Point(to.x() == from.x() ? to.x() : to.right(), to.middle()));
      }
      return new Route(edge, points);
    }
  }
}
