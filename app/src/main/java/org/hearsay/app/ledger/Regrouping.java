package org.hearsay.app.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Brings the groups of a ledger's speakers up to date with its leaves and decisions, as {@link
 * Grouping} says they are.
 *
 * <p>What may become one is decided about together: the leaves of one folded name, and what
 * decisions tie to them. The cost is linear in these.
 */
final class Regrouping {
  private static final int ROLES = 10_000;

  private final Sql sql;
  private final Outlets outlets;
  private final Naming naming;
  private final Map<String, Role> roles = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private @Nullable Decisions decisions;

  /** Whether the transaction that wrote a decision may not have come to its end. */
  private boolean unsure;

  /** To a folded name, or to a speaker of one article, those that decisions ever tied to it. */
  private final Map<String, Set<String>> tied = new HashMap<>();

  Regrouping(Sql sql, Outlets outlets) {
    this.sql = sql;
    this.outlets = outlets;
    naming = new Naming(outlets);
  }

  /** Forgets what another program may have changed since. */
  void begun(boolean changed) {
    touched.clear();
    if (changed || unsure) {
      decisions = null;
      unsure = false;
    }
  }

  Decisions decisions() {
    if (decisions == null) {
      decisions = Decisions.of(sql);
      tied.clear();
      for (Decision each : decisions.all()) {
        List<String> units = each.what().parties().stream().map(this::unit).toList();
        units.forEach(unit -> tied.computeIfAbsent(unit, one -> new HashSet<>()).addAll(units));
      }
    }
    return decisions;
  }

  /** A leaf has come or gone. */
  void touch(String identity, String folded, boolean shared) {
    if (shared) {
      touched.add(folded);
    } else if (!decisions().all().isEmpty()) {
      String unit = unit(Leaf.within(identity, folded));
      if (tied.containsKey(unit)) {
        touched.add(unit);
      }
    }
  }

  /** A decision has been written. Returns what it is about, itself or by what it takes back. */
  Decision.What added(Decision decision) {
    decisions = null;
    unsure = true;
    Decision.What subject = decisions().subject(decision);
    subject.parties().forEach(party -> touched.add(unit(party)));
    return subject;
  }

  private String unit(Party party) {
    return switch (party) {
      case Party.Shared shared -> naming.compared(shared.name(), shared.kind());
      case Party.Own own -> unit(own.within());
    };
  }

  /** No folded name has a line feed in it. */
  private static String unit(long within) {
    return "\n" + within;
  }

  /** Decides anew about all that was touched. */
  void finish() {
    while (!touched.isEmpty()) {
      Set<String> units = together(touched.iterator().next());
      touched.removeAll(units);
      regrouped(units, new HashSet<>()).forEach(this::write);
    }
  }

  private void write(long id, Grouping.Standing now) {
    sql.update(
        "UPDATE speaker SET same = ?, renamed = ? WHERE id = ?", now.same(), now.renamed(), id);
  }

  /** How all speakers stand that the table tells otherwise of; nothing is changed. */
  Map<Long, Grouping.Standing> different() {
    Map<Long, Grouping.Standing> different = new HashMap<>();
    Set<Long> decided = new HashSet<>();
    decisions();
    Set<String> done = new HashSet<>();
    for (String unit : tied.keySet()) {
      if (!done.contains(unit)) {
        Set<String> units = together(unit);
        done.addAll(units);
        different.putAll(regrouped(units, decided));
      }
    }
    sql.each(
        "SELECT DISTINCT folded FROM speaker WHERE article IS NULL",
        row -> {
          String folded = row.getString(1);
          if (!done.contains(folded)) {
            different.putAll(regrouped(Set.of(folded), decided));
          }
          return true;
        });
    sql.each(
        "SELECT id FROM speaker WHERE article IS NOT NULL"
            + " AND (same <> id OR renamed IS NOT NULL)",
        row -> {
          long id = row.getLong(1);
          if (!decided.contains(id)) {
            different.put(id, new Grouping.Standing(id, null));
          }
          return true;
        });
    return different;
  }

  /** Puts right what {@link #different} tells. */
  void mend() {
    different().forEach(this::write);
  }

  private Set<String> together(String unit) {
    decisions();
    Set<String> units = new HashSet<>(Set.of(unit));
    Deque<String> open = new ArrayDeque<>(units);
    while (!open.isEmpty()) {
      for (String next : tied.getOrDefault(open.remove(), Set.of())) {
        if (units.add(next)) {
          open.add(next);
        }
      }
    }
    return units;
  }

  /**
   * How those stand who did otherwise before.
   *
   * @param decided takes the ids of those whom one article alone knows and decisions are about
   */
  private Map<Long, Grouping.Standing> regrouped(Set<String> units, Set<Long> decided) {
    Present present = new Present();
    for (String unit : units) {
      if (unit.isEmpty() || unit.charAt(0) != '\n') {
        sql.each(
            "SELECT id, name, folded, kind, named, role, article, same, renamed FROM speaker"
                + " WHERE folded = ? AND article IS NULL",
            present::take,
            unit);
      }
    }
    Map<Long, Leaf> leaves = new HashMap<>(present.leaves);
    Map<Party, Long> ids = new HashMap<>();
    List<Decision> standing = new ArrayList<>();
    for (Decision each : decisions().all()) {
      List<Party> parties = each.what().parties();
      if (parties.isEmpty() || !units.contains(unit(parties.getFirst()))) {
        continue;
      }
      boolean stands = !decisions().isUndone(each.uid());
      if (stands) {
        standing.add(each);
      }
      for (Party party : parties) {
        switch (party) {
          case Party.Own own -> own(own, present, leaves, ids);
          case Party.Shared shared -> {
            Leaf leaf = Leaf.shared(naming, shared.name(), shared.kind(), shared.role());
            ids.put(shared, leaf.id());
            if (stands) {
              // Also one that no article has now: its name and role still say who is meant
              leaves.putIfAbsent(leaf.id(), leaf);
            }
          }
        }
      }
    }
    present.leaves.values().stream()
        .filter(leaf -> !leaf.shared())
        .forEach(leaf -> decided.add(leaf.id()));
    Map<Long, Grouping.Standing> now =
        Grouping.of(leaves.values(), present.leaves.keySet(), standing, ids::get, this::role);
    now.entrySet().removeIf(each -> each.getValue().equals(present.before.get(each.getKey())));
    return now;
  }

  /** Finds the leaf that is meant now: the only one of that name in the article, else the same. */
  private void own(Party.Own own, Present present, Map<Long, Leaf> leaves, Map<Party, Long> ids) {
    Present article = new Present();
    sql.each(
        "SELECT speaker.id, speaker.name, folded, kind, named, role, article, same, renamed"
            + " FROM article JOIN speaker ON speaker.article = article.id WHERE identity = ?",
        article::take,
        own.article());
    article
        .leaves
        .values()
        .removeIf(leaf -> Leaf.within(own.article(), leaf.folded()) != own.within());
    Leaf leaf =
        article.leaves.size() == 1
            ? article.leaves.values().iterator().next()
            : article.leaves.get(own.leaf());
    if (leaf != null) {
      present.leaves.put(leaf.id(), leaf);
      present.before.put(leaf.id(), article.before.get(leaf.id()));
      leaves.put(leaf.id(), leaf);
      ids.put(own, leaf.id());
    }
  }

  /** Leaves that statements have. */
  private static final class Present {
    private final Map<Long, Leaf> leaves = new HashMap<>();
    private final Map<Long, Grouping.@Nullable Standing> before = new HashMap<>();

    private boolean take(ResultSet row) throws SQLException {
      long id = row.getLong(1);
      leaves.put(
          id,
          new Leaf(
              id,
              row.getString(2),
              row.getString(3),
              SpeakerKind.values()[row.getInt(4)],
              row.getInt(5) == 1,
              row.getString(6),
              row.getObject(7) == null));
      before.put(id, new Grouping.Standing(row.getLong(8), row.getString(9)));
      return true;
    }
  }

  private Role role(Leaf leaf) {
    if (leaf.role() == null) {
      return Role.NONE;
    }
    if (roles.size() >= ROLES) {
      roles.clear();
    }
    return roles.computeIfAbsent(leaf.role(), role -> Role.of(role, outlets.lexicon()));
  }
}
