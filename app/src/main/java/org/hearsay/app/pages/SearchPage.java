package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import java.util.Map;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.Search;

/** What has been said: a query and what it finds. */
public final class SearchPage {
  private static final int SHOWN = 50;

  private final Desk desk;
  private final Frame frame;

  public SearchPage(Desk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/search", this::page));
  }

  private Response page(Request request) {
    String words = request.query("q");
    Query query = query(words == null ? "" : words);
    Hits hits = desk.ask(ledger -> found(new Search(ledger), query, request.query("after")));
    Tag list = tag("ol").classed("hits").each(hits.hits(), hit -> hit(request.links(), hit));
    return frame.page(
        request,
        words == null ? "Search" : words,
        tag("h1").add("What has been said"),
        tag("form")
            .set("role", "search")
            .add(
                tag("label").set("for", "q").add("Query"),
                tag("input")
                    .set("id", "q")
                    .set("name", "q")
                    .set("value", words == null ? "" : words),
                tag("button").add("Search")),
        hits.hits().isEmpty() ? tag("p").add("No statement is found by this.") : list,
        more(request, hits));
  }

  private static Html more(Request request, Hits hits) {
    String words = request.query("q");
    return hits.next() == null
        ? Html.NOTHING
        : tag("a")
            .set(
                "href",
                Links.with(
                    request.links().to("search"),
                    Map.of("q", words == null ? "" : words, "after", hits.next())))
            .add("More");
  }

  private static Tag hit(Links links, Hit hit) {
    return tag("li")
        .add(
            tag("a")
                .set("href", links.to("statement", StatementId.text(hit.id())))
                .add(hit.content()),
            tag("p")
                .add(
                    (hit.speaker() == null ? "not named" : hit.speaker())
                        + " · "
                        + (hit.publisher() == null ? hit.article() : hit.publisher())
                        + (hit.said() == null ? "" : " · " + hit.said())));
  }

  private static Query query(String words) {
    try {
      return QueryParser.parse(words);
    } catch (QueryException e) {
      throw new Problem(400, "Query not understood", e.wanted(), e);
    }
  }

  private static Hits found(
      Search search, Query query, @org.jspecify.annotations.Nullable String after) {
    try {
      return search.page(query, SHOWN, after);
    } catch (QueryException e) {
      throw new Problem(400, "Query not understood", e.wanted(), e);
    }
  }
}
