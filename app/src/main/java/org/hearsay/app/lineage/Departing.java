package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.app.ledger.Sql;

/** Takes a text that is gone out of what was found by comparing it. */
final class Departing {
  private final Sql sql;

  Departing(Sql sql) {
    this.sql = sql;
  }

  /** All whose articles were taken out, within a transaction. */
  void settle() {
    depart(sql.list("SELECT article FROM departed", row -> row.getLong(1)));
    sql.update("DELETE FROM departed");
  }

  /**
   * Whoever had words from some articles is compared again; their clusters may fall apart. Each
   * cluster is gone through once, however many of it depart.
   */
  void depart(List<Long> articles) {
    Map<Long, Set<Long>> nearOf = new TreeMap<>();
    for (long article : articles) {
      depart(article, nearOf);
    }
    nearOf.forEach((cluster, near) -> {
      if (regroup(cluster)) {
        near.forEach(each ->
            sql.update(
                "INSERT OR IGNORE INTO uncompared SELECT article FROM latest WHERE article = ?",
                each));
      }
    });
  }

  /**
   * @param nearOf takes what was near-identical to it, by its cluster
   */
  private void depart(long article, Map<Long, Set<Long>> nearOf) {
    sql.update(
        "DELETE FROM print WHERE article = ? AND hash IN"
            + " (SELECT value FROM compared, json_each(prints) WHERE compared.article = ?)",
        article,
        article);
    release(article);
    List<Long> near =
        sql.list(
            "SELECT other FROM reuse WHERE article = ?1 AND near = 1 UNION ALL"
                + " SELECT article FROM reuse WHERE other = ?1 AND near = 1",
            row -> row.getLong(1),
            article);
    long cluster = sql.number("SELECT cluster FROM compared WHERE article = ?", article);
    sql.update("DELETE FROM reuse WHERE article = ?", article);
    sql.update("DELETE FROM reuse WHERE other = ?", article);
    sql.update("DELETE FROM compared WHERE article = ?", article);
    nearOf.computeIfAbsent(cluster, key -> new TreeSet<>()).addAll(near);
  }

  /** Has those wait that had their words from it; till then they are marked as they were. */
  void release(long article) {
    sql.update(
        "INSERT OR IGNORE INTO uncompared SELECT compared.article FROM compared JOIN latest"
            + " USING (article) WHERE original = ?",
        article);
    sql.update("UPDATE compared SET original = NULL, share = NULL WHERE original = ?", article);
  }

  /** Makes one or several clusters of what is left of one; returns whether it fell apart. */
  private boolean regroup(long cluster) {
    Map<Long, Long> parents = new HashMap<>();
    List<long[]> pairs = new ArrayList<>();
    sql.each(
        "SELECT compared.article, other FROM compared LEFT JOIN reuse"
            + " ON reuse.article = compared.article AND near = 1 WHERE cluster = ?"
            + " ORDER BY compared.article",
        row -> {
          parents.put(row.getLong(1), row.getLong(1));
          if (row.getLong(2) != 0) {
            pairs.add(new long[] {row.getLong(1), row.getLong(2)});
          }
          return true;
        },
        cluster);
    for (long[] pair : pairs) {
      if (parents.containsKey(pair[1])) {
        parents.put(root(parents, pair[0]), root(parents, pair[1]));
      }
    }
    Map<Long, Long> heads = new HashMap<>();
    parents.keySet().stream()
        .sorted()
        .forEach(each -> {
          long head = heads.computeIfAbsent(root(parents, each), root -> each);
          sql.update(
              "UPDATE compared SET cluster = ?1 WHERE article = ?2 AND cluster <> ?1", head, each);
        });
    return heads.size() > 1;
  }

  private static long root(Map<Long, Long> parents, long article) {
    long at = article;
    long parent = parents.getOrDefault(at, at);
    while (parent != at) {
      long above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }
}
