package org.hearsay.app.export;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of comma-separated values by RFC 4180, safe to open in a spreadsheet: a cell that would be
 * taken for a formula has an apostrophe in front.
 */
public final class Csv {
  private Csv() {}

  /**
   * One row, ended by CR LF.
   *
   * @param cells null for an empty one
   */
  public static String row(List<? extends @Nullable String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    String guarded = "=+-@\t\r\n".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    return guarded.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
        ? '"' + guarded.replace("\"", "\"\"") + '"'
        : guarded;
  }
}
