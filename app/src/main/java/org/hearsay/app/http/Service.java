package org.hearsay.app.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.hearsay.app.export.Screen;
import org.hearsay.app.ledger.LedgerException;
import org.jspecify.annotations.Nullable;

/** Answers requests at an address until it is closed. */
public final class Service implements AutoCloseable {
  /** Requests answered at a time; others wait. */
  private static final int THREADS = 64;

  private static final int CONNECTIONS = 512;
  private static final long IDLE_MILLIS = 30_000;

  /** That the head of a request may take. */
  private static final long GRACE_MILLIS = 20_000;

  /** Of headers with the address, bytes. */
  private static final int MOST_HEADERS = 16 << 10;

  /** Parts of a path are names of strangers, which may hold a slash or a percent sign. */
  private static final UriCompliance ADDRESSES =
      UriCompliance.DEFAULT.with(
          "names",
          UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
          UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING);

  /** What a request costs of a visitor's {@link Buckets}, if it changes or works on something. */
  private static final double COST = 10;

  private static final String CSRF = "csrf";
  private static final String NONSENSE = "the request is broken off or not well formed";

  /**
   * Where and for whom.
   *
   * @param port 0 for any that is free
   * @param proxied whether a proxy before us tells whom it asks for
   * @param rates what each visitor may do; null for as much as they like
   * @param troubles makes the answer to what went wrong
   * @param log gets a line a request; null for none
   * @param failures gets a line for whatever is ours to mend
   */
  public record Setting(
      String address,
      int port,
      Links links,
      Guard guard,
      Access access,
      boolean proxied,
      @Nullable Buckets rates,
      BiFunction<Request, Problem, Response> troubles,
      @Nullable Consumer<String> log,
      Consumer<String> failures) {}

  private final Setting setting;
  private final List<Route> routes;
  private final Server server;
  private final ServerConnector connector;
  private final Pace pace = new Pace(GRACE_MILLIS);
  private final Uploads uploads = new Uploads();
  private final AtomicLong number = new AtomicLong();

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
    server.setErrorHandler(new PlainErrors());
    HttpConfiguration config = new HttpConfiguration();
    config.setSendServerVersion(false);
    config.setRequestHeaderSize(MOST_HEADERS);
    config.setUriCompliance(ADDRESSES);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(config));
    connector.setHost(setting.address());
    connector.setPort(setting.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(pace);
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
    long start = System.nanoTime();
    long id = number.incrementAndGet();
    Patience patience = new Patience(pace, asked.getConnectionMetaData().getConnection());
    try (Body body = new Body(asked, patience, uploads)) {
      Request request =
          new Request(asked, body, setting.links(), Visitor.NOBODY, Map.of(), setting.proxied());
      Throwable broken = answer(id, asked, answer, request, new Sending(asked, answer, patience));
      log(id, asked, answer, start);
      patience.done();
      if (broken == null) {
        callback.succeeded();
      } else {
        callback.failed(broken);
      }
    }
  }

  /** Returns what broke the response off, of which the other side must not think it complete. */
  private @Nullable Throwable answer(
      long id,
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      Request request,
      Sending sending) {
    try {
      Response response;
      try {
        response = answered(asked, request);
      } catch (RuntimeException | Error e) {
        response = trouble(request, problem(id, asked, e));
      }
      sending.send(response);
      return null;
    } catch (Sending.Broken broken) {
      if (!(broken.getCause() instanceof UncheckedIOException)) {
        failed(id, asked, broken.getCause());
      }
      return broken;
    } catch (IOException | UncheckedIOException gone) {
      return gone;
    } catch (RuntimeException | Error e) {
      failed(id, asked, e);
      return e;
    }
  }

  private Response trouble(Request request, Problem problem) {
    Response response = setting.troubles().apply(request, problem);
    for (Map.Entry<String, String> header : problem.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private Problem problem(long id, org.eclipse.jetty.server.Request asked, Throwable e) {
    if (e instanceof Problem problem) {
      return problem;
    }
    if (e instanceof HttpException http) {
      return new Problem(http.getCode(), "Not understood", NONSENSE, e);
    }
    if (e instanceof LedgerException ledger) {
      switch (ledger.matter()) {
        case BUSY -> {
          return new Problem(503, "Busy", "another program writes to the ledger; try again", e);
        }
        case REFUSED -> {
          return Problem.wrong(String.valueOf(ledger.getMessage()));
        }
        case MISSING, NEWER, DAMAGED, UNWRITABLE -> {
          // said below
        }
      }
    }
    if (e instanceof UncheckedIOException gone) {
      throw gone;
    }
    failed(id, asked, e);
    return new Problem(
        500, "Our failure", "the program has failed here; its log says how, request=" + id, e);
  }

  /** Ours to mend: told where the program was started, and to the visitor as no more than that. */
  private void failed(long id, org.eclipse.jetty.server.Request asked, @Nullable Throwable why) {
    setting
        .failures()
        .accept(
            "request=" + id + " " + shown(asked.getMethod()) + " could not be answered: " + why);
    if (why != null && "1".equals(System.getenv("HEARSAY_DEBUG"))) {
      why.printStackTrace();
    }
  }

  /** Of the address the path alone: what people ask for is theirs. */
  private void log(
      long id,
      org.eclipse.jetty.server.Request asked,
      org.eclipse.jetty.server.Response answer,
      long start) {
    Consumer<String> log = setting.log();
    if (log != null) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      log.accept(
          "request="
              + id
              + " "
              + shown(asked.getMethod())
              + " "
              + shown(String.valueOf(asked.getHttpURI().getPath()))
              + " status="
              + answer.getStatus()
              + " millis="
              + millis);
    }
  }

  private static String shown(String words) {
    return Screen.printable(words.length() > 200 ? words.substring(0, 200) + "…" : words);
  }

  private Response answered(org.eclipse.jetty.server.Request asked, Request request) {
    setting.guard().checkHost(request.header("Host"));
    List<String> parts = decoded(Route.parts(path(asked)));
    String method = asked.getMethod().equals("HEAD") ? "GET" : asked.getMethod();
    Set<String> others = new TreeSet<>();
    for (Route route : routes) {
      Map<String, String> named = route.match(parts);
      if (named != null && route.method().equals(method)) {
        return answered(route, request, named);
      }
      if (named != null) {
        others.add(route.method());
      }
    }
    if (!others.isEmpty()) {
      String allowed = String.join(", ", others);
      throw new Problem(405, "Another method", shown(method) + " is not answered here; " + allowed)
          .with("Allow", allowed);
    }
    throw Problem.missing("there is nothing at this address");
  }

  private Response answered(Route route, Request request, Map<String, String> named) {
    setting.guard().checkOrigin(request, route.isSafe());
    Request known = request.by(setting.access().visitor(request), named);
    Visitor visitor = known.visitor();
    Buckets rates = setting.rates();
    if (rates != null) {
      rates.take(
          visitor.role() == Role.NOBODY ? "at " + known.address() : "by " + visitor.name(),
          route.isSafe() ? 1 : COST);
    }
    if (!visitor.may(route.role())) {
      throw visitor.role() == Role.NOBODY
          ? new Problem(401, "Who are you?", "this needs a token")
              .with("WWW-Authenticate", "Bearer realm=\"hearsay\"")
          : Problem.refused("you may read here, and not change anything");
    }
    try {
      if (!route.isSafe()) {
        checkForm(route, known);
      }
      return route.action().answer(known);
    } catch (IOException e) {
      throw nonsense(e)
          ? new Problem(400, "Not understood", NONSENSE, e)
          : new UncheckedIOException(e);
    } catch (UncheckedIOException e) {
      throw nonsense(e) ? new Problem(400, "Not understood", NONSENSE, e) : e;
    }
  }

  /** Whether what came is no body, rather than nothing more. */
  private static boolean nonsense(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof HttpException) {
        return true;
      }
    }
    return false;
  }

  /**
   * What comes from a browser brings along what no other site knows: forms in a field or a header,
   * whatever else in a header, unless the browser itself says that a page of ours sends it.
   */
  private static void checkForm(Route route, Request request) throws IOException {
    String csrf = request.visitor().csrf();
    if (csrf.isEmpty() || csrf.equals(request.header("X-CSRF"))) {
      return;
    }
    if (!request.isForm() || route.isForPrograms()) {
      boolean ours = request.header("Origin") != null; // which the guard has looked at
      if (ours || request.header("Cookie") == null) {
        return;
      }
      throw Problem.refused("a page of ours sends X-CSRF with this");
    }
    if (!csrf.equals(request.form().value(CSRF))) {
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

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    } finally {
      pace.close();
    }
  }
}
