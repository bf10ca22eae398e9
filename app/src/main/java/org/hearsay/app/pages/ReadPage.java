package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Readings;
import org.hearsay.app.desk.Readings.Held;
import org.hearsay.app.desk.Taking;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.ledger.Newest;
import org.hearsay.app.ledger.Outcome;
import org.hearsay.app.view.ArticleView;
import org.hearsay.app.view.Beyond;
import org.hearsay.engine.text.Language;
import org.jspecify.annotations.Nullable;

/** Where a text is put in and its reading looked at, before it is kept or not. */
public final class ReadPage {
  private static final int LISTED = 20;

  /** So that nobody loses what they pasted over how they write a date; looked at closely later. */
  private static final String DATE = "\\s*\\d{4}-\\d{2}-\\d{2}(T.*)?\\s*";

  private final Desk desk;
  private final Frame frame;
  private final Readings readings;
  private final Taking taking;

  public ReadPage(Desk desk, Readings readings, Frame frame) {
    this.desk = desk;
    this.frame = frame;
    this.readings = readings;
    taking = new Taking(desk);
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/", this::page),
        Route.post("/read", Role.READER, this::read),
        Route.get("/reading/{key}", this::reading),
        Route.post("/reading/{key}/add", Role.EDITOR, this::add));
  }

  private Response page(Request request) {
    desk.readSoon();
    return frame.page(
        request, "Read", tag("h1").add("Who said what?"), box(request), newest(request.links()));
  }

  private static Tag box(Request request) {
    return tag("form")
        .classed("read-box")
        .set("method", "post")
        .set("action", request.links().to("read"))
        .set("enctype", "multipart/form-data")
        .add(
            Frame.csrf(request.visitor()),
            tag("label").set("for", "text").add("Text of an article, in English"),
            tag("textarea").set("id", "text").set("name", "text").set("rows", 9),
            tag("div")
                .classed("row")
                .add(
                    field("title", "Title", "text", null),
                    field("publisher", "Publisher", "text", null),
                    field("published", "Date", "text", "2031-07-25"),
                    field("address", "or its address", "url", "https://"),
                    tag("p")
                        .add(
                            tag("label").set("for", "files").add("or files"),
                            tag("input")
                                .set("id", "files")
                                .set("name", "files")
                                .set("type", "file")
                                .flag("multiple", true))),
            tag("p")
                .add(
                    tag("button").classed("main").add("Read"),
                    tag("span")
                        .classed("quiet small")
                        .add(
                            " Nothing is kept until you add it. Web pages, feeds, JSON Lines,"
                                + " archives, wire formats and plain text are understood.")));
  }

  private static Tag field(String name, String label, String type, @Nullable String hint) {
    return tag("p")
        .add(
            tag("label").set("for", name).add(label),
            tag("input")
                .set("id", name)
                .set("name", name)
                .set("type", type)
                .setIf("placeholder", hint)
                .setIf("pattern", name.equals("published") ? DATE : null)
                .setIf("title", name.equals("published") ? "A date such as 2031-07-25" : null));
  }

  private Html newest(Links links) {
    record Found(List<Newest.Listed> articles, long all, long statements) {}

    Found found =
        desk.ask(ledger -> {
          Newest newest = new Newest(ledger);
          return new Found(
              newest.page(Long.MAX_VALUE, LISTED), newest.articles(), newest.statements());
        });
    if (found.articles().isEmpty()) {
      return tag("p").add("This ledger has no articles yet.");
    }
    return tag("section")
        .add(
            tag("h2").add("Newest in the ledger"),
            tag("p")
                .classed("quiet")
                .add(
                    HitList.counted(found.all(), "article")
                        + ", "
                        + HitList.counted(found.statements(), "statement")),
            tag("ol")
                .classed("newest")
                .each(
                    found.articles(),
                    each ->
                        tag("li")
                            .add(
                                tag("a")
                                    .set("href", links.to("article", Long.toString(each.number())))
                                    .add(each.title() == null ? each.id() : each.title()),
                                tag("span").classed("quiet small").add(about(each)))));
  }

  private static String about(Newest.Listed each) {
    return " "
        + (each.outlet() == null ? "publisher unknown" : each.outlet())
        + " · "
        + (each.published() == null ? "undated" : day(each.published()))
        + " · "
        + HitList.counted(each.statements(), "statement");
  }

  private static String day(String published) {
    return DateWords.of(published.split("T", 2)[0]);
  }

  private Response read(Request request) throws IOException {
    Form form = request.form();
    Brought.All all = Brought.of(form);
    List<Held> held =
        all.found().stream().map(each -> readings.read(each.where(), each.article())).toList();
    if (held.size() == 1 && all.troubles().isEmpty()) {
      return Response.see(request.links().to("reading", held.getFirst().key()));
    }
    Links links = request.links();
    return frame
        .page(
            request,
            "Read",
            tag("h1").add(held.isEmpty() ? "Nothing to read" : held.size() + " articles read"),
            troubles(all.troubles()),
            held.isEmpty()
                ? Html.NOTHING
                : tag("ol")
                    .classed("newest")
                    .each(
                        held,
                        each ->
                            tag("li")
                                .add(
                                    tag("a")
                                        .set("href", links.to("reading", each.key()))
                                        .add(title(each)),
                                    tag("span")
                                        .classed("quiet small")
                                        .add(
                                            " "
                                                + HitList.counted(
                                                    each.reading().attributions().size(),
                                                    "statement")
                                                + " · not kept"))),
            box(request))
        .status(held.isEmpty() ? 422 : 200);
  }

  private static Html troubles(List<String> troubles) {
    return troubles.isEmpty()
        ? Html.NOTHING
        : tag("ul").classed("error").each(troubles, each -> tag("li").add(each));
  }

  private static String title(Held held) {
    String title = held.article().title();
    return title == null ? held.article().id() : title;
  }

  private Response reading(Request request) {
    Held held = held(request);
    String key = held.key();
    boolean edits = request.visitor().may(Role.EDITOR) && !desk.isReadOnly();
    Html add =
        edits
            ? tag("form")
                .classed("keep")
                .set("method", "post")
                .set("action", request.links().to("reading", key, "add"))
                .add(
                    Frame.csrf(request.visitor()),
                    tag("button").classed("main").add("Add to the ledger"),
                    tag("span")
                        .classed("quiet")
                        .add(
                            " Not kept: it is gone when the program ends, or others need the room."))
            : tag("p").classed("quiet").add("Not kept.");
    return frame.page(
        request,
        title(held),
        ArticleHead.of(held.reading().article(), null),
        language(held),
        add,
        ArticleView.of(held.reading(), held.article().text(), Beyond.NOTHING, ArticleView.NONE));
  }

  private static Html language(Held held) {
    String language = Language.of(held.article().text());
    return language.equals("en") || language.equals("und")
        ? Html.NOTHING
        : tag("p")
            .classed("error")
            .add(
                "This looks like "
                    + Locale.of(language).getDisplayLanguage(Locale.ENGLISH)
                    + ", and is read as if it were English: expect little.");
  }

  private Held held(Request request) {
    return readings
        .held(request.named("key"))
        .orElseThrow(() ->
            new Problem(
                410,
                "No longer held",
                "this reading was not added, and has given way to others; read the text again"));
  }

  private Response add(Request request) {
    Held held = held(request);
    Taking.Taken taken = taking.add(held.where(), held.article(), held.reading());
    if (taken.outcome() instanceof Outcome.Tombstone(String when)) {
      throw new Problem(
          409,
          "Removed before",
          "this article was removed from the ledger on "
              + when
              + "; hearsay add --restore takes it"
              + " in again");
    }
    // Still held: whoever presses twice is led to the article too
    return Response.see(request.links().to("article", Long.toString(taken.number())));
  }
}
