package org.hearsay.app.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.hearsay.app.index.Facet;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;

/**
 * What makes two documents one article: the canonical address, else publisher and given ID, else
 * where it was found. Written as {@code url:…}, {@code id:PUBLISHER/ID}, {@code path:…} or, of a
 * text that came from nowhere, {@code text:HASH}.
 */
public final class Identity {
  private static final String ID = "id";

  private Identity() {}

  /**
   * @param where as intake says it: a file, {@code FILE:LINE}, an address, {@code -}
   */
  public static String of(String where, Article article) {
    String url = article.url();
    if (url != null && !url.isBlank()) {
      return ofUrl(url);
    }
    boolean given = article.particulars().from().containsKey(ID);
    if (given && article.publisher() != null) {
      return ofId(article.publisher(), article.id());
    }
    if (where.equals("-") || where.startsWith("-:") || where.startsWith("standard input")) {
      return ofText(article.text());
    }
    return given ? "path:" + file(where) + "#" + article.id() : "path:" + absolute(where);
  }

  /**
   * Of a reading that came without its document.
   *
   * @param id as given
   * @param sha256 of its text in hexadecimal digits; null when unknown
   */
  public static String of(
      @Nullable String url, @Nullable String publisher, String id, @Nullable String sha256) {
    if (url != null && !url.isBlank()) {
      return ofUrl(url);
    }
    if (publisher != null) {
      return ofId(publisher, id);
    }
    return "text:" + (sha256 == null ? id : sha256);
  }

  /** The scheme, the host's case, a trailing slash and a fragment make no difference. */
  static String ofUrl(String url) {
    String bare = url.strip();
    try {
      URI address = new URI(bare);
      String host = address.getRawAuthority();
      if (host != null) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String plain = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return "url:" + host.toLowerCase(Locale.ROOT) + plain + query;
      }
    } catch (URISyntaxException asItIs) {
      // Addresses come from strangers; one that is none names its article all the same
    }
    return "url:" + bare;
  }

  static String ofId(String publisher, String id) {
    return "id:" + publisher.strip() + "/" + id;
  }

  static String ofText(String text) {
    return "text:" + Long.toHexString(Facet.hash64(text));
  }

  /** The file without the number of the line or of the article in it. */
  private static String file(String where) {
    return absolute(where.replaceFirst(":\\d+$", ""));
  }

  private static String absolute(String where) {
    if (where.startsWith("http://") || where.startsWith("https://")) {
      return where;
    }
    try {
      return Path.of(where).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException notHere) {
      return where;
    }
  }
}
