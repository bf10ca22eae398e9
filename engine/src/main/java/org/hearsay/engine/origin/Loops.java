package org.hearsay.engine.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.engine.origin.Origins.Loop;

/** Finds outlets that rest on each other for a claim. Linear in outlets and citations, per loop. */
final class Loops {
  /** More are not told one by one. */
  private static final int MOST = 20;

  /** From an outlet that publishes to one that it rests on: the words that show it. */
  private final Map<String, Map<String, List<Proof>>> rests = new TreeMap<>();

  private Loops(List<Heard> heard) {
    Set<String> publishers = new HashSet<>();
    heard.forEach(each -> publishers.add(each.publisher()));
    for (Heard each : heard) {
      if (!each.own() && publishers.contains(each.voice())) {
        rests
            .computeIfAbsent(each.publisher(), none -> new TreeMap<>())
            .putIfAbsent(each.voice(), each.shown());
      }
    }
  }

  /** Each outlet is in one of them at most; the shortest through the first by name. */
  static List<Loop> of(List<Heard> heard) {
    Loops loops = new Loops(heard);
    List<Loop> found = new ArrayList<>();
    Set<String> done = new TreeSet<>();
    Map<String, Set<String>> ways = new TreeMap<>();
    loops.rests.forEach((outlet, on) -> ways.put(outlet, on.keySet()));
    Set<String> round = Circles.of(ways);
    loops.rests.keySet().retainAll(round);
    loops.rests.values().forEach(on -> on.keySet().retainAll(round));
    for (String outlet : round) {
      if (found.size() < MOST && !done.contains(outlet)) {
        List<String> way = loops.back(outlet, done);
        if (!way.isEmpty()) {
          done.addAll(way);
          found.add(loops.loop(way));
        }
      }
    }
    return found;
  }

  /** The shortest way from an outlet to itself; empty where there is none. */
  private List<String> back(String outlet, Set<String> without) {
    Map<String, String> from = new HashMap<>();
    Deque<String> waiting = new ArrayDeque<>(List.of(outlet));
    while (!waiting.isEmpty()) {
      String at = waiting.remove();
      for (String next : rests.getOrDefault(at, Map.of()).keySet()) {
        if (next.equals(outlet)) {
          return way(from, outlet, at);
        }
        if (!without.contains(next) && from.putIfAbsent(next, at) == null) {
          waiting.add(next);
        }
      }
    }
    return List.of();
  }

  private static List<String> way(Map<String, String> from, String outlet, String last) {
    List<String> way = new ArrayList<>(List.of(last));
    while (!way.getLast().equals(outlet)) {
      way.add(from.getOrDefault(way.getLast(), outlet));
    }
    return way.reversed();
  }

  private Loop loop(List<String> way) {
    Map<String, List<Proof>> proofs = new LinkedHashMap<>();
    for (int i = 0; i < way.size(); i++) {
      String next = way.get((i + 1) % way.size());
      proofs.put(
          way.get(i), rests.getOrDefault(way.get(i), Map.of()).getOrDefault(next, List.of()));
    }
    return new Loop(way, proofs.values().stream().flatMap(List::stream).toList());
  }
}
