package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import org.hearsay.app.desk.Asked;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.QueryException;
import org.jspecify.annotations.Nullable;

/** Where a search is typed, with every condition that it can have. */
final class SearchForm {
  private static final List<Field> TYPED =
      List.of(Field.SPEAKER, Field.OUTLET, Field.CITES, Field.TAG, Field.SINCE, Field.UNTIL);

  private static final List<Field> CHOSEN =
      List.of(
          Field.ACT,
          Field.KIND,
          Field.WHO,
          Field.EFFECT,
          Field.NAMED,
          Field.HEDGED,
          Field.RELAY,
          Field.NESTED,
          Field.NEGATED,
          Field.UNDATED,
          Field.REVIEWED,
          Field.WRONG,
          Field.ORIGINALS);

  private final Links links;
  private final Asked asked;

  SearchForm(Links links, Asked asked) {
    this.links = links;
    this.asked = asked;
  }

  /**
   * @param wrong what cannot be understood; null if all can
   */
  Html of(@Nullable QueryException wrong) {
    Tag words =
        tag("input")
            .set("id", "q")
            .set("type", "search")
            .set("name", "q")
            .set("value", asked.words())
            .set("maxlength", 4_000)
            .set("autocomplete", "off")
            .set("spellcheck", "false")
            .set("data-quick", links.to("search", "quick"));
    if (wrong != null) {
      words.set("aria-invalid", "true").set("aria-describedby", "q-wrong");
    }
    return tag("form")
        .classed("asked")
        .set("role", "search")
        .set("aria-label", "Statements")
        .set("action", links.to("search"))
        .add(
            tag("label").set("for", "q").add("Words and conditions"),
            tag("div").classed("abreast").add(words, tag("button").classed("main").add("Search")),
            wrong == null ? Html.NOTHING : wrong(wrong),
            conditions());
  }

  private static Html wrong(QueryException wrong) {
    Tag told = tag("div").set("id", "q-wrong").classed("error");
    if (wrong.place().isEmpty()) {
      return told.add(wrong.wanted());
    }
    return told.add(
        tag("p")
            .classed("hidden-text")
            .add("At character " + (wrong.place().getAsInt() + 1) + ": " + wrong.wanted()),
        tag("pre").set("aria-hidden", "true").add(String.valueOf(wrong.getMessage())));
  }

  private Html conditions() {
    return tag("details")
        .classed("conditions")
        .add(
            tag("summary").add("Conditions"),
            tag("div").classed("fields").each(TYPED, this::typed).each(CHOSEN, this::chosen),
            tag("p").classed("quiet small").add("All that are set must hold."),
            tag("button").add("Search with these"));
  }

  private Html typed(Field field) {
    boolean date = field == Field.SINCE || field == Field.UNTIL;
    return labelled(
        field,
        tag("input")
            .set("name", field.toString())
            .set("value", first(field))
            .setIf("placeholder", date ? "2025-03 or 2025-03-01" : null),
        further(field));
  }

  private Html chosen(Field field) {
    Tag select = tag("select").set("name", field.toString());
    select.add(tag("option").set("value", "").add(field == Field.WRONG ? "no" : "any"));
    for (String value : field.choices()) {
      if (field != Field.WRONG || !value.equals("no")) {
        select.add(
            tag("option")
                .set("value", value)
                .flag("selected", value.equals(first(field)))
                .add(
                    field == Field.WRONG
                        ? value.equals("any") ? "yes or no" : value
                        : HitWords.value(field, value)));
      }
    }
    return labelled(field, select, further(field));
  }

  private Html labelled(Field field, Tag control, Html further) {
    String id = "field-" + field;
    return tag("div")
        .add(
            tag("label").set("for", id).add(HitWords.field(field)), control.set("id", id), further);
  }

  private String first(Field field) {
    return asked.values(field).isEmpty() ? "" : asked.values(field).getFirst();
  }

  /** Values beyond the first have no place to be seen here, but go along. */
  private Html further(Field field) {
    return Html.several(
        asked.values(field).stream()
            .skip(1)
            .map(value ->
                tag("input")
                    .set("type", "hidden")
                    .set("name", field.toString())
                    .set("value", value))
            .toList());
  }
}
