package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.Stats;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.jspecify.annotations.Nullable;

/** A table of counts for people: names to the left, numbers in columns to the right. */
final class StatsText {
  private static final int NUMBER = 11;
  private static final int SHORTEST_NAME = 12;

  private final Table table;
  private final Screen screen;

  StatsText(Table table, Screen screen) {
    this.table = table;
    this.screen = screen;
  }

  String of(List<Row> rows) {
    List<String> heads = new ArrayList<>(List.of("statements", "articles"));
    if (table == Table.RELIANCE) {
      heads.add("credits");
      heads.add("copies");
    } else {
      if (table != Table.SPEAKERS) {
        heads.add("named");
        heads.add("unnamed");
      }
      heads.add("direct");
    }
    int width = Math.max(SHORTEST_NAME, screen.columns() - NUMBER * heads.size());
    StringBuilder text = new StringBuilder();
    StringBuilder head = new StringBuilder(padded(title(), width));
    heads.forEach(each -> head.append(right(each)));
    text.append(screen.bold(head.toString())).append('\n');
    for (Row row : rows) {
      text.append(padded(name(row), width))
          .append(right(Long.toString(row.statements())))
          .append(right(Long.toString(row.articles())));
      if (row.relied() != null) {
        text.append(right(Long.toString(row.relied().credits())))
            .append(right(Long.toString(row.relied().copies())))
            .append('\n');
        continue;
      }
      if (table != Table.SPEAKERS) {
        text.append(right(number(row.named()))).append(right(number(row.unnamed())));
      }
      text.append(right(share(row.direct(), row.statements()))).append('\n');
      if (row.versions() != null) {
        text.append(padded("versions kept", width))
            .append(right(""))
            .append(right(Long.toString(row.versions())))
            .append('\n');
      }
    }
    if (rows.isEmpty()) {
      text.append("none\n");
    }
    return text.toString();
  }

  private String title() {
    return switch (table) {
      case TOTALS -> "Totals";
      case SPEAKERS -> "Who is quoted";
      case OUTLETS -> "Outlets";
      case RELIANCE -> "Who relies on whom";
    };
  }

  private static String name(Row row) {
    String name = row.name() == null ? "(no publisher)" : row.name();
    if (row.on() == null || row.relied() == null) {
      return name;
    }
    Stats.Relied relied = row.relied();
    boolean sisters = !relied.family().isEmpty() && relied.family().equals(relied.onFamily());
    return name + " > " + row.on() + (sisters ? " (both " + relied.family() + ")" : "");
  }

  private static String share(long part, long whole) {
    return whole == 0 ? "" : String.format(Locale.ROOT, "%.0f %%", 100.0 * part / whole);
  }

  private static String number(@Nullable Long count) {
    return count == null ? "" : count.toString();
  }

  private static String right(String words) {
    return " ".repeat(Math.max(1, NUMBER - words.length())) + words;
  }

  /** Cut where it is longer. */
  private static String padded(String words, int width) {
    String shown = Screen.printable(words);
    int length = shown.codePointCount(0, shown.length());
    return length > width
        ? shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…"
        : shown + " ".repeat(width - length);
  }
}
