package org.hearsay.engine.origin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On whom an outlet's word rests in the end, found from the ends backwards, so that time grows with
 * outlets and citations however long the ways are. The nearest counts, then the first by name.
 */
final class Rests {
  /** Who rests on an outlet; those on whom an outlet rests, if it publishes. */
  private final Map<String, Set<String>> citing = new TreeMap<>();

  private final Map<String, Set<String>> cited = new TreeMap<>();
  private final Map<String, String> sources;
  private final Map<String, String> ends;

  /**
   * @param published what an outlet's own articles tell
   * @param known keys of the sources known by an outlet
   */
  Rests(Map<String, List<Heard>> published, Map<String, Set<String>> known) {
    published.forEach((publisher, all) -> all.forEach(each -> rests(publisher, each)));
    Map<String, String> starts = new TreeMap<>();
    known.forEach((outlet, keys) -> starts.put(outlet, keys.iterator().next()));
    sources = spread(starts);
    Map<String, String> outside = new TreeMap<>();
    for (String outlet : citing.keySet()) {
      if (!published.containsKey(outlet) && !sources.containsKey(outlet)) {
        outside.put(outlet, outlet);
      }
    }
    ends = spread(outside);
    ends.putAll(circles());
  }

  private void rests(String publisher, Heard each) {
    if (!publisher.equals(each.voice())) {
      citing.computeIfAbsent(each.voice(), none -> new TreeSet<>()).add(publisher);
      cited.computeIfAbsent(publisher, none -> new TreeSet<>()).add(each.voice());
    }
  }

  /** The key of a source; null where none is on the way. */
  @Nullable String source(String outlet) {
    return sources.get(outlet);
  }

  /**
   * Where a way that leads to no source ends: at an outlet of which no article is there, else in a
   * circle, which has no beginning and goes by the first of its names.
   */
  String end(String outlet) {
    return ends.getOrDefault(outlet, outlet);
  }

  /** From each start to those that rest on it, whoever is reached first. */
  private Map<String, String> spread(Map<String, String> starts) {
    Map<String, String> reached = new HashMap<>(starts);
    Deque<String> waiting = new ArrayDeque<>(starts.keySet());
    while (!waiting.isEmpty()) {
      String at = waiting.remove();
      for (String next : citing.getOrDefault(at, Set.of())) {
        if (reached.putIfAbsent(next, reached.getOrDefault(at, at)) == null) {
          waiting.add(next);
        }
      }
    }
    return reached;
  }

  /** Of those that reach no end, circles that touch count as one. */
  private Map<String, String> circles() {
    Set<String> left = new TreeSet<>(cited.keySet());
    left.removeIf(each -> sources.containsKey(each) || ends.containsKey(each));
    Map<String, Set<String>> ways = new TreeMap<>(cited);
    ways.keySet().retainAll(left);
    Map<String, String> found = new HashMap<>();
    for (String first : Circles.of(ways)) {
      Deque<String> waiting = new ArrayDeque<>(List.of(first));
      while (!waiting.isEmpty()) {
        String at = waiting.remove();
        if (left.contains(at) && found.putIfAbsent(at, first) == null) {
          waiting.addAll(cited.getOrDefault(at, Set.of()));
          waiting.addAll(citing.getOrDefault(at, Set.of()));
        }
      }
    }
    return found;
  }
}
