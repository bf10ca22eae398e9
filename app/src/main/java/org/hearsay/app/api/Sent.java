package org.hearsay.app.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.desk.Readings;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;
import org.jspecify.annotations.Nullable;

/** The one article that a program sends as the body of a request. */
final class Sent {
  /** Bytes: some three for each character that a text may have, and as much of markup. */
  private static final int MOST = 2 << 20;

  private Sent() {}

  /**
   * Plain text, a web page, or an object with the keys of JSON Lines; in the query what is known of
   * it beside that.
   *
   * @throws Problem if it is none, or several, or too long to be waited for
   */
  static Item.Found article(Request request) throws IOException {
    byte[] body = request.body(MOST);
    List<Item.Found> found = new ArrayList<>();
    List<String> troubles = new ArrayList<>();
    new Intake(InputStream.nullInputStream(), new Fetch(false), 1)
        .read(
            name(request.type(), body),
            new ByteArrayInputStream(body),
            item -> {
              switch (item) {
                case Item.Found each -> found.add(each);
                case Item.Problem each -> troubles.add(words(each));
                case Item.Textless each -> troubles.add(words(each.problem()));
                case Item.Failed each -> troubles.add("it cannot be read; the fault is ours");
                case Item.Note each -> {}
                case Item.PassedOver each -> {}
              }
            });
    if (found.size() != 1) {
      throw new Problem(
          422,
          "No article",
          found.size() > 1
              ? "these are several articles; POST them to jobs"
              : troubles.isEmpty() ? "there is nothing to read in it" : troubles.getFirst());
    }
    Article article =
        found.getFirst().article().completed(query(request, "publisher"), date(request));
    Readings.checkLength(article.text());
    return new Item.Found("-", article);
  }

  /** As a file of this type would be called. An object on several lines becomes one line. */
  private static String name(String type, byte[] body) {
    return switch (type) {
      case "text/plain" -> "sent.txt";
      case "text/html" -> "sent.html";
      case "application/json" -> {
        for (int i = 0; i < body.length; i++) {
          if (body[i] == '\n' || body[i] == '\r') {
            body[i] = ' '; // in a string they would be no JSON
          }
        }
        yield "sent.jsonl";
      }
      default ->
          throw new Problem(
              415, "Of another type", "wanted text/plain, text/html or application/json");
    };
  }

  private static @Nullable String query(Request request, String name) {
    String value = request.query(name);
    return value == null ? null : value.strip();
  }

  private static @Nullable String date(Request request) {
    String date = query(request, "published");
    if (date != null && !IsoDate.isValid(date)) {
      throw Problem.wrong("published takes a date such as 2031-07-25");
    }
    return date;
  }

  private static String words(Item.Problem problem) {
    return problem.what() + (problem.remedy() == null ? "" : "; " + problem.remedy());
  }
}
