package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.index.Terms;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.Search;
import org.hearsay.app.search.WhoFinder;
import org.hearsay.app.search.WhoFinder.Who;

/** What a search that is being typed finds so far: options for the list below its field. */
public final class QuickPage {
  private static final int SPEAKERS = 3;
  private static final int STATEMENTS = 6;

  /** Newest statements of anybody of such a name that are looked at. */
  private static final int LOOKED = 300;

  /** Characters of a statement that are shown. */
  private static final int LONGEST = 160;

  private final Desk desk;

  public QuickPage(Desk desk) {
    this.desk = desk;
  }

  public List<Route> routes() {
    return List.of(Route.get("/search/quick", this::options));
  }

  private record Found(List<Who> speakers, List<Hit> hits) {}

  private Response options(Request request) {
    String typed = request.query("q");
    if (typed == null) {
      return Response.of(Response.HTML, "");
    }
    Found found = desk.ask(ledger -> found(ledger, typed));
    Links links = request.links();
    List<Html> options = new ArrayList<>();
    found
        .speakers()
        .forEach(who ->
            options.add(
                option(
                    links.to("speaker", SpeakerId.text(who.id())),
                    "speaker",
                    SpeakerPage.name(who.name()),
                    who.role() == null ? "" : who.role())));
    found
        .hits()
        .forEach(hit ->
            options.add(
                option(
                    links.to("statement", StatementId.text(hit.id())),
                    "statement",
                    cut(hit.content()),
                    hit.speaker() == null ? "nobody named" : hit.speaker())));
    return Response.of(Response.HTML, Html.several(options).text());
  }

  private static Tag option(String link, String kind, String words, String beside) {
    return tag("li")
        .set("role", "option")
        .set("aria-selected", "false")
        .set("data-link", link)
        .add(
            tag("span").classed("quiet small").add(kind),
            Html.words(" " + words),
            tag("span").classed("quiet small").add(beside.isEmpty() ? "" : " " + beside));
  }

  private static String cut(String content) {
    return content.codePointCount(0, content.length()) <= LONGEST
        ? content
        : content.substring(0, content.offsetByCodePoints(0, LONGEST)) + " …";
  }

  private static Found found(Ledger ledger, String typed) {
    try {
      return new Found(
          new WhoFinder(ledger).find(typed, LOOKED, SPEAKERS),
          new Search(ledger).page(begun(typed), STATEMENTS, null).hits());
    } catch (QueryException unfinished) {
      return new Found(List.of(), List.of());
    }
  }

  /** A query under way: its last word may be the beginning of one. */
  private static Query begun(String typed) throws QueryException {
    List<Terms.Term> terms = Terms.of(typed);
    String words = terms.stream().map(Terms.Term::token).collect(Collectors.joining(" "));
    boolean plain = typed.strip().matches("[\\p{L}\\p{N} ,.'’-]*");
    boolean begins =
        plain && !terms.isEmpty() && !typed.endsWith(" ") && terms.getLast().token().length() > 2;
    return QueryParser.parse(begins ? words + "*" : typed);
  }
}
