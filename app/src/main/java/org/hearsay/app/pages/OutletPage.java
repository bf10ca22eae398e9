package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.desk.AboutOutlet;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.engine.lexicon.Outlet;
import org.jspecify.annotations.Nullable;

/** An outlet: its articles and who speaks there, whom it relies on, who relies on it. */
public final class OutletPage {
  private static final int SHOWN = 30;

  private final Desk desk;
  private final Counts counts;
  private final Frame frame;

  public OutletPage(Desk desk, Counts counts, Frame frame) {
    this.desk = desk;
    this.counts = counts;
    this.frame = frame;
  }

  public List<Route> routes() {
    // Names have slashes and dots
    return List.of(Route.get("/outlet/{name...}", this::page));
  }

  private Response page(Request request) {
    AboutOutlet about = desk.ask(ledger -> AboutOutlet.of(ledger, request.named("name")));
    Links links = request.links();
    Counts.Made all = counts.of(Table.OUTLETS);
    return frame.page(
        request,
        about.name(),
        tag("h1").add(about.name()),
        tag("p").classed("quiet").add(head(about, all)),
        tag("div")
            .classed("columns")
            .add(
                tag("section").add(statements(links, about)),
                tag("div").add(how(links, about), Html.several(relying(links, about.name())))));
  }

  private static String head(AboutOutlet about, Counts.@Nullable Made all) {
    List<String> parts = new ArrayList<>();
    Outlet known = about.known();
    if (known == null) {
      parts.add("not in our table of outlets");
    } else {
      parts.add(known.type().name().toLowerCase(Locale.ROOT));
      if (!known.country().isEmpty()) {
        parts.add(Locale.of("", known.country()).getDisplayCountry(Locale.ENGLISH));
      }
      if (!known.family().isEmpty()) {
        parts.add("of " + known.family());
      }
    }
    if (about.newest().isEmpty()) {
      parts.add("no statements of its own in this ledger");
    } else if (all != null) {
      all.rows().stream()
          .filter(row -> about.name().equals(row.name()))
          .findFirst()
          .ifPresent(row -> {
            parts.add(HitList.counted(row.articles(), "article") + " with statements");
            parts.add(HitList.counted(row.statements(), "statement"));
          });
    }
    return String.join(" · ", parts);
  }

  private static List<Html> statements(Links links, AboutOutlet about) {
    List<Html> pieces = new ArrayList<>();
    if (!about.articles().isEmpty()) {
      pieces.add(tag("h2").add("Newest articles"));
      pieces.add(
          tag("ul")
              .classed("counts")
              .each(
                  about.articles(),
                  article ->
                      tag("li")
                          .add(
                              tag("span")
                                  .add(
                                      tag("a")
                                          .set(
                                              "href",
                                              links.to("article", Long.toString(article.number())))
                                          .add(
                                              article.title() == null || article.title().isBlank()
                                                  ? article.id()
                                                  : article.title()),
                                      tag("span")
                                          .classed("quiet small")
                                          .add(
                                              article.published() == null
                                                  ? " no date"
                                                  : " " + day(article.published()))),
                              tag("span")
                                  .classed("quiet small")
                                  .add(HitList.counted(article.statements(), "statement")))));
      pieces.add(tag("h2").add("Over time"));
      pieces.add(TimeChart.of(about.counted()));
    }
    hits(links, "Newest statements in its articles", about, about.newest(), Field.OUTLET, pieces);
    hits(
        links,
        "Newest statements that others have from it",
        about,
        about.passedOn(),
        Field.CITES,
        pieces);
    return pieces;
  }

  private static String day(String published) {
    int time = published.indexOf('T');
    return DateWords.of(time < 0 ? published : published.substring(0, time));
  }

  private static void hits(
      Links links,
      String title,
      AboutOutlet about,
      List<Hit> hits,
      Field field,
      List<Html> pieces) {
    if (!hits.isEmpty()) {
      pieces.add(tag("h2").add(title));
      pieces.add(new HitList(links, about.query()).of(hits));
      pieces.add(
          tag("p")
              .add(
                  tag("a")
                      .set(
                          "href",
                          Links.with(links.to("search"), Map.of(field.toString(), about.name())))
                      .add("All of these in the search")));
    }
  }

  private static Html how(Links links, AboutOutlet about) {
    return about.newest().isEmpty()
        ? Html.NOTHING
        : tag("section")
            .add(
                tag("h2").add("Its sources"),
                Shares.of(
                    about.counted(),
                    List.of(Field.NAMED, Field.WHO, Field.KIND),
                    (field, value) ->
                        Links.with(
                            Links.with(links.to("search"), Map.of("outlet", about.name())),
                            Map.of(field.toString(), value))));
  }

  private List<Html> relying(Links links, String name) {
    Counts.Made made = counts.of(Table.RELIANCE);
    if (made == null) {
      return List.of(Tables.beingCounted());
    }
    List<Row> relies = made.rows().stream().filter(row -> name.equals(row.name())).toList();
    List<Row> relied = made.rows().stream().filter(row -> name.equals(row.on())).toList();
    return List.of(
        tag("h2").add("Whom it relies on"),
        relies.isEmpty()
            ? tag("p").add("Nobody, as far as its articles tell.")
            : table(links, relies, false),
        tag("h2").add("Who relies on it"),
        relied.isEmpty() ? tag("p").add("Nobody in this ledger.") : table(links, relied, true),
        Tables.counted(made, made.rows().size()));
  }

  /** Of articles: how many there are, and in which way they rely. */
  private static Html table(Links links, List<Row> rows, boolean byWhom) {
    Tag body = tag("tbody");
    for (Row row : rows.stream().limit(SHOWN).toList()) {
      body.add(
          tag("tr")
              .add(
                  OutletsPage.outlet(links, byWhom ? row.name() : row.on()),
                  Tables.number(row.articles()),
                  Tables.number(row.statements()),
                  Tables.number(row.relied() == null ? 0 : row.relied().credits()),
                  Tables.number(row.relied() == null ? 0 : row.relied().copies())));
    }
    return Tables.of(
        byWhom ? "Outlets that rely on it" : "Outlets that it relies on",
        List.of("Outlet", "#Articles", "#Statements through it", "#Credits", "#Copies"),
        body);
  }
}
