package org.hearsay.app.view;

import static org.hearsay.app.html.Html.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.export.Who;
import org.hearsay.app.export.Wording;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Quote;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.jspecify.annotations.Nullable;

/** All that is known of one statement, in little room. */
final class Card {
  /** Code points of a content that stands in the text beside it too. */
  private static final int SHORTENED = 240;

  /** Code points of one that does not. */
  private static final int LONGEST = 20_000;

  private static final int DEEPEST = 4;

  private final @Nullable String publisher;
  private final Beyond beyond;
  private final boolean textShown;
  private final int chosen;
  private final Map<String, Integer> numbers = new HashMap<>();

  Card(KeptReading reading, Beyond beyond, boolean textShown, int chosen) {
    publisher = reading.article().publisher();
    this.beyond = beyond;
    this.textShown = textShown;
    this.chosen = chosen;
    List<Attributed> all = reading.attributions();
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i).id(), i + 1);
    }
  }

  Tag of(Placed placed) {
    int number = placed.number();
    Attributed said = placed.said();
    return tag("li")
        .classed("card in" + Math.min(placed.depth(), DEEPEST) + (number == chosen ? " on" : ""))
        .set("id", "a" + number)
        .set("tabindex", -1)
        .flag("autofocus", number == chosen)
        .setIf("aria-current", number == chosen ? "true" : null)
        .setIf("data-link", beyond.statement(number))
        .add(
            heading(placed),
            tag("blockquote").add(shortened(Who.words(said.content()))),
            ChainPath.of(publisher, beyond, number, said),
            facts(said),
            beyond.said(number),
            tag("div")
                .classed("foot")
                .add(
                    Why.of(said, number, textShown),
                    link(beyond.statement(number), "Link"),
                    link(beyond.claim(number), "Claim and origins"),
                    tag("div").classed("tools").add(beyond.tools(number))));
  }

  private Tag heading(Placed placed) {
    Wording wording = new Wording(placed.said());
    String number = Integer.toString(placed.number());
    Tag heading = tag("h3");
    heading.add(
        (textShown ? tag("a").set("href", "#m" + number) : tag("span"))
            .classed("number")
            .set("title", textShown ? "To its words in the text" : "Its number")
            .add(tag("span").classed("hidden-text").add("Statement "), Html.words(number)));
    heading.add(
        Html.words(" "),
        tag("strong").add(wording.who().toString()),
        Html.words(" " + wording.how()));
    if (!wording.when().isEmpty()) {
      heading.add(tag("span").classed("when").add(" · " + wording.when()));
    }
    return heading;
  }

  private String shortened(String words) {
    int most = textShown ? SHORTENED : LONGEST;
    int length = words.codePointCount(0, words.length());
    return length <= most
        ? words
        : words.substring(0, words.offsetByCodePoints(0, most - 60)).strip()
            + " … "
            + words.substring(words.offsetByCodePoints(words.length(), -50)).strip();
  }

  private Tag facts(Attributed said) {
    Wording wording = new Wording(said);
    Tag facts = tag("ul").classed("facts").set("aria-label", "What is known of it");
    if (said.act() != Act.SAY && !wording.isPlain(said.act())) {
      facts.add(fact("act", small(said.act())));
    }
    if (said.kind() != Kind.INDIRECT) {
      facts.add(fact("kind", said.kind() == Kind.DIRECT ? "verbatim" : "partly verbatim"));
    }
    if (said.negated()) {
      facts.add(fact("negated", "not said: negated"));
    }
    for (Quote hedge : said.hedges()) {
      facts.add(fact("hedge", "hedged: " + Wording.quoted(List.of(hedge.text()).stream())));
    }
    Attributed.Undoing effect = said.effect();
    if (effect != null) {
      facts.add(effect(effect));
    }
    return facts.add(fact("sure", Wording.hundredths(said.confidence()) + " sure"));
  }

  private Tag effect(Attributed.Undoing effect) {
    Integer target = numbers.get(effect.target());
    String words = small(effect.type()) + " ";
    return target == null
        ? fact("effect", words + Wording.number(effect.target()))
        : tag("li")
            .classed("effect")
            .add(tag("a").set("href", "#a" + target).add(words + "statement " + target));
  }

  private static Tag fact(String kind, String words) {
    return tag("li").classed(kind).add(words);
  }

  private static Html link(@Nullable String link, String words) {
    return link == null ? Html.NOTHING : tag("a").set("href", link).add(words);
  }

  private static String small(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
