package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds rows that hang on nothing, or on the wrong thing. */
final class Strays {
  /**
   * @param from what follows FROM, of rows that are not to be there; they can be done without
   */
  private record Stray(String what, String table, String where) {}

  private static final List<Stray> STRAYS =
      List.of(
          new Stray(
              "latest versions of articles that have none",
              "latest",
              "version NOT IN (SELECT version.id FROM version"
                  + " JOIN article ON article.id = version.article"
                  + " WHERE version.article = latest.article)"),
          new Stray(
              "statements of no latest version",
              "statement",
              "version NOT IN (SELECT version FROM latest)"),
          new Stray(
              "statements gone from articles that are not there",
              "gone",
              "article NOT IN (SELECT id FROM article)"),
          new Stray(
              "links of no statement", "link", "statement NOT IN (SELECT place FROM statement)"),
          new Stray(
              "effects of no statement or on none",
              "effect",
              "statement NOT IN (SELECT place FROM statement)"
                  + " OR target NOT IN (SELECT place FROM statement)"),
          new Stray(
              "effects on statements of other articles",
              "effect",
              "(SELECT version FROM statement WHERE place = effect.statement)"
                  + " <> (SELECT version FROM statement WHERE place = effect.target)"),
          new Stray(
              "statements at odds with none, or none with them",
              "odds",
              "statement NOT IN (SELECT place FROM statement)"
                  + " OR other NOT IN (SELECT place FROM statement)"),
          new Stray(
              "effects across articles of no statement or on none",
              "effect_across",
              "statement NOT IN (SELECT place FROM statement)"
                  + " OR target NOT IN (SELECT place FROM statement)"),
          new Stray(
              "claims of no statement", "member", "statement NOT IN (SELECT place FROM statement)"),
          new Stray(
              "tags of no statement", "tag", "statement NOT IN (SELECT place FROM statement)"),
          new Stray(
              "speakers whom no statement has",
              "speaker",
              "id NOT IN (SELECT speaker FROM link WHERE speaker IS NOT NULL)"),
          new Stray(
              "texts compared of articles that are gone",
              "compared",
              "article NOT IN (SELECT article FROM latest UNION SELECT article FROM departed)"),
          new Stray(
              "prints of texts that are not compared",
              "print",
              "article NOT IN (SELECT article FROM compared)"),
          new Stray(
              "passages of texts that are not compared",
              "reuse",
              "article NOT IN (SELECT article FROM compared)"
                  + " OR other NOT IN (SELECT article FROM compared)"),
          new Stray(
              "anchors of no correction",
              "anchor",
              "correction NOT IN (SELECT id FROM correction)"));

  private Strays() {}

  /** In this order, each when what those before it found is gone. */
  static List<Function<Sql, List<Finding>>> searches() {
    List<Function<Sql, List<Finding>>> searches = new ArrayList<>();
    STRAYS.forEach(each -> searches.add(sql -> derived(sql, each)));
    searches.add(StrayClaims::found);
    searches.add(StrayClaims::forgotten);
    searches.add(Strays::kept);
    return searches;
  }

  private static List<Finding> derived(Sql sql, Stray stray) {
    String rows = " FROM " + stray.table() + " WHERE " + stray.where();
    long count = sql.number("SELECT count(*)" + rows);
    return count == 0
        ? List.of()
        : List.of(
            Finding.mendable(
                count + " " + stray.what(),
                "taken out",
                repairs -> repairs.delete("DELETE" + rows)));
  }

  private static List<Finding> kept(Sql sql) {
    List<Finding> findings = new ArrayList<>();
    sql.each(
        "SELECT DISTINCT identity FROM article JOIN version ON version.article = article.id"
            + " WHERE removed IS NOT NULL",
        row -> {
          findings.add(
              Finding.lost(
                  row.getString(1) + ": has been taken out, but something of it is there",
                  "hearsay remove takes it out again, hearsay add --restore takes it in",
                  null));
          return true;
        });
    kept(sql, findings, "versions", "version", "article NOT IN (SELECT id FROM article)");
    kept(sql, findings, "readings", "reading", "version NOT IN (SELECT id FROM version)");
    kept(sql, findings, "corrections", "correction", "article NOT IN (SELECT id FROM article)");
    return findings;
  }

  /** Rows that are kept but whose article is gone. */
  private static void kept(
      Sql sql, List<Finding> findings, String what, String table, String where) {
    long count = sql.number("SELECT count(*) FROM " + table + " WHERE " + where);
    if (count > 0) {
      findings.add(
          Finding.lost(count + " " + what + " whose article is lost", "take a backup", null));
    }
  }
}
