package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Locale;
import org.hearsay.app.desk.Asked;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Facets.Value;
import org.hearsay.app.search.Field;

/** What was found by its values, each a way to fewer statements. */
final class FacetList {
  /** Values of a field that are shown. */
  private static final int SHOWN = 8;

  private static final List<Field> FIELDS =
      List.of(
          Field.SPEAKER, Field.OUTLET, Field.CITES, Field.ACT, Field.WHO, Field.NAMED, Field.KIND);

  private static final List<Field> YES =
      List.of(
          Field.ORIGINALS,
          Field.HEDGED,
          Field.RELAY,
          Field.NESTED,
          Field.NEGATED,
          Field.REVIEWED,
          Field.UNDATED);

  private final Links links;
  private final Asked asked;
  private final Counted counted;

  FacetList(Links links, Asked asked, Counted counted) {
    this.links = links;
    this.asked = asked;
    this.counted = counted;
  }

  Html list() {
    Tag aside = tag("aside").classed("facets").set("id", "narrow").set("aria-label", "Narrow down");
    aside.add(
        tag("h2").add("Narrow down"),
        tag("p")
            .classed("quiet small")
            .add(
                counted.all()
                    ? "How many of these statements."
                    : String.format(Locale.ROOT, "How many of the newest %,d.", counted.looked())));
    for (Field field : FIELDS) {
      aside.add(facet(HitWords.field(field), field, counted.of(field)));
    }
    Tag others = tag("ul");
    boolean any = false;
    for (Field field : YES) {
      int count = counted.count(field, "yes");
      if (count > 0 && asked.values(field).isEmpty()) {
        any = true;
        others.add(link(field, new Value("yes", HitWords.field(field), count)));
      }
    }
    return any ? aside.add(tag("h3").add("Further"), others) : aside;
  }

  private Html facet(String title, Field field, List<Value> values) {
    List<Value> others =
        values.stream().filter(value -> !asked.values(field).contains(value.value())).toList();
    if (others.isEmpty() || others.size() == 1 && others.getFirst().count() == counted.looked()) {
      return Html.NOTHING; // leads to the same statements
    }
    Tag list = tag("ul").each(others.stream().limit(SHOWN).toList(), value -> link(field, value));
    return Html.several(
        List.of(
            tag("h3").add(title),
            list,
            others.size() > SHOWN
                ? tag("p").classed("quiet small").add("and others")
                : Html.NOTHING));
  }

  private Tag link(Field field, Value value) {
    return tag("li")
        .add(
            tag("a")
                .set(
                    "href",
                    Links.withAll(
                        links.to("search"), asked.with(field, value.value()).parameters()))
                .add(HitWords.value(field, value.label())),
            tag("span").classed("number").add(String.format(Locale.ROOT, "%,d", value.count())));
  }
}
