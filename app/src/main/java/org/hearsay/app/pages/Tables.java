package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;

/** Tables of counts; where scripts run, a column is sorted by its head. */
final class Tables {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

  private Tables() {}

  /**
   * A table, in a box that scrolls where it is too wide.
   *
   * @param title of which there is no other on the page
   * @param heads of columns; those of numbers begin with #
   */
  static Html of(String title, List<String> heads, Tag body) {
    Tag row = tag("tr");
    for (String head : heads) {
      boolean number = head.startsWith("#");
      Tag cell = tag("th").set("scope", "col").add(number ? head.substring(1) : head);
      row.add(number ? cell.classed("number") : cell);
    }
    return tag("div")
        .classed("wide")
        .set("tabindex", 0)
        .set("role", "region")
        .set("aria-label", title)
        .add(tag("table").classed("sortable").add(tag("thead").add(row), body));
  }

  static Tag number(long number) {
    return tag("td")
        .classed("number")
        .set("data-value", number)
        .add(String.format(Locale.ROOT, "%,d", number));
  }

  static Tag share(long part, long whole) {
    return tag("td")
        .classed("number")
        .set("data-value", whole == 0 ? 0 : Math.round(10_000.0 * part / whole))
        .add(Shares.share(part, whole));
  }

  /** When it was counted, and how much of it is shown. */
  static Html counted(Counts.Made made, int shown) {
    return tag("p")
        .classed("quiet small")
        .add(
            (made.rows().size() > shown ? "The first " + shown + ". " : "")
                + "Counted over the whole ledger at "
                + TIME.format(made.at())
                + "; statements marked wrong do not count.");
  }

  static Html beingCounted() {
    return tag("p")
        .classed("note")
        .add(
            "The whole ledger is being counted, which takes some seconds. Load the page again then.");
  }
}
