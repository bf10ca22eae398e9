package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Which leaves are one speaker: first by rule, then as people decided, one decision after the
 * other. Pure: the same leaves and decisions give the same groups, in whatever order they came.
 *
 * <p>By rule, shared leaves are one whose names are compared as the same: organisations and outlets
 * all, persons as far as their roles agree ({@link Alike}). What articles have for themselves is
 * one with others only by decision.
 */
final class Grouping {
  /**
   * @param same the smallest id of its group
   * @param renamed what people call the group; null for its own name
   */
  record Standing(long same, @Nullable String renamed) {}

  private final Map<Long, Set<Long>> groups = new HashMap<>();

  private Grouping() {}

  /**
   * @param leaves all that may be one with each other; those with equal folded names together
   * @param present ids of those that statements have; the others are known from decisions alone,
   *     are taken into account, and have no standing
   * @param standing decisions that are not undone, the earliest first
   * @param ids which leaf is meant by a party; null for one that is gone
   */
  static Map<Long, Standing> of(
      Collection<Leaf> leaves,
      Set<Long> present,
      List<Decision> standing,
      Function<Party, @Nullable Long> ids,
      Function<Leaf, Role> roles) {
    Grouping grouping = new Grouping();
    grouping.byRule(leaves, split(standing, ids), roles);
    standing.forEach(each -> grouping.apply(each.what(), ids));
    return grouping.standings(present, grouping.names(standing, ids));
  }

  private static Set<Long> split(List<Decision> standing, Function<Party, @Nullable Long> ids) {
    Set<Long> split = new HashSet<>();
    for (Decision each : standing) {
      if (each.what() instanceof Decision.Split(Party who, Party.Own in) && in == null) {
        Long id = ids.apply(who);
        if (id != null) {
          split.add(id);
        }
      }
    }
    return split;
  }

  private void byRule(Collection<Leaf> leaves, Set<Long> split, Function<Leaf, Role> roles) {
    // In order of the ids, so that nothing depends on that of adding
    Map<Long, Leaf> byId = new TreeMap<>();
    leaves.forEach(leaf -> byId.put(leaf.id(), leaf));
    Map<String, List<Leaf>> persons = new HashMap<>();
    Map<String, List<Leaf>> bodies = new HashMap<>();
    for (Leaf leaf : byId.values()) {
      groups.put(leaf.id(), new HashSet<>(Set.of(leaf.id())));
      if (leaf.shared() && !split.contains(leaf.id())) {
        if (leaf.kind() == SpeakerKind.PERSON) {
          persons.computeIfAbsent(leaf.folded(), name -> new ArrayList<>()).add(leaf);
        } else if (Naming.isBody(leaf.kind())) {
          bodies.computeIfAbsent(leaf.folded(), name -> new ArrayList<>()).add(leaf);
        }
      }
    }
    bodies.values().forEach(this::unite);
    persons.values().forEach(some -> Alike.of(some, roles).forEach(this::unite));
  }

  private void unite(List<Leaf> leaves) {
    for (Leaf leaf : leaves) {
      merge(leaves.getFirst().id(), leaf.id());
    }
  }

  private void merge(long one, long other) {
    Set<Long> all = group(one);
    Set<Long> joining = group(other);
    if (all != joining) {
      Set<Long> larger = all.size() < joining.size() ? joining : all;
      Set<Long> smaller = all.size() < joining.size() ? all : joining;
      larger.addAll(smaller);
      smaller.forEach(id -> groups.put(id, larger));
    }
  }

  private Set<Long> group(long id) {
    return groups.computeIfAbsent(id, alone -> new HashSet<>(Set.of(alone)));
  }

  private void apply(Decision.What what, Function<Party, @Nullable Long> ids) {
    switch (what) {
      case Decision.Merge(Party one, Party other) -> {
        Long a = ids.apply(one);
        Long b = ids.apply(other);
        if (a != null && b != null) {
          merge(a, b);
        }
      }
      case Decision.Split(Party who, Party.Own in) -> {
        Long id = ids.apply(who);
        if (id != null && in == null) {
          group(id).remove(id);
          groups.put(id, new HashSet<>(Set.of(id)));
        }
      }
      case Decision.Rename names -> {} // what they name is known when all groups are
      case Decision.Undo undo -> throw new IllegalStateException("an undo stands for nothing");
    }
  }

  /** Of each group, the name it was given last. */
  private Map<Set<Long>, String> names(
      List<Decision> standing, Function<Party, @Nullable Long> ids) {
    Map<Set<Long>, String> names = new IdentityHashMap<>();
    for (Decision each : standing) {
      if (each.what() instanceof Decision.Rename(Party who, String name)) {
        Long id = ids.apply(who);
        if (id != null) {
          names.put(group(id), name);
        }
      }
    }
    return names;
  }

  private Map<Long, Standing> standings(Set<Long> present, Map<Set<Long>, String> names) {
    Map<Set<Long>, Standing> standings = new IdentityHashMap<>();
    Map<Long, Standing> found = new HashMap<>();
    for (long id : present) {
      Set<Long> group = group(id);
      found.put(
          id, standings.computeIfAbsent(group, each -> standing(each, present, names.get(each))));
    }
    return found;
  }

  private static Standing standing(Set<Long> group, Set<Long> present, @Nullable String renamed) {
    long same = group.stream().filter(present::contains).min(Long::compare).orElseThrow();
    return new Standing(same, renamed);
  }
}
