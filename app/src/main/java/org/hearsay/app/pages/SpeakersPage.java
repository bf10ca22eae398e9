package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.app.desk.Counts;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.search.WhoFinder;
import org.hearsay.app.search.WhoFinder.Who;

/** Who is on record: found by name, or the most quoted. */
public final class SpeakersPage {
  private static final int MOST = 100;
  private static final int FOUND = 50;
  private static final int LOOKED = 2_000;

  private final Desk desk;
  private final Counts counts;
  private final Frame frame;

  public SpeakersPage(Desk desk, Counts counts, Frame frame) {
    this.desk = desk;
    this.counts = counts;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(Route.get("/speakers", this::page));
  }

  private Response page(Request request) {
    String typed = request.query("q");
    return frame.page(
        request,
        typed == null ? "Speakers" : "Speakers: " + typed,
        tag("h1").add("Speakers"),
        tag("form")
            .classed("asked")
            .set("role", "search")
            .set("aria-label", "Speakers")
            .add(
                tag("label").set("for", "q").add("Name, other name, or office"),
                tag("div")
                    .classed("abreast")
                    .add(
                        tag("input")
                            .set("id", "q")
                            .set("type", "search")
                            .set("name", "q")
                            .set("maxlength", 200)
                            .set("value", typed == null ? "" : typed),
                        tag("button").classed("main").add("Find"))),
        typed == null ? mostSaid(request.links()) : found(request.links(), typed));
  }

  private Html found(Links links, String typed) {
    List<Who> found = desk.ask(ledger -> found(ledger, typed));
    if (found.isEmpty()) {
      return tag("p").add("Nobody of this name or office is on record.");
    }
    Tag body = tag("tbody");
    for (Who who : found) {
      body.add(
          tag("tr")
              .add(
                  tag("th")
                      .set("scope", "row")
                      .add(
                          tag("a")
                              .set("href", links.to("speaker", SpeakerId.text(who.id())))
                              .add(SpeakerPage.name(who.name()))),
                  tag("td").add(who.kind().name().toLowerCase(Locale.ROOT)),
                  tag("td").add(who.role() == null ? "" : who.role()),
                  tag("td").classed("number").add(Integer.toString(who.statements()))));
    }
    return tag("div")
        .add(
            tag("p")
                .classed("quiet small")
                .add(
                    String.format(
                        Locale.ROOT,
                        "Statements are counted among the newest %,d by anybody with these words in"
                            + " name or office; at most %d speakers are shown.",
                        LOOKED,
                        FOUND)),
            Tables.of(
                "Speakers found",
                List.of("Speaker", "Kind", "Office or role", "#Statements"),
                body));
  }

  /** Those whose full name it is first. */
  private static List<Who> found(Ledger ledger, String typed) {
    Map<Long, Who> found = new LinkedHashMap<>();
    Speakers speakers = new Speakers(ledger);
    List<Long> called = speakers.find(typed, 5);
    List<Who> all = new WhoFinder(ledger).find(typed, LOOKED, FOUND);
    called.forEach(
        id -> all.stream().filter(who -> who.id() == id).forEach(who -> found.put(id, who)));
    for (long id : called) {
      if (!found.containsKey(id)) {
        speakers
            .of(id)
            .ifPresent(known ->
                found.put(
                    id,
                    new Who(
                        id,
                        known.name(),
                        known.kind(),
                        known.forms().getFirst().role(),
                        (int) Math.min(LOOKED, known.statements()))));
      }
    }
    all.forEach(who -> found.putIfAbsent(who.id(), who));
    return new ArrayList<>(found.values()).stream().limit(FOUND).toList();
  }

  private Html mostSaid(Links links) {
    Counts.Made made = counts.of(Table.SPEAKERS);
    if (made == null) {
      return Tables.beingCounted();
    }
    if (made.rows().isEmpty()) {
      return tag("p").add("Nobody with a name is on record yet.");
    }
    Tag body = tag("tbody");
    for (Row row : made.rows().stream().limit(MOST).toList()) {
      String id = row.id() == null ? "" : row.id();
      body.add(
          tag("tr")
              .add(
                  tag("th")
                      .set("scope", "row")
                      .add(
                          tag("a")
                              .set("href", links.to("speaker", id))
                              .add(SpeakerPage.name(row.name()))),
                  Tables.number(row.statements()),
                  Tables.number(row.articles()),
                  Tables.share(row.direct(), row.statements())));
    }
    return tag("div")
        .add(
            tag("h2").add("Quoted most"),
            Tables.of(
                "Speakers quoted most",
                List.of("Speaker", "#Statements", "#Articles", "#In quotation marks"),
                body),
            Tables.counted(made, Math.min(MOST, made.rows().size())));
  }
}
