package org.hearsay.app.pages;

import static org.hearsay.app.html.Html.tag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hearsay.app.html.Html;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.view.ArticleView;
import org.hearsay.app.view.Beyond;
import org.hearsay.engine.reading.Reading;

/**
 * A reading as one file that needs no other: what the web app shows of it, for a browser without a
 * network. Nothing in it runs but our script, which its policy names by its hash.
 */
public final class ReadingFile {
  private static final String STYLE = text("app.css") + text("article.css");
  private static final String SCRIPT = text("article.js");

  private static final String POLICY =
      "default-src 'none'; style-src "
          + hash(STYLE)
          + "; script-src "
          + hash(SCRIPT)
          + "; base-uri 'none'; form-action 'none'";

  private ReadingFile() {}

  /** The whole file; the same for the same reading. */
  public static String of(Reading reading) {
    KeptReading kept = Keeping.of(reading);
    KeptReading.Head head = kept.article();
    String title = head.title() == null ? head.id() : head.title();
    StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head>");
    write(
        page,
        tag("meta").set("charset", "utf-8"),
        tag("meta").set("http-equiv", "Content-Security-Policy").set("content", POLICY),
        tag("title").add(title + " · Hearsay"),
        tag("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"),
        tag("meta").set("name", "color-scheme").set("content", "light dark"));
    page.append("<style>").append(STYLE).append("</style></head><body>");
    write(
        page,
        tag("main")
            .add(
                ArticleHead.of(head, null),
                ArticleView.of(kept, reading.article().text(), Beyond.NOTHING, ArticleView.NONE),
                tag("footer")
                    .classed("quiet small")
                    .add("Read by Hearsay, model " + kept.model())));
    return page.append("<script type=\"module\">")
        .append(SCRIPT)
        .append("</script></body></html>\n")
        .toString();
  }

  private static void write(StringBuilder page, Html... pieces) {
    for (Html piece : pieces) {
      piece.write(page);
    }
  }

  private static String text(String name) {
    return new String(Assets.resource(name), StandardCharsets.UTF_8);
  }

  private static String hash(String inline) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(inline.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
