package org.hearsay.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.app.http.Links;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Response;
import org.hearsay.app.http.Role;
import org.hearsay.app.http.Route;

/**
 * Scripts, styles and pictures that pages need. Their addresses change with what they hold, so that
 * browsers keep them for good.
 */
public final class Assets {
  /** In the folder of resources beside this class. */
  private static final List<String> NAMES =
      List.of(
          "app.css",
          "app.js",
          "article.css",
          "article.js",
          "claim.css",
          "correct.js",
          "icon.svg",
          "job.js",
          "keys.js",
          "review.js",
          "search.css",
          "search.js");

  private static final String FOLDER = "assets";

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String edition;

  public Assets() {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (String name : NAMES) {
        byte[] bytes = resource(name);
        files.put(name, bytes);
        hash.update(bytes);
      }
      edition = HexFormat.of().formatHex(hash.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static byte[] resource(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  public String link(Links links, String name) {
    if (!files.containsKey(name)) {
      throw new IllegalArgumentException(name);
    }
    return links.to(FOLDER, edition, name);
  }

  /** All style sheets, in the order in which they come. */
  List<String> styles() {
    return NAMES.stream().filter(name -> name.endsWith(".css")).toList();
  }

  public List<Route> routes() {
    return List.of(new Route("GET", "/" + FOLDER + "/{edition}/{name}", Role.NOBODY, this::file));
  }

  private Response file(Request request) {
    String name = request.named("name");
    byte[] bytes = files.get(name);
    if (bytes == null || !request.named("edition").equals(edition)) {
      throw Problem.missing("there is no such file; load the page again");
    }
    return Response.of(type(name), bytes)
        .with("Cache-Control", "public, max-age=31536000, immutable");
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException(name);
    };
  }
}
