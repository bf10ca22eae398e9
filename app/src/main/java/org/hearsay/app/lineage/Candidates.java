package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.reuse.Prints;

/**
 * Finds the articles that a text may have words in common with. However many have them, few are
 * asked of each print and few are compared: those with most prints in common, few of one cluster,
 * and those from which they have their text.
 */
final class Candidates {
  /** Articles that are asked of a print, those that came first. */
  private static final int OF_A_PRINT = 32;

  /** Prints that are asked: those of some 35,000 words. */
  private static final int PRINTS = 4_096;

  /** Articles of different clusters that share no more than a line of boilerplate. */
  private static final int COMMON = 12;

  private static final int MOST = 12;
  private static final int OF_A_CLUSTER = 3;

  /** Of the equal ones, those published first. */
  private static final int EQUAL = 2;

  private final Sql sql;
  private final long article;
  private final Map<Long, Integer> shared = new HashMap<>();
  private final Map<Long, Long> clusters = new HashMap<>();
  private final List<Long> common = new ArrayList<>();

  Candidates(Sql sql, long article) {
    this.sql = sql;
    this.article = article;
  }

  /** The prints that many articles have that have little else in common. */
  Prints common() {
    return Prints.of(common);
  }

  /** The most promising first. */
  Set<Long> find(Prints prints) {
    prints.hashes().limit(PRINTS).forEach(this::ask);
    int least = prints.size() < 8 ? 1 : 2;
    List<Map.Entry<Long, Integer>> ranked =
        shared.entrySet().stream()
            .filter(each -> each.getValue() >= least)
            .sorted(
                Comparator.comparing((Map.Entry<Long, Integer> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    Set<Long> found = new LinkedHashSet<>(equal());
    Map<Long, Integer> taken = new HashMap<>();
    for (Map.Entry<Long, Integer> each : ranked) {
      if (found.size() < MOST
          && taken.merge(cluster(each.getKey()), 1, Integer::sum) <= OF_A_CLUSTER) {
        found.add(each.getKey());
      }
    }
    addSources(found);
    found.remove(article);
    return found;
  }

  private void ask(long hash) {
    List<Long> having =
        sql.list(
            "SELECT article FROM print WHERE hash = ? AND article <> ? LIMIT " + OF_A_PRINT,
            row -> row.getLong(1),
            hash,
            article);
    if (having.size() >= COMMON) {
      Set<Long> apart = new HashSet<>();
      having.forEach(each -> apart.add(cluster(each)));
      if (apart.size() >= COMMON) {
        common.add(hash);
        return;
      }
    }
    having.forEach(each -> shared.merge(each, 1, Integer::sum));
  }

  private long cluster(long other) {
    return clusters.computeIfAbsent(
        other,
        key ->
            sql.first("SELECT cluster FROM compared WHERE article = ?", row -> row.getLong(1), key)
                .orElse(key));
  }

  private List<Long> equal() {
    return sql.list(
        "SELECT other.article FROM latest JOIN latest AS other ON other.sha256 = latest.sha256"
            + " JOIN compared ON compared.article = other.article"
            + " WHERE latest.article = ? AND other.article <> latest.article"
            + " ORDER BY other.since, other.article LIMIT "
            + EQUAL,
        row -> row.getLong(1),
        article);
  }

  private void addSources(Set<Long> found) {
    for (long each : List.copyOf(found)) {
      sql.first(
              "SELECT original FROM compared WHERE article = ? AND original IS NOT NULL",
              row -> row.getLong(1),
              each)
          .ifPresent(found::add);
      found.add(cluster(each));
    }
    sql.first(
            "SELECT original FROM compared WHERE article = ? AND original IS NOT NULL",
            row -> row.getLong(1),
            article)
        .ifPresent(found::add);
  }
}
