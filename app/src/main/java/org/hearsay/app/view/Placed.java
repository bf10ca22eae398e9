package org.hearsay.app.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.kept.Attributed;
import org.jspecify.annotations.Nullable;

/**
 * A statement in its place on the page.
 *
 * @param number in the reading, from 1
 * @param depth of its nesting, 0 for an outermost one
 */
record Placed(int number, int depth, Attributed said) {
  /**
   * Each followed by those within it. Those whose outer one is not there stand by themselves, and
   * so do those of a circle, which only a reading from elsewhere can have.
   */
  static List<Placed> inOrder(List<Attributed> all) {
    Map<String, List<Integer>> inside = new HashMap<>();
    Set<String> ids = new HashSet<>();
    all.forEach(each -> ids.add(each.id()));
    Deque<Placed> next = new ArrayDeque<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      Attributed each = all.get(i);
      if (each.within() == null || !ids.contains(each.within())) {
        next.push(new Placed(i + 1, 0, each));
      } else {
        inside.computeIfAbsent(each.within(), outer -> new ArrayList<>()).add(i);
      }
    }
    List<Placed> placed = new ArrayList<>();
    while (!next.isEmpty()) {
      Placed each = next.pop();
      placed.add(each);
      @Nullable List<Integer> inner = inside.remove(each.said().id());
      if (inner != null) {
        inner.forEach(i -> next.push(new Placed(i + 1, each.depth() + 1, all.get(i))));
      }
    }
    inside
        .values()
        .forEach(circle -> circle.forEach(i -> placed.add(new Placed(i + 1, 0, all.get(i)))));
    return placed;
  }
}
