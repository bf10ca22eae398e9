package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.app.ledger.LedgerException.Matter;

/** Whether the database's file is in order, by what SQLite itself finds. */
final class FileCheck {
  /** As many matters are asked for; a damaged file has thousands. */
  private static final int MOST = 100;

  private static final Pattern TREE = Pattern.compile("^Tree (\\d+) ");
  private static final Pattern INDEX =
      Pattern.compile("(missing from|wrong # of entries in|non-unique entry in) index (\\w+)");
  private static final Pattern FULL_TEXT = Pattern.compile("\\bFTS5\\b|inverted index");

  private static final String UNREADABLE = "unreadable: ";

  private final Sql sql;
  private final List<String> matters;

  private FileCheck(Sql sql, List<String> matters) {
    this.sql = sql;
    this.matters = matters;
  }

  /** Reads the whole file. */
  static FileCheck of(Sql sql) {
    List<String> matters = new ArrayList<>();
    try {
      look(sql, "PRAGMA integrity_check(" + MOST + ")", matters);
    } catch (LedgerException e) {
      if (e.matter() != Matter.DAMAGED) {
        throw e;
      }
      tables(sql, matters);
      if (matters.isEmpty()) {
        throw e;
      }
    }
    return new FileCheck(sql, matters);
  }

  /** One by one, since the check of all goes no further than the first that cannot be read. */
  private static void tables(Sql sql, List<String> matters) {
    List<String> tables =
        sql.list(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0",
            row -> row.getString(1));
    for (String table : tables) {
      try {
        look(sql, "PRAGMA integrity_check('" + table + "')", matters);
      } catch (LedgerException e) {
        matters.add(UNREADABLE + table);
      }
    }
  }

  private static void look(Sql sql, String pragma, List<String> matters) {
    sql.list(pragma, row -> row.getString(1)).stream()
        .filter(each -> !each.equals("ok"))
        .forEach(matters::add);
  }

  boolean isWell() {
    return matters.isEmpty();
  }

  /** Whether nothing is wrong but indexes, which can be made from their tables. */
  boolean isOfIndexes() {
    return matters.stream().allMatch(each -> INDEX.matcher(each).find());
  }

  /** Whether nothing is wrong but the full-text index. */
  boolean isOfWords() {
    return matters.stream().allMatch(each -> FULL_TEXT.matcher(each).find());
  }

  /** Tables and indexes that are concerned, as far as it can be told. */
  String where() {
    Map<String, String> roots =
        sql
            .list(
                "SELECT rootpage, type || ' ' || name FROM sqlite_schema WHERE rootpage > 0",
                row -> Map.entry(row.getString(1), row.getString(2)))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    Set<String> places = new LinkedHashSet<>();
    for (String matter : matters) {
      for (String line : matter.split("\n")) {
        Matcher tree = TREE.matcher(line);
        Matcher index = INDEX.matcher(line);
        if (line.startsWith(UNREADABLE)) {
          places.add("table " + line.substring(UNREADABLE.length()));
        } else if (tree.find()) {
          places.add(roots.getOrDefault(tree.group(1), "page " + tree.group(1)));
        } else if (index.find()) {
          places.add("index " + index.group(2));
        } else if (FULL_TEXT.matcher(line).find()) {
          places.add("full-text index");
        }
      }
    }
    return places.isEmpty() ? matters.getFirst().strip() : String.join(", ", places);
  }

  /** What is wrong of more than indexes. */
  LedgerException failure(Ledger ledger) {
    return new LedgerException(
        Matter.DAMAGED,
        "ledger "
            + ledger.folder()
            + ": its file is damaged ("
            + where()
            + "); put a backup in its place, or take over what can still be read: hearsay export"
            + " from it, hearsay import into a new one");
  }
}
