package org.hearsay.app.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** What is asked, and by whom. Of one thread. */
public final class Request {
  /** Bytes of a form without files. */
  static final int MOST_FORM = 8 << 20;

  /** Bytes of all files of a form. */
  public static final long MOST_UPLOADED = 256L << 20;

  private static final int MOST_FIELDS = 1_000;
  private static final int MOST_QUERY = 8_192;

  private final org.eclipse.jetty.server.Request asked;
  private final Links links;
  private final Visitor visitor;
  private final Map<String, String> named;
  private @Nullable Map<String, List<String>> query;
  private @Nullable Form form;

  Request(
      org.eclipse.jetty.server.Request asked,
      Links links,
      Visitor visitor,
      Map<String, String> named) {
    this.asked = asked;
    this.links = links;
    this.visitor = visitor;
    this.named = Map.copyOf(named);
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
    return "https".equals(header("X-Forwarded-Proto"));
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
      if (++fields > MOST_FIELDS) {
        throw Problem.tooLarge("more than " + MOST_FIELDS + " fields");
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
    if (asked.getLength() > most) {
      throw Problem.tooLarge("at most " + most + " bytes are taken");
    }
    byte[] bytes = body().readNBytes(most + 1);
    if (bytes.length > most) {
      throw Problem.tooLarge("at most " + most + " bytes are taken");
    }
    return bytes;
  }

  /** The body as it comes. */
  public InputStream body() {
    return Content.Source.asInputStream(asked);
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
      form =
          switch (type()) {
            case "application/x-www-form-urlencoded" ->
                new Form(decoded(new String(body(MOST_FORM), StandardCharsets.US_ASCII)), Map.of());
            case "multipart/form-data" -> parts();
            default ->
                throw new Problem(
                    415,
                    "Of another type",
                    "wanted a form: application/x-www-form-urlencoded or multipart/form-data");
          };
    }
    return form;
  }

  private Form parts() throws IOException {
    MultiPartConfig limits =
        new MultiPartConfig.Builder()
            .location(Path.of(System.getProperty("java.io.tmpdir")))
            .maxParts(MOST_FIELDS)
            .maxSize(MOST_UPLOADED)
            .maxPartSize(MOST_UPLOADED)
            .maxMemoryPartSize(1 << 16)
            .build();
    if (asked.getLength() > MOST_UPLOADED) {
      throw Problem.tooLarge("at most " + (MOST_UPLOADED >> 20) + " MB are taken at a time");
    }
    MultiPartFormData.Parts parts;
    try {
      parts = MultiPartFormData.getParts(asked, asked, header("Content-Type"), limits);
    } catch (RuntimeException e) {
      throw new Problem(
          400,
          "Not understood",
          "the form is broken off, or holds more than "
              + (MOST_UPLOADED >> 20)
              + " MB or "
              + MOST_FIELDS
              + " fields",
          e);
    }
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, List<Upload>> files = new LinkedHashMap<>();
    for (MultiPart.Part part : parts) {
      if (part.getFileName() == null) {
        if (part.getLength() > MOST_FORM) {
          throw Problem.tooLarge("a field has at most " + (MOST_FORM >> 20) + " MB");
        }
        fields
            .computeIfAbsent(part.getName(), name -> new ArrayList<>())
            .add(part.getContentAsString(StandardCharsets.UTF_8));
      } else if (!part.getFileName().isEmpty() || part.getLength() > 0) {
        files
            .computeIfAbsent(part.getName(), name -> new ArrayList<>())
            .add(
                new Upload(
                    part.getFileName(),
                    () -> Content.Source.asInputStream(part.newContentSource())));
      }
    }
    return new Form(fields, files);
  }
}
