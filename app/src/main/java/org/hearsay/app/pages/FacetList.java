package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
          Field.SPEAKER,
          Field.OUTLET,
          Field.CITES,
          Field.ACT,
          Field.WHO,
          Field.NAMED,
          Field.KIND,
          Field.TAG);

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
    aside.add(times());
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

  /** By year, within one year by month; the latest first. */
  private Html times() {
    Map<String, Integer> years = new TreeMap<>(Comparator.reverseOrder());
    counted
        .times()
        .forEach((time, count) -> years.merge(time.substring(0, 4), count, Integer::sum));
    Map<String, Integer> times = new TreeMap<>(Comparator.reverseOrder());
    times.putAll(years.size() == 1 ? counted.times() : years);
    if (times.size() < 2) {
      return Html.NOTHING;
    }
    Tag list = tag("ul");
    times.entrySet().stream().limit(SHOWN).forEach(each -> list.add(during(each)));
    return Html.several(
        List.of(
            tag("h3").add("When it was said"),
            list,
            times.size() > SHOWN
                ? tag("p").classed("quiet small").add("and earlier")
                : Html.NOTHING));
  }

  private Tag during(Map.Entry<String, Integer> time) {
    Asked then = asked.with(Field.SINCE, time.getKey()).with(Field.UNTIL, time.getKey());
    return link(then, time.getKey(), time.getValue());
  }

  private Tag link(Field field, Value value) {
    return link(
        asked.with(field, value.value()), HitWords.value(field, value.label()), value.count());
  }

  private Tag link(Asked next, String words, int count) {
    return tag("li")
        .add(
            tag("a").set("href", Links.withAll(links.to("search"), next.parameters())).add(words),
            tag("span").classed("number").add(String.format(Locale.ROOT, "%,d", count)));
  }
}
