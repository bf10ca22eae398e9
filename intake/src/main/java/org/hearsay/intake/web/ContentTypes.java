package org.hearsay.intake.web;

import java.util.Set;
import org.hearsay.intake.item.MediaType;
import org.jspecify.annotations.Nullable;

/** What a server may say that it sends. What it does send its first bytes tell. */
final class ContentTypes {
  /** In the order of liking; who has several forms of an article gives the page. */
  static final String ACCEPT =
      "text/html, application/xhtml+xml, application/rss+xml;q=0.9, application/atom+xml;q=0.9, "
          + "application/feed+json;q=0.9, application/xml;q=0.8, application/json;q=0.8, "
          + "text/*;q=0.7";

  private static final Set<String> TAKEN =
      Set.of(
          "text/html",
          "text/plain",
          "text/xml",
          "text/rss",
          "text/json",
          "text/markdown",
          "application/xml",
          "application/json",
          "application/jsonl",
          "application/x-ndjson",
          "application/ndjson",
          "application/rss",
          "application/atom");

  private ContentTypes() {}

  /**
   * Whether this may be a page, a feed, a wire document or a text.
   *
   * @param header as it came; where there is none, the bytes will tell
   */
  static boolean isTaken(@Nullable String header) {
    String type = MediaType.of(header);
    return type.isEmpty()
        || TAKEN.contains(type)
        || type.startsWith("application/") && (type.endsWith("+xml") || type.endsWith("+json"));
  }
}
