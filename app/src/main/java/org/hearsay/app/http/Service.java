package org.hearsay.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** Answers requests at an address until it is closed. */
public final class Service implements AutoCloseable {
  /** Requests answered at a time; others wait. */
  private static final int THREADS = 64;

  private static final int CONNECTIONS = 512;
  private static final long IDLE_MILLIS = 30_000;

  /** Of headers with the address, bytes. */
  private static final int MOST_HEADERS = 16 << 10;

  /** Bytes a second below which a body is broken off: whoever sends one by one holds a thread. */
  private static final int SLOWEST = 1_000;

  /** Content of fewer bytes is not packed. */
  private static final int PACKED_FROM = 1_000;

  private static final String CSRF = "csrf";

  /** Nothing runs, loads or frames but what comes from here. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                  + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  /**
   * Where and for whom.
   *
   * @param port 0 for any that is free
   * @param troubles makes the answer to what went wrong
   */
  public record Setting(
      String address,
      int port,
      Links links,
      Guard guard,
      Access access,
      BiFunction<Request, Problem, Response> troubles) {}

  private final Setting setting;
  private final List<Route> routes;
  private final Server server;
  private final ServerConnector connector;

  /**
   * @param routes the first that matches answers
   */
  public Service(Setting setting, List<Route> routes) {
    this.setting = setting;
    this.routes = List.copyOf(routes);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("serving");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setRequestHeaderSize(MOST_HEADERS);
    config.setMinRequestDataRate(SLOWEST);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    connector.setHost(setting.address());
    connector.setPort(setting.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(
              org.eclipse.jetty.server.Request asked,
              org.eclipse.jetty.server.Response answer,
              Callback callback) {
            Service.this.handle(asked, answer, callback);
            return true;
          }
        });
  }

  /**
   * Begins to answer.
   *
   * @return the port
   * @throws IOException if nobody can listen there
   */
  public int start() throws IOException {
    try {
      server.start();
      return connector.getLocalPort();
    } catch (BindException e) {
      throw e;
    } catch (IOException e) {
      throw e.getCause() instanceof BindException bind ? bind : e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    server.join();
  }

  private void handle(
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Callback callback) {
    Request request = new Request(asked, setting.links(), Visitor.NOBODY, Map.of());
    try {
      Response response;
      try {
        response = answered(asked, request);
      } catch (Problem problem) {
        response = setting.troubles().apply(request, problem);
      }
      send(asked, answer, response);
      callback.succeeded();
    } catch (IOException | UncheckedIOException | Broken e) {
      callback.failed(e); // the other side has gone, or must not take this for complete
    } catch (RuntimeException | Error e) {
      failed(asked, answer, request, callback, e);
    }
  }

  /** Ours to mend: told on standard error, and to the visitor as no more than that. */
  private void failed(
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Request request,
      Callback callback,
      Throwable why) {
    System.err.println("hearsay: " + asked.getMethod() + " could not be answered: " + why);
    if ("1".equals(System.getenv("HEARSAY_TRACE"))) {
      why.printStackTrace();
    }
    if (answer.isCommitted()) {
      callback.failed(why);
      return;
    }
    try {
      send(
          asked,
          answer,
          setting
              .troubles()
              .apply(
                  request,
                  new Problem(
                      500, "Our failure", "the program has failed here; its log says how", why)));
      callback.succeeded();
    } catch (IOException | RuntimeException gone) {
      callback.failed(gone);
    }
  }

  /** What breaks off a response under way. */
  private static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Broken(Throwable why) {
      super(why);
    }
  }

  private Response answered(org.eclipse.jetty.server.Request asked, Request request)
      throws IOException {
    String host = request.header("Host");
    setting.guard().checkHost(host);
    List<String> parts = Route.parts(path(asked));
    String method = asked.getMethod().equals("HEAD") ? "GET" : asked.getMethod();
    Set<String> others = new TreeSet<>();
    for (Route route : routes) {
      Map<String, String> named = route.match(decoded(parts));
      if (named == null) {
        continue;
      }
      if (!route.method().equals(method)) {
        others.add(route.method());
        continue;
      }
      Visitor visitor = setting.access().visitor(request);
      if (!visitor.may(route.role())) {
        throw visitor.role() == Role.NOBODY
            ? new Problem(401, "Who are you?", "this needs a token")
            : Problem.refused("your token lets you read, and not change anything");
      }
      Request known = new Request(asked, setting.links(), visitor, named);
      if (!route.isSafe()) {
        setting.guard().checkOrigin(known.header("Origin"), known.header("Sec-Fetch-Site"), host);
        checkForm(known);
      }
      return route.action().answer(known);
    }
    if (!others.isEmpty()) {
      throw new Problem(
          405, "Another method", method + " is not answered here; " + String.join(", ", others));
    }
    throw Problem.missing("there is nothing at this address");
  }

  /** A form of ours brings along what no other site knows. */
  private static void checkForm(Request request) throws IOException {
    boolean form =
        request.type().equals("application/x-www-form-urlencoded")
            || request.type().equals("multipart/form-data");
    if (form
        && !request.visitor().csrf().isEmpty()
        && !request.visitor().csrf().equals(request.form().value(CSRF))) {
      throw Problem.refused("this form is too old, or not ours; load the page again");
    }
  }

  /** Below the path that we are served at. */
  private String path(org.eclipse.jetty.server.Request asked) {
    String path = asked.getHttpURI().getCanonicalPath();
    String base = setting.links().base();
    if (path == null || !(path + "/").startsWith(base + "/")) {
      throw Problem.missing("there is nothing at this address");
    }
    return path.substring(base.length()).isEmpty() ? "/" : path.substring(base.length());
  }

  private static List<String> decoded(List<String> parts) {
    List<String> decoded = new ArrayList<>();
    for (String part : parts) {
      try {
        decoded.add(URLDecoder.decode(part.replace("+", "%2B"), UTF_8));
      } catch (IllegalArgumentException e) {
        throw new Problem(400, "Not understood", "a % in the address stands for nothing", e);
      }
    }
    return decoded;
  }

  private void send(
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Response response)
      throws IOException {
    HEADERS.forEach((name, value) -> answer.getHeaders().put(name, value));
    answer.getHeaders().put("Cache-Control", "private, no-cache");
    response.headers().forEach((name, value) -> answer.getHeaders().put(name, value));
    answer.getHeaders().put(HttpHeader.CONTENT_TYPE, response.type());
    answer.setStatus(response.status());
    switch (response.body()) {
      case Response.Body.Whole(byte[] bytes) -> whole(asked, answer, response, bytes);
      case Response.Body.Flowing(Response.Writing writing) -> {
        try (OutputStream out = Content.Sink.asOutputStream(answer)) {
          writing.to(out);
        } catch (RuntimeException e) {
          throw new Broken(e);
        }
      }
    }
  }

  private static void whole(
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Response response,
      byte[] bytes)
      throws IOException {
    if (response.status() == 200 && asked.getMethod().matches("GET|HEAD")) {
      String tag = tag(bytes);
      answer.getHeaders().put(HttpHeader.ETAG, tag);
      if (isKnown(asked.getHeaders().get(HttpHeader.IF_NONE_MATCH), tag)) {
        answer.setStatus(304);
        answer.getHeaders().remove(HttpHeader.CONTENT_TYPE);
        Content.Sink.write(answer, true, java.nio.ByteBuffer.allocate(0));
        return;
      }
    }
    byte[] sent = bytes;
    if (bytes.length >= PACKED_FROM && packs(asked, response.type())) {
      answer.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
      answer.getHeaders().put(HttpHeader.VARY, "Accept-Encoding");
      sent = packed(bytes);
    }
    if (response.status() != 204) {
      answer.getHeaders().put(HttpHeader.CONTENT_LENGTH, sent.length);
    }
    boolean head = asked.getMethod().equals("HEAD");
    Content.Sink.write(answer, true, java.nio.ByteBuffer.wrap(head ? new byte[0] : sent));
  }

  private static boolean isKnown(@Nullable String tags, String tag) {
    return tags != null && (tags.contains(tag) || tags.strip().equals("*"));
  }

  private static boolean packs(org.eclipse.jetty.server.Request asked, String type) {
    String accepted = asked.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return accepted != null
        && accepted.contains("gzip")
        && (type.startsWith("text/")
            || type.contains("json")
            || type.contains("svg")
            || type.contains("javascript"));
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

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }
}
