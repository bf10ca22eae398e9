package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.desk.ReviewDesk;
import org.hearsay.app.desk.ReviewDesk.ToReview;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Hit;

/** Statements that nobody has reviewed, one after the other. */
public final class ReviewPage {
  private static final String UNSURE = "unsure";

  private final ReviewDesk desk;
  private final Frame frame;

  public ReviewPage(ReviewDesk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/review", this::page));
  }

  private Response page(Request request) {
    boolean unsure = UNSURE.equals(request.query("order"));
    ReviewDesk.Page found = unsure ? desk.leastSure() : desk.newest(request.query("after"));
    Links links = request.links();
    return frame.page(
        request,
        "Review",
        tag("h1").add("To be reviewed"),
        tag("p").add(counts(found)),
        orders(links, unsure),
        found.statements().isEmpty()
            ? tag("p").add("Nothing is left to be reviewed here.")
            : tag("ol")
                .classed("review")
                .each(found.statements(), each -> tag("li").add(card(request, each))),
        found.next() == null
            ? Html.NOTHING
            : tag("p")
                .add(
                    tag("a")
                        .classed("button")
                        .set("rel", "next")
                        .set("href", Links.with(links.to("review"), Map.of("after", found.next())))
                        .add("Older ones")));
  }

  private static String counts(ReviewDesk.Page found) {
    return String.format(
        Locale.ROOT,
        "Of the newest %,d statements, %,d are reviewed and %,d marked wrong.",
        found.counted(),
        found.reviewed(),
        found.wrong());
  }

  private static Tag orders(Links links, boolean unsure) {
    return tag("nav")
        .classed("orders")
        .set("aria-label", "Order")
        .add(
            order(links.to("review"), "Newest first", !unsure),
            order(
                Links.with(links.to("review"), Map.of("order", UNSURE)),
                "Least sure of the newest " + ReviewDesk.WEIGHED,
                unsure));
  }

  private static Tag order(String link, String words, boolean here) {
    return tag("a").set("href", link).setIf("aria-current", here ? "page" : null).add(words);
  }

  private static Tag card(Request request, ToReview each) {
    Hit hit = each.hit();
    String id = StatementId.text(hit.id());
    Tag card =
        tag("article")
            .classed("card")
            .set("data-card", id)
            .set("tabindex", -1)
            .set("aria-label", "Statement " + id)
            .add(
                tag("p").classed("review-said").add(hit.content()),
                tag("p")
                    .add(
                        tag("b").add(hit.speaker() == null ? "nobody named" : hit.speaker()),
                        Html.words(about(hit, each.confidence()))));
    Tag tools = tag("div").classed("tools");
    if (request.visitor().may(Role.EDITOR)) {
      tools.add(quick(request, each, id));
      tools.add(
          tag("a")
              .classed("button correct")
              .set("data-key", "c")
              .set("href", request.links().to("statement", id, "panel"))
              .add("Correct"));
    }
    return card.add(
        tools.add(
            tag("a")
                .set("data-key", "Enter")
                .set("href", request.links().to("statement", id))
                .add("In its article")));
  }

  private static String about(Hit hit, double confidence) {
    return " · "
        + CorrectionWords.small(hit.act())
        + " · "
        + (hit.publisher() == null ? hit.article() : hit.publisher())
        + " · "
        + (hit.said() == null ? "the text does not say when" : hit.said())
        + String.format(Locale.ROOT, " · confidence %.2f", confidence);
  }

  private static Tag quick(Request request, ToReview each, String id) {
    return tag("form")
        .classed("review-quick")
        .set("method", "post")
        .set("action", request.links().to("statement", id, "corrections"))
        .add(
            Frame.csrf(request.visitor()),
            hidden("seen", each.seen().text()),
            hidden("back", request.link()),
            tag("button")
                .set("name", "reviewed")
                .set("value", "yes")
                .set("data-key", "r")
                .add("Reviewed"),
            tag("button")
                .set("name", "wrong")
                .set("value", "yes")
                .set("data-key", "x")
                .add("Wrong"));
  }

  private static Tag hidden(String name, String value) {
    return tag("input").set("type", "hidden").set("name", name).set("value", value);
  }
}
