package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.io.IOException;
import java.util.List;
import org.hearsay.app.access.Sessions;
import org.hearsay.app.html.Html;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;
import org.jspecify.annotations.Nullable;

/** How to come in with a token, and out again. */
public final class LoginPage {
  private final Sessions sessions;
  private final Frame frame;

  public LoginPage(Sessions sessions, Frame frame) {
    this.sessions = sessions;
    this.frame = frame;
  }

  public List<Route> routes() {
    return List.of(
        new Route("GET", "/login", Role.NOBODY, request -> page(request, null, null)),
        new Route("POST", "/login", Role.NOBODY, this::open),
        new Route("POST", "/logout", Role.READER, this::close));
  }

  /** In the place of a page for which one must come in. */
  public Response instead(Request request, Problem problem) {
    return page(request, request.link(), null).status(problem.status());
  }

  private Response open(Request request) throws IOException {
    String to = request.form().value("to");
    try {
      return Response.see(to != null && isOurs(request, to) ? to : request.links().to())
          .with("Set-Cookie", sessions.open(request, request.form().wanted("token")));
    } catch (Problem problem) {
      if (problem.status() != 401) {
        throw problem;
      }
      return page(request, to, problem.detail()).status(401);
    }
  }

  private Response close(Request request) {
    return Response.see(request.links().to("login")).with("Set-Cookie", sessions.close(request));
  }

  /** Nobody is sent on to another site. */
  private static boolean isOurs(Request request, String to) {
    return to.startsWith(request.links().base() + "/")
        && to.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
  }

  /**
   * @param to where to go then; null for the first page
   * @param why it went wrong before; null where it did not
   */
  private Response page(Request request, @Nullable String to, @Nullable String why) {
    return frame.page(
        request,
        "Come in",
        tag("h1").add("Come in"),
        why == null ? Html.NOTHING : tag("p").classed("error").set("role", "alert").add(why + "."),
        tag("form")
            .classed("login")
            .set("method", "post")
            .set("action", request.links().to("login"))
            .add(
                to == null
                    ? Html.NOTHING
                    : tag("input").set("type", "hidden").set("name", "to").set("value", to),
                // Browsers keep passwords under a name
                tag("input")
                    .set("name", "username")
                    .set("value", "Hearsay")
                    .set("autocomplete", "username")
                    .flag("hidden", true),
                tag("label").set("for", "token").add("Token"),
                tag("input")
                    .set("id", "token")
                    .set("name", "token")
                    .set("type", "password")
                    .set("autocomplete", "current-password")
                    .flag("required", true),
                tag("button").classed("main").add("Come in")),
        tag("p")
            .classed("quiet")
            .add("Whoever runs this program makes one with hearsay token add."),
        again(request, to));
  }

  /** A browser that follows a link of another site does not show its cookie. */
  private static Html again(Request request, @Nullable String to) {
    if (to == null || !isOurs(request, to)) {
      return Html.NOTHING;
    }
    return tag("p").add(tag("a").set("href", to).add("I am in already: open the page"));
  }
}
