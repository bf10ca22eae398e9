package org.hearsay.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/** What is asked, and by whom. Of one thread. */
public final class Request {
  /** Bytes of a form without files. */
  static final int MOST_FORM = 8 << 20;

  /** Bytes of all files of a form. */
  public static final long MOST_UPLOADED = 256L << 20;

  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/form-data";

  private static final int MOST_QUERY = 8_192;

  /** Bytes of a form of somebody of whom nothing is known. */
  private static final int MOST_OF_NOBODY = 1 << 16;

  private final org.eclipse.jetty.server.Request asked;
  private final Body body;
  private final Links links;
  private final Visitor visitor;
  private final Map<String, String> named;
  private final boolean proxied;
  private @Nullable Map<String, List<String>> query;
  private @Nullable Form form;

  Request(
      org.eclipse.jetty.server.Request asked,
      Body body,
      Links links,
      Visitor visitor,
      Map<String, String> named,
      boolean proxied) {
    this.asked = asked;
    this.body = body;
    this.links = links;
    this.visitor = visitor;
    this.named = Map.copyOf(named);
    this.proxied = proxied;
  }

  /** The same when it is known who asks, and what the path names. */
  Request by(Visitor other, Map<String, String> parts) {
    return new Request(asked, body, links, other, parts, proxied);
  }

  public String method() {
    return asked.getMethod();
  }

  public Links links() {
    return links;
  }

  public Visitor visitor() {
    return visitor;
  }

  /** A part of the path, by the name that the route gives it. */
  public String named(String name) {
    String part = named.get(name);
    if (part == null) {
      throw new IllegalArgumentException(name);
    }
    return part;
  }

  /** The path as it was asked for, with its query; to come back to. */
  public String link() {
    String text = asked.getHttpURI().getPathQuery();
    return text == null ? links.to() : text;
  }

  public @Nullable String header(String name) {
    return asked.getHeaders().get(name);
  }

  /** Whether a type of content is wanted before others; {@code text/csv}. */
  public boolean accepts(String type) {
    List<String> wanted = asked.getHeaders().getQualityCSV(HttpHeader.ACCEPT);
    return !wanted.isEmpty() && wanted.getFirst().toLowerCase(Locale.ROOT).startsWith(type);
  }

  public @Nullable String cookie(String name) {
    for (HttpCookie each : org.eclipse.jetty.server.Request.getCookies(asked)) {
      if (each.getName().equals(name)) {
        return each.getValue();
      }
    }
    return null;
  }

  /** Whether the browser came over an encrypted connection, as a proxy before us says. */
  public boolean isEncrypted() {
    return proxied && "https".equals(header("X-Forwarded-Proto"));
  }

  /** The address it came from; from a proxy of ours, the one that the proxy was asked from. */
  public String address() {
    List<String> told = asked.getHeaders().getCSV("X-Forwarded-For", false);
    return proxied && !told.isEmpty()
        ? told.getLast() // those before it are what the other side says of itself
        : org.eclipse.jetty.server.Request.getRemoteAddr(asked);
  }

  /** Whether the body is a form. */
  boolean isForm() {
    return type().equals(FIELDS) || type().equals(PARTS);
  }

  /** The first value of a name in the query; null if there is none, or it is blank. */
  public @Nullable String query(String name) {
    List<String> values = queries(name);
    return values.isEmpty() || values.getFirst().isBlank() ? null : values.getFirst();
  }

  public List<String> queries(String name) {
    return query().getOrDefault(name, List.of());
  }

  /**
   * All of the query, in its order.
   *
   * @throws Problem if it is too long or cannot be decoded
   */
  public Map<String, List<String>> query() {
    if (query == null) {
      String text = asked.getHttpURI().getQuery();
      if (text != null && text.length() > MOST_QUERY) {
        throw new Problem(414, "Too long", "a query has at most " + MOST_QUERY + " characters");
      }
      query = decoded(text == null ? "" : text);
    }
    return query;
  }

  private static Map<String, List<String>> decoded(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    int fields = 0;
    for (String field : text.isEmpty() ? List.<String>of() : List.of(text.split("&", -1))) {
      if (++fields > Body.MOST_FIELDS) {
        throw Problem.tooLarge("more than " + Body.MOST_FIELDS + " fields");
      }
      int equals = field.indexOf('=');
      String name = equals < 0 ? field : field.substring(0, equals);
      String value = equals < 0 ? "" : field.substring(equals + 1);
      try {
        values
            .computeIfAbsent(
                URLDecoder.decode(name, StandardCharsets.UTF_8), n -> new ArrayList<>())
            .add(URLDecoder.decode(value, StandardCharsets.UTF_8));
      } catch (IllegalArgumentException e) {
        throw new Problem(
            400, "Not understood", "a % in the query is not followed by two digits", e);
      }
    }
    return values;
  }

  /**
   * All of the body.
   *
   * @param most bytes it may have
   * @throws Problem if it has more
   */
  public byte[] body(int most) throws IOException {
    return body.bytes(most);
  }

  /** The body as it comes, {@link #MOST_UPLOADED} bytes at most; one that may be a large one. */
  public InputStream body() {
    if (body.length() > MOST_UPLOADED) {
      throw Problem.tooLarge("at most " + (MOST_UPLOADED >> 20) + " MB are taken at a time");
    }
    body.takePlace();
    return body.stream();
  }

  /** The body's type in small letters, without its parameters; empty where none is told. */
  public String type() {
    String type = header("Content-Type");
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * What a form sends, {@link #MOST_UPLOADED} bytes of files at most.
   *
   * @throws Problem if the body is no form, or too large a one
   */
  public Form form() throws IOException {
    if (form == null) {
      form = sent(visitor.role() == Role.NOBODY);
    }
    return form;
  }

  private Form sent(boolean ofNobody) throws IOException {
    if (type().equals(FIELDS)) {
      byte[] bytes = body(ofNobody ? MOST_OF_NOBODY : MOST_FORM);
      return new Form(decoded(new String(bytes, StandardCharsets.US_ASCII)), Map.of());
    }
    if (type().equals(PARTS) && !ofNobody) {
      return body.form(String.valueOf(body.type()));
    }
    throw new Problem(415, "Of another type", "wanted a form: " + FIELDS + " or " + PARTS);
  }
}
