package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Facets.Value;
import org.hearsay.app.search.Field;

/** Which part of statements has each value: number, share, and the way to them. */
final class Shares {
  private Shares() {}

  /**
   * @param link to the statements with a value of a field
   */
  static Html of(Counted counted, List<Field> fields, BiFunction<Field, String, String> link) {
    Tag body = tag("tbody");
    for (Field field : fields) {
      for (Value value : counted.of(field)) {
        body.add(
            tag("tr")
                .add(
                    tag("th")
                        .set("scope", "row")
                        .add(
                            tag("a")
                                .set("href", link.apply(field, value.value()))
                                .add(words(field, value.value()))),
                    tag("td")
                        .classed("number")
                        .add(String.format(Locale.ROOT, "%,d", value.count())),
                    tag("td").classed("number").add(share(value.count(), counted.looked()))));
      }
    }
    return tag("table")
        .classed("shares")
        .add(
            tag("caption")
                .classed("quiet small")
                .add(
                    counted.all()
                        ? "of " + HitList.counted(counted.looked(), "statement")
                        : String.format(Locale.ROOT, "of the newest %,d", counted.looked())),
            tag("thead")
                .add(
                    tag("tr")
                        .add(
                            tag("th").set("scope", "col").add("Which"),
                            tag("th").set("scope", "col").classed("number").add("Statements"),
                            tag("th").set("scope", "col").classed("number").add("Share"))),
            body);
  }

  private static String words(Field field, String value) {
    if (field == Field.NAMED) {
      return value.equals("yes") ? "speaker named" : "speaker not named";
    }
    return HitWords.value(field, value);
  }

  /** {@code 12 %}; of a few "less than 1 %". */
  static String share(long part, long whole) {
    if (whole == 0) {
      return "–";
    }
    long share = Math.round(100.0 * part / whole);
    return share == 0 && part > 0 ? "< 1 %" : share + " %";
  }
}
