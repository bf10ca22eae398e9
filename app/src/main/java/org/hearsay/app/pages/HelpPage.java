package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;

/** Keys, words, what the numbers mean, limits. */
public final class HelpPage {
  private final Frame frame;

  public HelpPage(Frame frame) {
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/help", this::page));
  }

  private Response page(Request request) {
    String at = request.query("at");
    Html keys = Keys.of(at == null ? "" : at);
    boolean forScript = "hearsay".equals(request.header(PanelPage.FOR_SCRIPT));
    return (forScript ? Response.page(keys) : page(request, keys))
        .with("Vary", PanelPage.FOR_SCRIPT);
  }

  private Response page(Request request, Html keys) {
    Links links = request.links();
    return frame.page(
        request,
        "Help",
        tag("div")
            .classed("help")
            .add(
                tag("h1").add("Help"),
                keys,
                tag("h2").add("Words"),
                words(),
                tag("h2").add("What “2 to 5 origins” means"),
                origins(),
                tag("h2").add("What it cannot do"),
                limits(),
                tag("h2").add("For programs"),
                tag("p")
                    .add(
                        Html.words("All that these pages do can be asked by programs: "),
                        tag("a").set("href", links.to("api")).add("the JSON API"),
                        Html.words("."))));
  }

  private static Tag words() {
    return tag("dl")
        .add(
            word(
                "Attribution",
                "A place in a text where somebody is said to have said, written or thought"
                    + " something. Kept in the ledger it is a statement."),
            word("Source", "The words that name who said it: “a senior official”."),
            word("Cue", "The words by which it is said: “told reporters”."),
            word("Content", "What was said, in the article's words."),
            word("Speaker", "Who is meant by a source, with a name or without one."),
            word(
                "Chain",
                "Through whom a statement reached the reader: from the one nearest the reader to"
                    + " who said it."),
            word("Relay", "A link of the chain before the last: an outlet, a spokesperson."),
            word("Outlet, publisher", "Who publishes articles."),
            word("Copy", "An article that has another's text, whole or in part."),
            word("Claim", "Statements of several articles that say the same of the same thing."),
            word(
                "Origin",
                "Somebody who can know it by themselves, without having it from another who is"
                    + " counted."),
            word(
                "At odds",
                "Two statements that cannot both hold: other numbers, a denial of the other."),
            word("Act", "What is done by the saying: to deny, to promise, to ask."),
            word("Hedge", "A word that keeps a distance: reportedly, about."),
            word("Reviewed", "Somebody has looked at the statement and left it as it is now."),
            word("Wrong", "Nobody said this; search leaves it out."));
  }

  private static Html word(String word, String meaning) {
    return Html.several(List.of(tag("dt").add(word), tag("dd").add(meaning)));
  }

  private static Html origins() {
    return Html.several(
        List.of(
            tag("p")
                .add(
                    "How many independent origins a claim has can seldom be told for sure. So there"
                        + " are two numbers: the least, if all that may hang together does, and the"
                        + " most, if nothing does but what the texts themselves tell."),
            tag("p")
                .add(
                    "The reasons stand beside them: who copies whom, who credits or cites whom, who"
                        + " is one and the same. Neither number says whether the claim is true: ten"
                        + " origins may err, and one may be right."),
            tag("p")
                .add(
                    "A confidence is how often such a reading turns out right: of those with 0.90,"
                        + " nine in ten.")));
  }

  private static Tag limits() {
    return tag("ul")
        .each(
            List.of(
                "It reads English news. Indirect speech is found less often than quotations.",
                "It does not say what is true, only who is said to have said it, and where.",
                "What the text does not tell is shown as that, and is not guessed.",
                "Lists end somewhere and say so: a page shows at most some hundred entries; an"
                    + " export has all of them.",
                "Corrections are kept beside the reading and never in it. Each can be taken back,"
                    + " and that, too."),
            line -> tag("li").add(line));
  }
}
