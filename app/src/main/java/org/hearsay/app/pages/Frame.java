package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.util.List;
import org.hearsay.app.html.Html;
import org.hearsay.app.html.Tag;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Visitor;

/** What stands around every page: its head, the way to the others, the way past them. */
public final class Frame {
  /** Where one can go from everywhere. */
  private enum Way {
    READ("Read", ""),
    SEARCH("Search", "search"),
    CLAIMS("Trace a claim", "claims"),
    SPEAKERS("Speakers", "speakers"),
    OUTLETS("Outlets", "outlets"),
    REVIEW("Review", "review"),
    JOBS("Jobs", "jobs"),
    HELP("Help", "help");

    private final String name;
    private final String path;

    Way(String name, String path) {
      this.name = name;
      this.path = path;
    }

    private String link(Links links) {
      return path.isEmpty() ? links.to() : links.to(path);
    }
  }

  private final Assets assets;
  private final boolean leaves;

  /**
   * @param leaves whether visitors have come in by a token, and can go out again
   */
  public Frame(Assets assets, boolean leaves) {
    this.assets = assets;
    this.leaves = leaves;
  }

  /**
   * A page.
   *
   * @param title what the page is about; the program's name is added
   */
  public Response page(Request request, String title, Html... main) {
    Links links = request.links();
    Tag html =
        tag("html")
            .set("lang", "en")
            .add(head(links, title), body(request, Html.several(List.of(main))));
    return Response.page(html);
  }

  private Tag head(Links links, String title) {
    return tag("head")
        .add(
            tag("meta").set("charset", "utf-8"),
            tag("title").add(title + " · Hearsay"),
            tag("meta")
                .set("name", "viewport")
                .set("content", "width=device-width, initial-scale=1"),
            tag("meta").set("name", "color-scheme").set("content", "light dark"),
            tag("link").set("rel", "icon").set("href", assets.link(links, "icon.svg")),
            Html.several(
                assets.styles().stream()
                    .map(name ->
                        tag("link").set("rel", "stylesheet").set("href", assets.link(links, name)))
                    .toList()),
            tag("script").set("type", "module").set("src", assets.link(links, "app.js")),
            tag("script").set("type", "module").set("src", assets.link(links, "search.js")));
  }

  private Tag body(Request request, Html main) {
    Links links = request.links();
    Tag ways = tag("nav").set("aria-label", "Pages");
    for (Way way : Way.values()) {
      boolean here = request.link().split("\\?", 2)[0].equals(way.link(links));
      ways.add(
          tag("a")
              .set("href", way.link(links))
              .setIf("aria-current", here ? "page" : null)
              .add(way.name));
    }
    return tag("body")
        .set("data-base", links.base())
        .add(
            tag("a").classed("skip").set("href", "#main").add("Skip to the content"),
            tag("header")
                .classed("top")
                .add(
                    tag("a").classed("brand").set("href", links.to()).add("Hearsay"),
                    ways,
                    quickSearch(links),
                    leave(request)),
            tag("main").set("id", "main").set("tabindex", -1).add(main));
  }

  private static Tag quickSearch(Links links) {
    return tag("form")
        .classed("quick")
        .set("role", "search")
        .set("action", links.to("search"))
        .add(
            tag("input")
                .set("type", "search")
                .set("name", "q")
                .set("aria-label", "Search what has been said")
                .set("placeholder", "Search  /")
                .set("data-quick", links.to("search", "quick"))
                .set("data-key", "/"));
  }

  private Html leave(Request request) {
    Visitor visitor = request.visitor();
    return !leaves || visitor.role() == Role.NOBODY
        ? Html.NOTHING
        : tag("form")
            .set("method", "post")
            .set("action", request.links().to("logout"))
            .add(csrf(visitor), tag("button").add("Log out"));
  }

  /** What a form of ours must bring along. */
  public static Html csrf(Visitor visitor) {
    return tag("input").set("type", "hidden").set("name", "csrf").set("value", visitor.csrf());
  }
}
