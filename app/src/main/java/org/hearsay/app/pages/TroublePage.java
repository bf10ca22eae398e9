package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;

/** What a visitor sees where a request is not answered as it wants. */
public final class TroublePage {
  private final Frame frame;

  public TroublePage(Frame frame) {
    this.frame = frame;
  }

  public Response of(Request request, Problem problem) {
    return frame
        .page(
            request,
            problem.title(),
            tag("h1").add(problem.title()),
            tag("p").add(sentence(problem.detail())))
        .status(problem.status());
  }

  private static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + words.substring(1)
            + (words.endsWith(".") ? "" : ".");
  }
}
