package org.hearsay.app.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Sends responses, with the headers that every one of ours has. */
final class Sending {
  /** Content of fewer bytes is not packed. */
  private static final int PACKED_FROM = 1_000;

  /**
   * Nothing runs, loads or frames but what comes from here. Without any referrer, browsers would
   * not say that our forms are ours.
   */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  /** What breaks off a response under way. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Broken(Throwable why) {
      super(why);
    }
  }

  private final org.eclipse.jetty.server.Request asked;
  private final org.eclipse.jetty.server.Response answer;
  private final Patience patience;

  Sending(
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Patience patience) {
    this.asked = asked;
    this.answer = answer;
    this.patience = patience;
  }

  /** Sends all of it; returns when it is gone. */
  void send(Response response) throws IOException {
    HEADERS.forEach((name, value) -> answer.getHeaders().put(name, value));
    answer.getHeaders().put("Cache-Control", "private, no-cache");
    response.headers().forEach((name, value) -> answer.getHeaders().put(name, value));
    answer.getHeaders().put(HttpHeader.CONTENT_TYPE, response.type());
    answer.setStatus(response.status());
    switch (response.body()) {
      case Response.Body.Whole(byte[] bytes) -> whole(response, bytes);
      case Response.Body.Flowing(Response.Writing writing) -> flowing(writing);
    }
  }

  private void flowing(Response.Writing writing) throws IOException {
    if (isHead()) {
      write(new byte[0]);
      return;
    }
    // Closed when all is there alone: what is broken off must not look complete
    OutputStream out = new Flow(Content.Sink.asOutputStream(answer));
    try {
      writing.to(out);
    } catch (RuntimeException e) {
      throw new Broken(e);
    }
    out.close();
  }

  /** Says when it waits for the other side. */
  private final class Flow extends FilterOutputStream {
    private Flow(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      patience.during(() -> {
        out.write(bytes, from, length);
        return length;
      });
    }

    @Override
    public void flush() throws IOException {
      patience.during(() -> {
        out.flush();
        return 0;
      });
    }
  }

  private boolean isHead() {
    return asked.getMethod().equals("HEAD");
  }

  private void write(byte[] bytes) throws IOException {
    patience.during(() -> {
      Content.Sink.write(answer, true, ByteBuffer.wrap(bytes));
      return bytes.length;
    });
  }

  private void whole(Response response, byte[] bytes) throws IOException {
    boolean packable = bytes.length >= PACKED_FROM && packable(response.type());
    if (packable) {
      answer.getHeaders().add(HttpHeader.VARY, "Accept-Encoding"); // beside what it varies by
    }
    if (response.status() == 200 && asked.getMethod().matches("GET|HEAD")) {
      String tag = response.headers().getOrDefault("ETag", tag(bytes));
      answer.getHeaders().put(HttpHeader.ETAG, tag);
      if (isKnown(asked.getHeaders().get(HttpHeader.IF_NONE_MATCH), tag)) {
        answer.setStatus(304);
        answer.getHeaders().remove(HttpHeader.CONTENT_TYPE);
        write(new byte[0]);
        return;
      }
    }
    byte[] sent = bytes;
    if (packable && takesPacked()) {
      answer.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      sent = packed(bytes);
    }
    if (response.status() != 204) {
      answer.getHeaders().put(HttpHeader.CONTENT_LENGTH, sent.length);
    }
    write(isHead() ? new byte[0] : sent);
  }

  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null && (tags.contains(tag) || tags.strip().equals("*"));
  }

  private boolean takesPacked() {
    String accepted = asked.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return accepted != null && accepted.contains("gzip");
  }

  private static boolean packable(String type) {
    return type.startsWith("text/")
        || type.contains("json")
        || type.contains("svg")
        || type.contains("javascript");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** Weak: the same content, packed or not. */
  static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
