package org.hearsay.app.view;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import org.hearsay.app.export.Wording;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.Attributed.Reasons;
import org.hearsay.app.kept.Quote;

/**
 * Why each thing about a statement holds: the rules, and the words of the text that they rest on.
 */
final class Why {
  /**
   * Reasons, and words of a reason, that are shown; readings from elsewhere might have any number.
   */
  private static final int MOST = 40;

  private Why() {}

  static Html of(Attributed said, int number, boolean textShown) {
    List<Reasons.Of> reasons = said.allReasons();
    Tag list = tag("ul");
    for (Reasons.Of each : reasons.subList(0, Math.min(reasons.size(), MOST))) {
      Tag item = tag("li").add(tag("b").add(about(each.about())), Html.words(": "));
      String meaning = RuleWords.of(each.because().rule());
      item.add(meaning.isEmpty() ? "" : meaning + " ");
      List<Quote> words = each.because().words();
      words.stream().limit(MOST).forEach(quote -> item.add(words(quote, number, textShown)));
      list.add(item.add(tag("code").add(each.because().rule())));
    }
    if (reasons.isEmpty()) {
      list.add(tag("li").add("This reading gives no reasons."));
    }
    return tag("details").classed("why").add(tag("summary").add("Why?"), list);
  }

  private static Html words(Quote quote, int number, boolean textShown) {
    String words = Wording.quoted(List.of(quote.text()).stream());
    return Html.several(
        List.of(
            textShown
                ? tag("a")
                    .set("href", "#m" + number)
                    .set("data-from", quote.start())
                    .set("data-to", quote.end())
                    .add(words)
                : Html.words(words),
            Html.words(" ")));
  }

  /** What of it, as {@link Attributed#allReasons} names it. */
  private static String about(String about) {
    return switch (about) {
      case "act" -> "What is done by saying it";
      case "negated" -> "Negated";
      case "hedge" -> "Hedged";
      case "addressee" -> "Who was told";
      case "link" -> "Through whom";
      case "speaker" -> "Who is meant";
      case "said" -> "When";
      case "effect" -> "What it does to another";
      default -> about;
    };
  }
}
