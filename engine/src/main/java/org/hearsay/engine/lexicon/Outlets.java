package org.hearsay.engine.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.engine.lexicon.Outlet.Type;
import org.jspecify.annotations.Nullable;

/** Outlets by all names they go by. */
final class Outlets {
  private final Index<Outlet> index;
  private final Sites sites;
  private final Map<String, List<Outlet>> all = new HashMap<>();
  private final @Nullable Outlets under;

  Outlets(List<Row> rows, @Nullable Outlets under) {
    this.under = under;
    this.index = new Index<>(under == null ? null : under.index);
    this.sites = new Sites(under == null ? null : under.sites);
    for (Row row : rows) {
      add(row);
    }
  }

  private void add(Row row) {
    List<String> told = new ArrayList<>(List.of(row.cell(0)));
    told.addAll(row.words(2));
    List<String> plain = new ArrayList<>();
    for (String name : told) {
      plain.add(Index.plain(name));
    }
    Outlet outlet =
        new Outlet(
            plain.getFirst(),
            plain.subList(1, plain.size()),
            row.constant(1, Type.values()),
            row.cell(3),
            row.cell(4),
            row.words(5));
    outlet.domains().forEach(domain -> sites.add(domain, outlet));
    for (String name : told) {
      index.name(name, outlet);
      List<Outlet> bearers =
          all.computeIfAbsent(Key.kept(Index.plain(name)), k -> new ArrayList<>());
      if (!bearers.contains(outlet)) {
        bearers.add(outlet);
      }
    }
  }

  Optional<Outlet> find(String name) {
    return index.named(name);
  }

  Optional<Outlet> at(String address) {
    return sites.find(address);
  }

  /** All that go by a name, also by one that several share; the users' own first. */
  List<Outlet> all(String name) {
    List<Outlet> found = new ArrayList<>();
    for (Outlets each = this; each != null; each = each.under) {
      for (String key : Key.sought(name)) {
        for (Outlet outlet : each.all.getOrDefault(key, List.of())) {
          if (found.stream().noneMatch(known -> known.name().equals(outlet.name()))) {
            found.add(outlet);
          }
        }
      }
    }
    return found;
  }
}
