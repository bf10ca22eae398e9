package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which persons of one full name are one by their roles, beyond doubt.
 *
 * <p>Those whose roles tell most are put together first: with a country, then with a field, then
 * with an office alone. Each further one joins if there is exactly one to join, and stands apart if
 * there are several, as "minister" does beside ministers of two countries. One without a role joins
 * if all others are one. So nothing depends on the order in which they were found.
 *
 * <p>Roles agree that share a field, as "Treasury Secretary" and "Treasury chief" do; or an office
 * where one of them gives no field, or both give the same country. Different countries never agree.
 *
 * @param <T> what bears the roles
 */
final class Alike<T> {
  /** How much a role tells, from most to least. */
  private enum Level {
    COUNTRY,
    FIELD,
    OFFICE,
    NOTHING;

    static Level of(Role role) {
      if (role.isEmpty()) {
        return NOTHING;
      }
      if (!role.countries().isEmpty()) {
        return COUNTRY;
      }
      return role.fields().isEmpty() ? OFFICE : FIELD;
    }
  }

  /** Those who are one, and what their roles say together. */
  private static final class Group<T> {
    private final List<T> members = new ArrayList<>();
    private final Set<String> countries = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> offices = new HashSet<>();

    /** Offices of roles without a field. */
    private final Set<String> bare = new HashSet<>();

    private void add(T member, Role role) {
      members.add(member);
      countries.addAll(role.countries());
      fields.addAll(role.fields());
      offices.addAll(role.offices());
      if (role.fields().isEmpty()) {
        bare.addAll(role.offices());
      }
    }

    private void add(Group<T> other) {
      members.addAll(other.members);
      countries.addAll(other.countries);
      fields.addAll(other.fields);
      offices.addAll(other.offices);
      bare.addAll(other.bare);
    }

    /** Whether another, whose roles tell less, may be the same. */
    private boolean fits(Group<T> other, Level level) {
      return switch (level) {
        case COUNTRY -> false;
        case FIELD -> share(fields, other.fields) || share(bare, other.offices);
        case OFFICE -> share(offices, other.offices);
        case NOTHING ->
            countries.isEmpty() || other.countries.isEmpty() || share(countries, other.countries);
      };
    }

    private static boolean share(Set<String> some, Set<String> others) {
      return !Collections.disjoint(some, others);
    }
  }

  private final Function<T, Role> roles;
  private final List<Group<T>> groups = new ArrayList<>();

  private Alike(Function<T, Role> roles) {
    this.roles = roles;
  }

  /** Time is linear in the members, but for the groups that they fall into. */
  static <T> List<List<T>> of(Collection<T> members, Function<T, Role> roles) {
    Map<Level, List<T>> levels = new HashMap<>();
    for (T member : members) {
      levels.computeIfAbsent(Level.of(roles.apply(member)), level -> new ArrayList<>()).add(member);
    }
    Alike<T> alike = new Alike<>(roles);
    for (Level level : Level.values()) {
      alike.take(levels.getOrDefault(level, List.of()), level);
    }
    return alike.groups.stream().map(group -> List.copyOf(group.members)).toList();
  }

  private void take(List<T> members, Level level) {
    List<Group<T>> earlier = List.copyOf(groups);
    Map<Group<T>, Group<T>> joined = new LinkedHashMap<>();
    for (Group<T> each : among(members, level)) {
      List<Group<T>> fitting =
          earlier.stream().filter(group -> group.fits(each, level)).limit(2).toList();
      if (fitting.size() == 1) {
        joined.put(each, fitting.getFirst());
      } else {
        groups.add(each);
      }
    }
    joined.forEach((each, group) -> group.add(each));
  }

  /** Those of one level that are one among themselves. */
  private Collection<Group<T>> among(List<T> members, Level level) {
    int[] heads = new int[members.size()];
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < heads.length; i++) {
      heads[i] = i;
      for (String key : keys(roles.apply(members.get(i)), level)) {
        Integer other = first.putIfAbsent(key, i);
        if (other != null) {
          heads[head(heads, other)] = head(heads, i);
        }
      }
    }
    Map<Integer, Group<T>> found = new LinkedHashMap<>();
    for (int i = 0; i < heads.length; i++) {
      T member = members.get(i);
      found.computeIfAbsent(head(heads, i), head -> new Group<>()).add(member, roles.apply(member));
    }
    return found.values();
  }

  private static int head(int[] heads, int of) {
    int at = of;
    while (heads[at] != at) {
      heads[at] = heads[heads[at]];
      at = heads[at];
    }
    return at;
  }

  /** Two of one level that have one in common are one. */
  private static Set<String> keys(Role role, Level level) {
    return switch (level) {
      case COUNTRY -> {
        Set<String> keys = new HashSet<>();
        for (String country : role.countries()) {
          role.fields().forEach(word -> keys.add(country + " " + word));
          role.offices().forEach(word -> keys.add(country + " " + word));
        }
        yield keys;
      }
      case FIELD -> role.fields();
      case OFFICE -> role.offices();
      case NOTHING -> role.countries().isEmpty() ? Set.of("") : role.countries();
    };
  }
}
