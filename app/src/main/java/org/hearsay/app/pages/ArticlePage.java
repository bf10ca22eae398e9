package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Taking;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Articles;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.ledger.Parties;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.lineage.Descent;
import org.hearsay.app.lineage.Descents;
import org.hearsay.app.view.ArticleView;
import org.jspecify.annotations.Nullable;

/** One article of the ledger; the same with one of its statements chosen. */
public final class ArticlePage {
  /** Versions, copies, and statements no longer made, that are listed. */
  private static final int LISTED = 50;

  private final Desk desk;
  private final Taking taking;
  private final Frame frame;

  public ArticlePage(Desk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
    taking = new Taking(desk);
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/article/{number}", this::article),
        Route.get("/statement/{id}", this::statement),
        Route.post("/article/{number}/remove", Role.EDITOR, this::remove));
  }

  /** All of a page, from one moment of the ledger. */
  private record Seen(
      Articles.Known known,
      Corrections.Whole whole,
      @Nullable String text,
      List<Articles.Version> versions,
      List<Outcome.Gone> gone,
      @Nullable Descent descent,
      Optional<Articles.Known> original,
      List<Articles.Known> copies,
      Map<Parties.Place, Parties.Who> parties) {}

  private Response article(Request request) {
    long number = number(request.named("number"));
    Seen seen = desk.ask(ledger -> seen(ledger, there(new Articles(ledger), number)));
    return page(request, seen, ArticleView.NONE);
  }

  private Response statement(Request request) {
    Long id = StatementId.parse(request.named("id"));
    if (id == null) {
      throw Problem.missing("no statement has such an id");
    }
    record Found(Seen seen, int number) {}

    Found found =
        desk.ask(ledger -> {
          Articles articles = new Articles(ledger);
          Statements.Told told =
              new Statements(ledger).of(id).orElseThrow(() -> noLonger(request, articles, id));
          return new Found(seen(ledger, there(articles, told.article())), told.number());
        });
    return page(request, found.seen(), found.number());
  }

  private static Problem noLonger(Request request, Articles articles, long id) {
    Articles.Known article = articles.ofGone(id).orElse(null);
    if (article == null) {
      return Problem.missing("this ledger has no statement of that id");
    }
    return article.removed() == null
        ? new Problem(
            410,
            "No longer said",
            "the latest version of "
                + article.name()
                + " no longer has this statement; the article"
                + " is at "
                + request.links().to("article", Long.toString(article.id())))
        : removed(article);
  }

  private static Problem removed(Articles.Known article) {
    return new Problem(
        410,
        "Removed",
        "this article was removed from the ledger on "
            + article.removed()
            + "; nothing of what was said in it is kept");
  }

  static long number(String named) {
    if (!named.matches("\\d{1,18}")) {
      throw Problem.missing("articles go by their numbers");
    }
    return Long.parseLong(named);
  }

  /**
   * @throws Problem if it was never there, or is no longer
   */
  private static Articles.Known there(Articles articles, long number) {
    Articles.Known known =
        articles
            .find(number)
            .orElseThrow(() -> Problem.missing("this ledger has no article of that number"));
    if (known.removed() != null) {
      throw removed(known);
    }
    return known;
  }

  private static Seen seen(Ledger ledger, Articles.Known known) {
    Articles articles = new Articles(ledger);
    List<Articles.Version> versions = articles.versions(known.id());
    return new Seen(
        known,
        new Corrections(ledger).whole(known.id()),
        articles.text(known.id()).orElse(null),
        versions,
        versions.size() < 2 ? List.of() : articles.gone(known.id(), known.identity()),
        new Descents(ledger).of(known.id()).orElse(null),
        articles.original(known.id()),
        articles.copies(known.id(), LISTED + 1),
        Parties.of(ledger, known.id()));
  }

  private Response page(Request request, Seen seen, int chosen) {
    Links links = request.links();
    KeptReading.Head head = seen.whole().reading().article();
    boolean edits = request.visitor().may(Role.EDITOR) && !desk.isReadOnly();
    String outlet = seen.descent() == null ? null : seen.descent().publisher();
    InLedger beyond = new InLedger(links, seen.whole(), seen.parties(), outlet, edits);
    String title = head.title() == null ? head.id() : head.title();
    return frame.page(
        request,
        title,
        ArticleHead.of(head, beyond.publisher()),
        descent(links, seen),
        gone(seen.gone()),
        versions(seen.versions()),
        ArticleView.of(seen.whole().reading(), seen.text(), beyond, chosen),
        edits ? removal(request, seen.known()) : Html.NOTHING);
  }

  private static Html descent(Links links, Seen seen) {
    Tag list = tag("ul").classed("facts").set("aria-label", "Where it comes from");
    boolean any = false;
    Descent descent = seen.descent();
    if (seen.original().isPresent()) {
      Articles.Known original = seen.original().get();
      String share =
          descent == null || descent.share() == null
              ? ""
              : Math.round(descent.share() * 100) + " % of its words are those of ";
      list.add(tag("li").add(Html.words("A copy: " + share), articleLink(links, original)));
      any = true;
    }
    if (descent != null && !descent.credits().isEmpty()) {
      Tag credits = tag("li").add("Credits ");
      for (int i = 0; i < descent.credits().size(); i++) {
        String credit = descent.credits().get(i);
        credits.add(i == 0 ? "" : ", ");
        credits.add(tag("a").set("href", links.to("outlet", credit)).add(credit));
      }
      list.add(credits);
      any = true;
    }
    if (!seen.copies().isEmpty()) {
      list.add(copies(links, seen.copies()));
      any = true;
    }
    return any ? list : Html.NOTHING;
  }

  private static Tag copies(Links links, List<Articles.Known> copies) {
    boolean all = copies.size() <= LISTED;
    String count = all ? Integer.toString(copies.size()) : "more than " + LISTED;
    return tag("li")
        .add(
            tag("details")
                .add(
                    tag("summary").add("Copied by " + count),
                    tag("ul")
                        .each(
                            copies.subList(0, Math.min(copies.size(), LISTED)),
                            copy -> tag("li").add(articleLink(links, copy)))));
  }

  private static Tag articleLink(Links links, Articles.Known article) {
    return tag("a")
        .set("href", links.to("article", Long.toString(article.id())))
        .add(article.name());
  }

  private static Html gone(List<Outcome.Gone> gone) {
    if (gone.isEmpty()) {
      return Html.NOTHING;
    }
    return tag("details")
        .add(
            tag("summary")
                .add(
                    "The latest version no longer has "
                        + (gone.size() == 1 ? "1 statement" : gone.size() + " statements")),
            tag("ul")
                .classed("gone")
                .each(
                    gone.subList(0, Math.min(gone.size(), LISTED)),
                    each -> tag("li").add(tag("del").add(each.content()))));
  }

  private static Html versions(List<Articles.Version> versions) {
    if (versions.size() < 2) {
      return Html.NOTHING;
    }
    Tag rows = tag("tbody");
    for (Articles.Version each : versions.reversed().stream().limit(LISTED).toList()) {
      rows.add(
          tag("tr")
              .add(
                  tag("th")
                      .set("scope", "row")
                      .classed("number")
                      .add(String.valueOf(each.number())),
                  tag("td").add(each.added()),
                  tag("td").add(each.title() == null ? "no title" : each.title()),
                  tag("td")
                      .classed("number")
                      .add(String.format(Locale.ROOT, "%,d characters", each.length()))));
    }
    return tag("details")
        .add(
            tag("summary").add(versions.size() + " versions"),
            tag("table")
                .add(
                    tag("thead")
                        .add(
                            tag("tr")
                                .each(
                                    List.of("Version", "Added", "Title", "Length"),
                                    name -> tag("th").set("scope", "col").add(name))),
                    rows));
  }

  private static Tag removal(Request request, Articles.Known known) {
    return tag("details")
        .classed("removal")
        .add(
            tag("summary").add("Remove"),
            tag("form")
                .set("method", "post")
                .set("action", request.links().to("article", Long.toString(known.id()), "remove"))
                .add(
                    Frame.csrf(request.visitor()),
                    tag("p")
                        .add(
                            "Takes out the text, all versions, readings and corrections, for good."
                                + " In a ledger of a million statements this takes a minute."),
                    tag("button").add("Remove it from the ledger")));
  }

  private Response remove(Request request) {
    long number = number(request.named("number"));
    desk.ask(ledger -> there(new Articles(ledger), number));
    taking.remove(number);
    return Response.see(request.links().to());
  }
}
