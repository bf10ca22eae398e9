package org.hearsay.engine.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A row of a table.
 *
 * @param origin the file, for messages
 * @param line where it stands there, from 1
 * @param cells trimmed, one for each of the table's columns; empty where the row says nothing
 */
record Row(Table table, String origin, int line, List<String> cells) {

  /**
   * Reads a table: lines that begin with # and empty ones count for nothing, the first other line
   * names the columns, a tab stands between cells; cells at the end may be left off.
   *
   * @throws TableException on the first line that breaks this
   */
  static List<Row> of(Table table, String origin, String tsv) {
    List<Row> rows = new ArrayList<>();
    int[] order = null;
    int number = 0;
    for (int start = 0; start < tsv.length(); ) {
      int end = tsv.indexOf('\n', start);
      end = end < 0 ? tsv.length() : end;
      String line = tsv.substring(start, end);
      start = end + 1;
      number++;
      if (number == 1 && line.startsWith("\uFEFF")) {
        line = line.substring(1);
      }
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = cells(line);
      if (order == null) {
        order = order(table, origin, number, cells);
      } else {
        rows.add(row(table, origin, number, cells, order));
      }
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (int start = 0; start <= line.length(); ) {
      int end = line.indexOf('\t', start);
      end = end < 0 ? line.length() : end;
      cells.add(line.substring(start, end).strip());
      start = end + 1;
    }
    return cells;
  }

  /** For each cell of a line, the table's column it belongs to. */
  private static int[] order(Table table, String origin, int number, List<String> names) {
    int[] order = new int[names.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = table.columns().indexOf(names.get(i));
      if (order[i] < 0 || names.indexOf(names.get(i)) < i) {
        throw new TableException(
            origin,
            number,
            "wants column names, each once, of " + String.join(", ", table.columns()));
      }
    }
    for (String needed : table.columns().subList(0, table.needed())) {
      if (!names.contains(needed)) {
        throw new TableException(origin, number, "wants a column " + needed);
      }
    }
    return order;
  }

  private static Row row(Table table, String origin, int number, List<String> cells, int[] order) {
    if (cells.size() > order.length) {
      throw new TableException(
          origin, number, cells.size() + " cells where the first line names " + order.length);
    }
    String[] sorted = new String[table.columns().size()];
    Arrays.fill(sorted, "");
    for (int i = 0; i < cells.size(); i++) {
      sorted[order[i]] = cells.get(i);
    }
    Row row = new Row(table, origin, number, List.of(sorted));
    for (int i = 0; i < table.needed(); i++) {
      if (sorted[i].isEmpty()) {
        throw row.wants("a " + table.columns().get(i));
      }
    }
    return row;
  }

  String cell(int column) {
    return cells.get(column);
  }

  /** The words of a cell that may hold several, with a semicolon between. */
  List<String> words(int column) {
    String cell = cells.get(column);
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (int start = 0; start <= cell.length(); ) {
      int end = cell.indexOf(';', start);
      end = end < 0 ? cell.length() : end;
      String word = cell.substring(start, end).strip();
      if (!word.isEmpty()) {
        words.add(word);
      }
      start = end + 1;
    }
    return words;
  }

  /** The constant that a cell names, in any case. */
  <E extends Enum<E>> E constant(int column, E[] constants) {
    String cell = cells.get(column);
    for (E constant : constants) {
      if (constant.name().equalsIgnoreCase(cell)) {
        return constant;
      }
    }
    throw wants(
        "a "
            + table.columns().get(column)
            + " of "
            + Arrays.toString(constants).toLowerCase(Locale.ROOT)
            + ", not '"
            + cell
            + "'");
  }

  Sex sex(int column) {
    return cells.get(column).isEmpty() ? Sex.EITHER : constant(column, Sex.values());
  }

  TableException wants(String wanted) {
    return new TableException(origin, line, "wants " + wanted);
  }
}
