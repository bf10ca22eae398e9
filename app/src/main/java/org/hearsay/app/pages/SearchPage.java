package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.desk.Asked;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.search.Facets;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;

/** What has been said: a search and what it finds. */
public final class SearchPage {
  private static final int SHOWN = 25;
  private static final int MOST = 200;

  /** Newest statements whose values are counted. */
  private static final int COUNTED = 500;

  private final Desk desk;
  private final Frame frame;

  public SearchPage(Desk desk, Frame frame) {
    this.desk = desk;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/search", this::page));
  }

  /**
   * What a page shows.
   *
   * @param chips by their conditions, as people read them
   * @param waiting articles of which it is not known yet whether they are copies
   */
  private record Found(
      Query query, Hits hits, Counted counted, Map<String, String> chips, long waiting) {}

  private Response page(Request request) {
    Asked asked = Asked.of(request);
    Query query;
    try {
      query = asked.query();
    } catch (QueryException e) {
      return frame
          .page(
              request,
              "Search",
              tag("h1").add("What has been said"),
              new SearchForm(request.links(), asked).of(e),
              chips(request.links(), asked, Map.of()))
          .status(400);
    }
    int limit = limit(request.query("limit"));
    Found found = desk.ask(ledger -> found(ledger, asked, query, limit, request.query("after")));
    return frame.page(
        request,
        asked.words().isEmpty() ? "Search" : asked.words(),
        tag("h1").add("What has been said"),
        new SearchForm(request.links(), asked).of(null),
        chips(request.links(), asked, found.chips()),
        tag("div")
            .classed("found")
            .add(results(request, asked, found), facets(request.links(), asked, found)));
  }

  private static int limit(@Nullable String given) {
    if (given == null) {
      return SHOWN;
    }
    if (!given.matches("[1-9]\\d{0,2}") || Integer.parseInt(given) > MOST) {
      throw Problem.wrong("limit takes a number from 1 to " + MOST);
    }
    return Integer.parseInt(given);
  }

  private static Found found(
      Ledger ledger, Asked asked, Query query, int limit, @Nullable String after) {
    Search search = new Search(ledger);
    try {
      return new Found(
          query,
          search.page(query, limit, after),
          Facets.of(ledger, query, COUNTED),
          names(ledger, asked),
          query.asks(Field.ORIGINALS) ? new Lineage(ledger).waiting() : 0);
    } catch (QueryException e) {
      throw Asked.misunderstood(e);
    }
  }

  /** Of the speakers that are asked for by their ids. */
  private static Map<String, String> names(Ledger ledger, Asked asked) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : asked.values(Field.SPEAKER)) {
      Long id = SpeakerId.parse(value);
      String name = id == null ? null : new Speakers(ledger).name(id);
      if (name != null) {
        names.put(value, name);
      }
    }
    return names;
  }

  private static Html chips(Links links, Asked asked, Map<String, String> names) {
    List<Html> chips = new ArrayList<>();
    asked
        .conditions()
        .forEach((field, values) -> {
          for (String value : values) {
            String shown = HitWords.value(field, names.getOrDefault(value, value));
            chips.add(
                tag("li")
                    .add(
                        tag("a")
                            .set(
                                "href",
                                Links.withAll(
                                    links.to("search"), asked.without(field, value).parameters()))
                            .add(
                                tag("span").classed("hidden-text").add("Take away: "),
                                tag("span").classed("quiet").add(HitWords.field(field) + " "),
                                Html.words(shown),
                                tag("span").set("aria-hidden", "true").add(" ×"))));
          }
        });
    return chips.isEmpty()
        ? Html.NOTHING
        : tag("ul").classed("chips").set("aria-label", "Conditions that hold").add(chips);
  }

  private static Html results(Request request, Asked asked, Found found) {
    Tag section =
        tag("section").set("aria-label", "Statements").add(tag("p").add(summary(asked, found)));
    if (found.waiting() > 0) {
      section.add(
          tag("p")
              .classed("note")
              .add(
                  HitList.counted(found.waiting(), "article")
                      + " still to be compared with the others; copies among them are not left out yet."));
    }
    if (found.hits().hits().isEmpty()) {
      return section.add(
          tag("p").add("Nobody is on record with this. Fewer words or conditions find more."));
    }
    return section.add(
        new HitList(request.links(), found.query()).of(found.hits().hits()),
        ways(request, asked, found.hits()),
        exports(request.links(), asked),
        SearchesPage.form(request, found.query()));
  }

  private static String summary(Asked asked, Found found) {
    Counted counted = found.counted();
    String count =
        counted.all()
            ? HitList.counted(counted.looked(), "statement")
            : String.format(Locale.ROOT, "More than %,d statements", counted.looked());
    return count + (asked.words().isEmpty() ? ", the newest first." : ", the best first.");
  }

  private static Html ways(Request request, Asked asked, Hits hits) {
    Tag ways = tag("nav").classed("ways").set("aria-label", "Pages of this search");
    String first = link(request, asked, null);
    if (request.query("after") != null) {
      ways.add(tag("a").set("href", first).set("rel", "first").add("To the beginning"));
    }
    if (hits.next() != null) {
      ways.add(
          tag("a")
              .classed("button")
              .set("rel", "next")
              .set("href", link(request, asked, hits.next()))
              .add("Further statements"));
    }
    return ways;
  }

  private static String link(Request request, Asked asked, @Nullable String after) {
    Map<String, List<String>> parameters = new LinkedHashMap<>(asked.parameters());
    String limit = request.query("limit");
    if (limit != null) {
      parameters.put("limit", List.of(limit));
    }
    if (after != null) {
      parameters.put("after", List.of(after));
    }
    return Links.withAll(request.links().to("search"), parameters);
  }

  /** The API gives the same statements in the same order. */
  private static Html exports(Links links, Asked asked) {
    Tag line = tag("p").classed("quiet small").add("All of these as a file: ");
    for (String format : List.of("csv", "jsonl")) {
      Map<String, List<String>> parameters = new LinkedHashMap<>(asked.parameters());
      parameters.put("format", List.of(format));
      line.add(
          tag("a")
              .set("href", Links.withAll(links.to("api", "v1", "statements"), parameters))
              .flag("download", true)
              .add(format.equals("csv") ? "CSV" : "JSON Lines"),
          Html.words(" "));
    }
    return line;
  }

  private static Html facets(Links links, Asked asked, Found found) {
    return found.hits().hits().isEmpty()
        ? Html.NOTHING
        : new FacetList(links, asked, found.counted()).list();
  }
}
