package org.hearsay.app.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Addresses of our own pages, below the path that the program is served at.
 *
 * @param base empty, or begins with a slash and ends without one
 */
public record Links(String base) {
  public Links {
    if (!isBase(base)) {
      throw new IllegalArgumentException(base);
    }
  }

  /** Whether it may be a base. */
  public static boolean isBase(String path) {
    return path.isEmpty() || path.matches("(/[A-Za-z0-9._~-]+)+") && !path.contains("/..");
  }

  /** Parts of a path, each encoded: {@code to("claim", id)} is {@code /claim/ID}. */
  public String to(String... parts) {
    StringBuilder path = new StringBuilder(base);
    for (String part : parts) {
      path.append('/').append(encoded(part));
    }
    return path.isEmpty() || parts.length == 0 ? path.append('/').toString() : path.toString();
  }

  /** The same with a query; what is empty is left out. */
  public static String with(String path, Map<String, String> query) {
    StringBuilder link = new StringBuilder(path);
    query.forEach((name, value) -> {
      if (!value.isEmpty()) {
        link.append(link.indexOf("?") < 0 ? '?' : '&')
            .append(encoded(name))
            .append('=')
            .append(encoded(value));
      }
    });
    return link.toString();
  }

  /** The same where a name has several values. */
  public static String withAll(String path, Map<String, List<String>> query) {
    String link = path;
    for (Map.Entry<String, List<String>> each : query.entrySet()) {
      for (String value : each.getValue()) {
        link = with(link, Map.of(each.getKey(), value));
      }
    }
    return link;
  }

  /** A dot by itself would be taken for a step in the path. */
  private static String encoded(String part) {
    String encoded = URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.equals(".") || encoded.equals("..") ? encoded.replace(".", "%2E") : encoded;
  }
}
