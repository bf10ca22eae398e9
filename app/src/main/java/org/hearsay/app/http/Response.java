package org.hearsay.app.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.app.html.Html;

/**
 * What is answered.
 *
 * @param type of its content
 * @param headers beside those that every response has
 */
public record Response(int status, String type, Map<String, String> headers, Body body) {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String JSON = "application/json";

  /** Its content. */
  public sealed interface Body {
    /** All at once; gets an ETag and is packed where the browser takes that. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps them
    record Whole(byte[] bytes) implements Body {}

    /** As it is made, however much it is. */
    record Flowing(Writing writing) implements Body {}
  }

  /** Writes a content as it is made. */
  @FunctionalInterface
  public interface Writing {
    /** What it throws breaks the response off, so that nobody takes it for complete. */
    void to(OutputStream out) throws IOException;
  }

  public Response {
    headers = Map.copyOf(headers);
  }

  public static Response of(String type, byte[] bytes) {
    return new Response(200, type, Map.of(), new Body.Whole(bytes));
  }

  public static Response of(String type, String text) {
    return of(type, text.getBytes(StandardCharsets.UTF_8));
  }

  public static Response page(Html page) {
    return of(HTML, "<!DOCTYPE html>\n" + page.text());
  }

  public static Response flowing(String type, Writing writing) {
    return new Response(200, type, Map.of(), new Body.Flowing(writing));
  }

  /** Has the browser ask for another page, which it may ask for again. */
  public static Response see(String link) {
    return of("text/plain", "").status(303).with("Location", link);
  }

  public static Response empty() {
    return of("text/plain", "").status(204);
  }

  public Response status(int other) {
    return new Response(other, type, headers, body);
  }

  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, type, more, body);
  }

  /** To be kept as a file, under a name made of letters, digits, dots and dashes. */
  public Response asFile(String name) {
    return with(
        "Content-Disposition",
        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
  }
}
