package org.hearsay.engine.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Outlets that rest on each other, or stand between such. */
final class Circles {
  private Circles() {}

  /**
   * Takes time in proportion to the ways.
   *
   * @param ways from an outlet to those that it rests on
   */
  static Set<String> of(Map<String, Set<String>> ways) {
    Map<String, Set<String>> back = new TreeMap<>();
    ways.forEach((from, all) ->
        all.forEach(to -> back.computeIfAbsent(to, none -> new TreeSet<>()).add(from)));
    Set<String> left = new TreeSet<>(ways.keySet());
    left.retainAll(back.keySet());
    peel(left, ways, back);
    peel(left, back, ways);
    return left;
  }

  /** Takes out whoever is reached from nobody that is left, until each is. */
  private static void peel(
      Set<String> left, Map<String, Set<String>> ways, Map<String, Set<String>> back) {
    Map<String, Integer> reached = new HashMap<>();
    for (String each : left) {
      int from = (int) back.getOrDefault(each, Set.of()).stream().filter(left::contains).count();
      reached.put(each, from);
    }
    Deque<String> waiting = new ArrayDeque<>(left);
    waiting.removeIf(each -> reached.getOrDefault(each, 0) > 0);
    while (!waiting.isEmpty()) {
      String out = waiting.remove();
      left.remove(out);
      for (String to : ways.getOrDefault(out, Set.of())) {
        if (left.contains(to) && reached.merge(to, -1, Integer::sum) == 0) {
          waiting.add(to);
        }
      }
    }
  }
}
