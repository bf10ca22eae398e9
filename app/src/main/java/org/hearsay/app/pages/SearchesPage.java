package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hearsay.app.desk.Desk;
import org.hearsay.app.desk.Searches;
import org.hearsay.app.desk.Searches.Told;
import org.hearsay.app.export.DateWords;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Form;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.SavedSearches;
import org.hearsay.app.search.SavedSearches.Saved;

/** Searches that were saved, each with how much is new. */
public final class SearchesPage {
  private final Searches searches;
  private final Frame frame;

  public SearchesPage(Desk desk, Frame frame) {
    searches = new Searches(desk);
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/searches", this::page),
        Route.post("/searches", Role.EDITOR, this::save),
        Route.post("/searches/{id}/open", Role.EDITOR, this::open),
        Route.post("/searches/{id}/delete", Role.EDITOR, this::delete));
  }

  /** Where the search on a page is saved; nothing for who may not. */
  static Html form(Request request, Query query) {
    if (!request.visitor().may(Role.EDITOR)) {
      return Html.NOTHING;
    }
    return tag("form")
        .classed("save")
        .set("method", "post")
        .set("action", request.links().to("searches"))
        .add(
            Frame.csrf(request.visitor()),
            tag("input").set("type", "hidden").set("name", "query").set("value", query.toString()),
            tag("label").set("for", "save-name").add("Save this search as"),
            tag("input")
                .set("id", "save-name")
                .set("name", "name")
                .set("maxlength", SavedSearches.LONGEST)
                .flag("required", true),
            tag("button").add("Save"),
            tag("a").set("href", request.links().to("searches")).add("Saved searches"));
  }

  private Response page(Request request) {
    List<Told> all = searches.all();
    Html list =
        all.isEmpty()
            ? tag("p").add("None yet. Below what a search finds there is a place to save it.")
            : tag("ul").classed("searches").each(all, told -> row(request, told));
    return frame.page(request, "Saved searches", tag("h1").add("Saved searches"), list);
  }

  private static Tag row(Request request, Told told) {
    Saved saved = told.saved();
    Links links = request.links();
    Tag row =
        tag("li")
            .classed("card")
            .add(
                tag("h2")
                    .add(
                        tag("a")
                            .set("href", Links.with(links.to("search"), Map.of("q", saved.query())))
                            .add(saved.name())),
                tag("p")
                    .add(
                        saved.query().isEmpty()
                            ? Html.words("everything")
                            : tag("code").add(saved.query())),
                tag("p")
                    .classed("quiet small")
                    .add(
                        "saved "
                            + (saved.author().isEmpty() ? "" : "by " + saved.author() + " ")
                            + "on "
                            + DateWords.of(saved.made().substring(0, "YYYY-MM-DD".length()))));
    row.add(tag("p").add(fresh(told.fresh())));
    if (request.visitor().may(Role.EDITOR)) {
      row.add(
          tag("div")
              .classed("abreast")
              .add(
                  button(request, saved, "open", told.fresh() > 0 ? "Open, as seen" : "Open"),
                  button(request, saved, "delete", "Delete")));
    }
    return row;
  }

  private static String fresh(int fresh) {
    if (fresh < 0) {
      return "This version of Hearsay does not understand it.";
    }
    return fresh == 0
        ? "Nothing new since it was last opened."
        : fresh
            + " of its newest "
            + HitList.counted(SavedSearches.LOOKED, "statement")
            + (fresh == 1 ? " is" : " are")
            + " in articles that came or changed since it was last opened.";
  }

  private static Tag button(Request request, Saved saved, String what, String words) {
    return tag("form")
        .set("method", "post")
        .set("action", request.links().to("searches", Long.toString(saved.id()), what))
        .add(
            Frame.csrf(request.visitor()),
            tag("button").set("aria-label", words + ": " + saved.name()).add(words));
  }

  private Response save(Request request) throws IOException {
    Form form = request.form();
    String query = form.value("query");
    searches.save(
        form.wanted("name"), query == null ? "" : query, request.visitor().name(), Instant.now());
    return Response.see(request.links().to("searches"));
  }

  private Response open(Request request) {
    Saved saved = searches.opened(request.named("id"));
    return Response.see(Links.with(request.links().to("search"), Map.of("q", saved.query())));
  }

  private Response delete(Request request) {
    searches.delete(request.named("id"));
    return Response.see(request.links().to("searches"));
  }
}
