package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.lineage.Lineage;
import org.jspecify.annotations.Nullable;

/** All outlets, and who relies on whom. */
public final class OutletsPage {
  private static final int MOST = 200;

  /** Rows and columns of the matrix. */
  private static final int SIDE = 12;

  private static final int PAIRS = 100;

  private final Desk desk;
  private final Counts counts;
  private final Frame frame;

  public OutletsPage(Desk desk, Counts counts, Frame frame) {
    this.desk = desk;
    this.counts = counts;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/outlets", this::page));
  }

  private Response page(Request request) {
    Links links = request.links();
    return frame.page(
        request,
        "Outlets",
        tag("h1").add("Outlets"),
        outlets(links),
        tag("h2").set("id", "relying").add("Who relies on whom"),
        relying(links));
  }

  private Html outlets(Links links) {
    Counts.Made made = counts.of(Table.OUTLETS);
    if (made == null) {
      return Tables.beingCounted();
    }
    if (made.rows().isEmpty()) {
      return tag("p").add("No articles with statements yet.");
    }
    Tag body = tag("tbody");
    for (Row row : made.rows().stream().limit(MOST).toList()) {
      long named = row.named() == null ? 0 : row.named();
      body.add(
          tag("tr")
              .add(
                  outlet(links, row.name()),
                  Tables.number(row.articles()),
                  Tables.number(row.statements()),
                  Tables.share(named, row.statements()),
                  Tables.share(row.direct(), row.statements())));
    }
    return tag("div")
        .add(
            Tables.of(
                "Outlets by statements",
                List.of(
                    "Outlet", "#Articles", "#Statements", "#Speaker named", "#In quotation marks"),
                body),
            Tables.counted(made, Math.min(MOST, made.rows().size())));
  }

  static Tag outlet(Links links, @Nullable String name) {
    return tag("th")
        .set("scope", "row")
        .add(
            name == null
                ? tag("span").classed("quiet").add("the article does not say")
                : tag("a").set("href", links.to("outlet", name)).add(name));
  }

  private Html relying(Links links) {
    Counts.Made made = counts.of(Table.RELIANCE);
    if (made == null) {
      return Tables.beingCounted();
    }
    long waiting = desk.ask(ledger -> new Lineage(ledger).waiting());
    List<Row> pairs = made.rows().stream().filter(row -> row.name() != null).toList();
    return tag("div")
        .add(
            waiting == 0
                ? Html.NOTHING
                : tag("p")
                    .classed("note")
                    .add(
                        HitList.counted(waiting, "article")
                            + " still to be compared with the others: credits and copies of these do not count yet."),
            pairs.isEmpty()
                ? tag("p").add("No article in this ledger cites, credits or copies another outlet.")
                : Html.several(
                    List.of(
                        matrix(links, pairs),
                        tag("h3").add("The same as a list"),
                        list(links, pairs),
                        Tables.counted(made, Math.min(PAIRS, made.rows().size())))));
  }

  /** Those in the most articles. */
  private static List<String> most(List<Row> pairs, Function<Row, @Nullable String> of) {
    Map<String, Long> articles = new LinkedHashMap<>();
    for (Row pair : pairs) {
      String name = of.apply(pair);
      if (name != null) {
        articles.merge(name, pair.articles(), Long::sum);
      }
    }
    return articles.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(SIDE)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Html matrix(Links links, List<Row> pairs) {
    List<String> rows = most(pairs, Row::name);
    List<String> columns = most(pairs, Row::on);
    Map<List<String>, Long> cells = new HashMap<>();
    for (Row pair : pairs) {
      if (pair.name() != null && pair.on() != null) {
        cells.put(List.of(pair.name(), pair.on()), pair.articles());
      }
    }
    long most = cells.values().stream().mapToLong(Long::longValue).max().orElse(1);
    Tag head = tag("tr").add(tag("th").set("scope", "col").add("Relies on →"));
    columns.forEach(column -> head.add(tag("th").set("scope", "col").add(tag("span").add(column))));
    Tag body = tag("tbody");
    for (String row : rows) {
      Tag line = tag("tr").add(outlet(links, row));
      for (String column : columns) {
        line.add(cell(cells.getOrDefault(List.of(row, column), 0L), most));
      }
      body.add(line);
    }
    return tag("div")
        .classed("wide matrix")
        .set("tabindex", 0)
        .set("role", "region")
        .set("aria-label", "Who relies on whom, as a matrix")
        .add(
            tag("table")
                .add(
                    tag("caption")
                        .classed("quiet small")
                        .add(
                            "Articles of the outlet of a row that cite, credit or copy that of a column; the "
                                + SIDE
                                + " that rely most, on the "
                                + SIDE
                                + " most relied on."),
                    tag("thead").add(head),
                    body));
  }

  /** The more, the darker; the number says it too. */
  private static Tag cell(long articles, long most) {
    int shade = articles == 0 ? 0 : 1 + (int) Math.min(3, 4 * articles / (most + 1));
    return tag("td")
        .classed("number shade-" + shade)
        .set("data-value", articles)
        .add(articles == 0 ? "" : String.format(Locale.ROOT, "%,d", articles));
  }

  private static Html list(Links links, List<Row> pairs) {
    Tag body = tag("tbody");
    for (Row row : new ArrayList<>(pairs).subList(0, Math.min(PAIRS, pairs.size()))) {
      String on = row.on() == null ? "" : row.on();
      body.add(
          tag("tr")
              .add(
                  outlet(links, row.name()),
                  tag("td").add(tag("a").set("href", links.to("outlet", on)).add(on)),
                  Tables.number(row.articles()),
                  Tables.number(row.statements()),
                  Tables.number(row.relied() == null ? 0 : row.relied().credits()),
                  Tables.number(row.relied() == null ? 0 : row.relied().copies())));
    }
    return Tables.of(
        "Who relies on whom, as a list",
        List.of(
            "Outlet", "Relies on", "#Articles", "#Statements through it", "#Credits", "#Copies"),
        body);
  }
}
