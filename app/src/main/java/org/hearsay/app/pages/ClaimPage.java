package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.trace.Trace;
import org.hearsay.app.trace.TraceSvg;
import org.hearsay.app.trace.TraceWords;
import org.hearsay.app.trace.Tracing;
import org.hearsay.app.trace.WhichClaim;
import org.hearsay.engine.origin.Counting;

/** Where a claim comes from: its origins, who rests on whom, what became of it. */
public final class ClaimPage {
  private final Desk desk;
  private final Frame frame;

  public ClaimPage(Desk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/claims", this::asked), Route.get("/claim/{statement}", this::page));
  }

  /** Words lead to the claim that they mean. */
  private Response asked(Request request) {
    String words = request.query("words");
    if (words == null) {
      return frame.page(
          request, "Trace a claim", tag("h1").add("Trace a claim"), form(request, ""));
    }
    if (words.codePointCount(0, words.length()) > WhichClaim.LONGEST) {
      throw Problem.tooLarge(
          "a claim is asked for in " + WhichClaim.LONGEST + " characters at most");
    }
    record Answer(List<Statements.Told> claims, int more) {}
    Answer answer =
        desk.ask(ledger -> {
          Optional<WhichClaim.Meant> meant = new WhichClaim(ledger).of(words);
          Statements statements = new Statements(ledger);
          return new Answer(
              meant.stream()
                  .flatMap(each ->
                      java.util.stream.Stream.concat(
                          java.util.stream.Stream.of(each.statement()), each.others().stream()))
                  .flatMap(id -> statements.of(id).stream())
                  .toList(),
              meant.map(WhichClaim.Meant::more).orElse(0));
        });
    if (answer.claims().size() == 1) {
      return Response.see(
          request.links().to("claim", StatementId.text(answer.claims().getFirst().id())));
    }
    Links links = request.links();
    return frame.page(
        request,
        "Trace a claim",
        tag("h1").add("Trace a claim"),
        form(request, words),
        answer.claims().isEmpty()
            ? tag("p").add("No statement in this ledger says that.")
            : tag("p").add("Several claims match these words; the first is the likeliest."),
        tag("ol")
            .classed("claims")
            .each(
                answer.claims(),
                each ->
                    tag("li")
                        .add(
                            tag("a")
                                .set("href", links.to("claim", StatementId.text(each.id())))
                                .add(TraceWords.quoted(each.content())))),
        answer.more() == 0
            ? Html.NOTHING
            : tag("p").classed("quiet").add("And " + answer.more() + " more; give more words."));
  }

  private static Tag form(Request request, String words) {
    return tag("form")
        .classed("ask")
        .set("role", "search")
        .set("action", request.links().to("claims"))
        .add(
            tag("label").set("for", "words").add("Words of the claim, or others that say the same"),
            tag("textarea").set("id", "words").set("name", "words").set("rows", 2).add(words),
            tag("button").classed("main").add("Trace"));
  }

  private Response page(Request request) {
    String given = request.named("statement");
    Long id = StatementId.parse(given);
    if (id == null) {
      throw Problem.missing("there is no statement " + given);
    }
    return desk.ask(ledger -> page(request, trace(ledger, id)));
  }

  /**
   * The claim of a statement.
   *
   * @throws Problem if there is no such statement, or it waits to find its claim
   */
  static Trace trace(Ledger ledger, long id) {
    return new Tracing(ledger, Counting::of)
        .of(id)
        .orElseThrow(() ->
            new Statements(ledger).of(id).isPresent()
                ? new Problem(
                    409,
                    "Not compared yet",
                    "this statement has not been compared with others yet; that is done in the"
                        + " background, try again in a while")
                : Problem.missing("there is no statement " + StatementId.text(id)));
  }

  private Response page(Request request, Trace trace) {
    Links links = request.links();
    ClaimParts parts = new ClaimParts(trace, links);
    String words = TraceWords.quoted(trace.claim().first().content());
    return frame.page(
        request,
        words,
        tag("article")
            .classed("claim")
            .add(
                parts.head(words),
                parts.circles(),
                parts.origins(),
                picture(trace, links),
                new ClaimTimeline(trace, links).part(),
                parts.opposed(),
                parts.statements(),
                forPrograms(trace, links)));
  }

  private static Html picture(Trace trace, Links links) {
    if (trace.origins().list().isEmpty()) {
      return Html.NOTHING;
    }
    return tag("section")
        .set("aria-labelledby", "picture")
        .add(
            tag("h2").set("id", "picture").add("Who rests on whom"),
            tag("p")
                .classed("quiet small")
                .add(
                    "Left to right by time; copies are folded into their original; dashed: may be"
                        + " one. The same is told as a list above."),
            tag("div")
                .classed("graph")
                .set("tabindex", 0)
                .set("role", "region")
                .set("aria-label", "Picture of who rests on whom; scrolls sideways")
                .add(
                    Html.drawing(
                        TraceSvg.within(
                            trace, id -> links.to("statement", StatementId.text(id))))));
  }

  private static Html forPrograms(Trace trace, Links links) {
    Claim claim = trace.claim();
    String id = StatementId.text(claim.first().id());
    return tag("p")
        .classed("quiet small programs")
        .add("Claim " + id + " · ")
        .add(
            tag("a").set("href", links.to("api", "v1", "claims", id)).add("JSON"),
            Html.words(" · "),
            tag("a").set("href", links.to("api", "v1", "claims", id, "graph.svg")).add("SVG"),
            Html.words(" · "),
            tag("a")
                .set(
                    "href",
                    Links.with(
                        links.to("claims"),
                        Map.of(
                            "words",
                            claim.first().content().length() > 500 ? "" : claim.first().content())))
                .add("Other claims in these words"));
  }
}
