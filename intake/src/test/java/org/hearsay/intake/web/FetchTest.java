package org.hearsay.intake.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against servers on this machine. In these tests every name but {@code nowhere.example} leads to
 * 127.0.0.1, which is taken for public; all else is as it is.
 */
class FetchTest {
  private static final String PAGE = "<html><body><p>He said so.</p></body></html>";
  private static final Patience LONG =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(40));
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T12:00:00.5Z"), ZoneOffset.UTC);

  private HttpServer server;
  private String origin;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    origin = "http://news.example:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void fetchesAPage() {
    serve("/story", exchange -> answer(exchange, 200, "text/html; charset=koi8-r", PAGE));

    Document document = got(get(origin + "/story#end"));

    assertThat(new String(document.bytes(), UTF_8)).isEqualTo(PAGE);
    assertThat(document.contentType()).isEqualTo("text/html; charset=koi8-r");
    assertThat(document.address()).isEqualTo(origin + "/story");
    assertThat(document.name()).isEqualTo(origin + "/story");
    assertThat(document.where()).isEqualTo(origin + "/story#end");
    assertThat(document.retrieved()).isEqualTo("2026-11-22T12:00:00Z");
  }

  @Test
  void saysWhatItIsAndNothingOfTheReader() {
    AtomicReference<@Nullable Headers> asked = new AtomicReference<>();
    serve(
        "/",
        exchange -> {
          asked.set(exchange.getRequestHeaders());
          exchange.getResponseHeaders().add("Set-Cookie", "reader=1");
          if (exchange.getRequestURI().getPath().equals("/")) {
            redirect(exchange, "/second");
          } else {
            answer(exchange, 200, "text/html", PAGE);
          }
        });

    got(get(origin));

    Headers headers = Objects.requireNonNull(asked.get());
    assertThat(headers.keySet())
        .containsExactlyInAnyOrder("Host", "User-agent", "Accept", "Accept-encoding", "Connection");
    assertThat(headers.getFirst("User-agent")).startsWith("Hearsay");
    assertThat(headers.getFirst("Accept-encoding")).isEqualTo("gzip");
    assertThat(headers.getFirst("Connection")).isEqualTo("close");
    assertThat(headers.getFirst("Host")).startsWith("news.example:");
  }

  @Test
  void unpacksAPage() {
    serve("/", exchange -> answer(exchange, "text/html", "gzip", gzip(PAGE.getBytes(UTF_8))));

    assertThat(new String(got(get(origin)).bytes(), UTF_8)).isEqualTo(PAGE);
  }

  @Test
  void followsRedirectsAndKeepsTheLastAddress() {
    serve("/1", exchange -> redirect(exchange, "2?a=b"));
    serve("/2", exchange -> redirect(exchange, origin.replace("news", "other") + "/3"));
    serve("/3", exchange -> answer(exchange, 200, "text/html", PAGE));

    assertThat(got(get(origin + "/1")).address()).isEqualTo(origin.replace("news", "other") + "/3");
  }

  @Test
  void givesUpOnRedirectsWithoutEnd() {
    AtomicInteger asked = new AtomicInteger();
    serve("/", exchange -> redirect(exchange, "/" + asked.incrementAndGet()));

    assertThat(nothing(get(origin)).what()).isEqualTo("more than 5 redirects");
    assertThat(asked).hasValue(Limits.REDIRECTS + 1);
  }

  @Test
  void givesUpOnARedirectToItself() {
    serve("/", exchange -> redirect(exchange, "/#again"));

    assertThat(nothing(get(origin)).what()).contains("itself");
  }

  @Test
  void givesUpOnARedirectToNowhere() {
    serve(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(nothing(get(origin)).what()).contains("does not say where");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.2]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/",
        "//10.0.0.1/",
        "file:///etc/passwd",
        "http://reader@news.example/"
      })
  void doesNotFollowARedirectToWhereItMayNotGo(String location) {
    serve("/", exchange -> redirect(exchange, location));

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.UNSAFE);
  }

  @Test
  void doesNotUseANameThatLeadsOutAndIn() {
    Fetch fetch =
        new Fetch(
            Networks::isPublic,
            host ->
                new InetAddress[] {
                  InetAddress.getByAddress(host, new byte[] {9, 9, 9, 9}),
                  InetAddress.getByAddress(host, new byte[] {10, 0, 0, 1})
                },
            LONG,
            NOON);

    assertThat(nothing(fetch.get("http://news.example/")).reason()).isEqualTo(Reason.UNSAFE);
  }

  @Test
  void looksAHostUpOnce() {
    serve("/", exchange -> answer(exchange, 200, "text/html", PAGE));
    AtomicInteger asked = new AtomicInteger();
    Fetch fetch =
        new Fetch(
            FetchTest::publicHere,
            host ->
                new InetAddress[] {
                  asked.incrementAndGet() == 1
                      ? InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
                      : InetAddress.getByAddress(new byte[] {127, 0, 0, 2})
                },
            LONG,
            NOON);

    got(fetch.get(origin));
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "0.0.0.0", "localhost."})
  void doesNotFetchFromThisMachineUnlessAllowed(String host) {
    Problem problem = nothing(new Fetch(false).get("http://" + host + ":1/"));

    assertThat(problem.reason()).isEqualTo(Reason.UNSAFE);
    assertThat(problem.remedy()).contains("--allow-private-addresses");
  }

  @Test
  void fetchesFromThisMachineWhereAllowed() {
    serve("/", exchange -> answer(exchange, 200, "text/html", PAGE));

    got(new Fetch(true).get(origin.replace("news.example", "127.0.0.1")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "404 | the server answers 404 Not Found           | check the spelling; the page may be gone",
        "403 | the server answers 403 Forbidden           | open it in a browser, and save the page from there",
        "500 | the server answers 500 Internal Server Error | try again later",
        "304 | the server answers 304 Not Modified        | open it in a browser",
        "599 | the server answers 599                     | try again later",
      })
  void tellsWhatTheServerAnswers(int status, String what, String remedy) {
    serve("/", exchange -> answer(exchange, status, "text/html", ""));

    assertThat(nothing(get(origin)))
        .isEqualTo(new Problem(origin, Reason.NOT_FETCHED, what, remedy));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "429 | 120                           | try again after 120 s, as the server asks",
        "503 | Mon, 23 Nov 2026 08:00:00 GMT | try again after Mon, 23 Nov 2026 08:00:00 GMT, as the server asks",
        "503 | -                             | try again later"
      })
  void tellsWhenToTryAgain(int status, String retryAfter, String remedy) {
    serve(
        "/",
        exchange -> {
          if (!retryAfter.equals("-")) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          answer(exchange, status, "text/html", "");
        });

    assertThat(nothing(get(origin)).remedy()).isEqualTo(remedy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "application/pdf",
        "video/mp4",
        "application/octet-stream",
        "image/svg+xml",
        "multipart/mixed"
      })
  void leavesWhatIsNoNewsOnTheServer(String type) {
    serve(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, 1L << 40); // and sends none of it
          exchange.getResponseBody().flush();
        });

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML;charset=x",
        "application/rss+xml",
        "application/atom+xml",
        "application/xhtml+xml",
        "application/vnd.iptc.g2.newsitem+xml",
        "application/feed+json",
        "application/json",
        "text/plain",
        "text/xml",
        ""
      })
  void takesWhatMayBeNews(String type) {
    assertThat(ContentTypes.isTaken(type)).isTrue();
    assertThat(ContentTypes.isTaken(null)).isTrue();
  }

  @Test
  void doesNotBeginWithABodyThatIsTooLarge() {
    serve(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, Limits.DOCUMENT + 1L); // and sends none of it
          exchange.getResponseBody().flush();
        });

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void stopsInABodyThatDoesNotEnd() {
    serve(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] more = "<p>more</p>".repeat(1000).getBytes(UTF_8);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < 4 * Limits.DOCUMENT; sent += more.length) {
              out.write(more);
            }
          } catch (IOException closedByTheReader) {
            exchange.close(); // as it should be
          }
        });

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void stopsInABodyThatUnpacksToTooMuch() {
    serve(
        "/",
        exchange -> answer(exchange, "text/html", "gzip", gzip(new byte[Limits.DOCUMENT + 1])));

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void saysThatGzipIsBroken() {
    byte[] whole = gzip(PAGE.getBytes(UTF_8));
    serve("/", exchange -> answer(exchange, "text/html", "gzip", Arrays.copyOf(whole, 30)));
    serve("/not", exchange -> answer(exchange, "text/html", "gzip", PAGE.getBytes(UTF_8)));

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.BROKEN_GZIP);
    assertThat(nothing(get(origin + "/not")).reason()).isEqualTo(Reason.BROKEN_GZIP);
  }

  @Test
  void doesNotUnpackWhatItDidNotAskFor() {
    serve("/", exchange -> answer(exchange, "text/html", "br", new byte[] {1, 2, 3}));

    assertThat(nothing(get(origin)).what()).isEqualTo("packed in a way that was not asked for: br");
  }

  @Test
  void saysThatAnAnswerIsEmpty() {
    serve("/", exchange -> answer(exchange, 200, "text/html", ""));
    serve("/204", exchange -> answer(exchange, 204, "text/html", ""));

    assertThat(nothing(get(origin)).reason()).isEqualTo(Reason.EMPTY);
    assertThat(nothing(get(origin + "/204")).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void saysThatThereIsNoSuchHost() {
    assertThat(nothing(get("http://nowhere.example/")).what())
        .isEqualTo("no host is called nowhere.example");
  }

  @Test
  void saysThatAConnectionIsRefused() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }

    assertThat(nothing(get("http://news.example:" + closed + "/")).what())
        .isEqualTo("news.example refuses the connection");
  }

  @Test
  void doesNotTrustACertificateThatNobodySigned() throws IOException, GeneralSecurityException {
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
    secure.start();
    try {
      Problem problem = nothing(get("https://news.example:" + secure.getAddress().getPort() + "/"));

      assertThat(problem.reason()).isEqualTo(Reason.UNSAFE);
      assertThat(problem.what()).startsWith("news.example has no certificate to trust");
    } finally {
      secure.stop(0);
    }
  }

  @Test
  void saysThatAServerSpeaksNoTls() throws IOException {
    try (Raw raw = new Raw("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      assertThat(nothing(get(raw.address().replace("http:", "https:"))).what())
          .startsWith("no secure connection to news.example");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP/1.1 200 OK\\nContent-Length: 100\\n\\nshort         | the connection broke off before the end",
        "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\n5\\nshort\\n | the connection broke off before the end",
        "HTTP/1.1 200 OK\\nTransfer-Encoding: chunked\\n\\nzzz\\n  | news.example does not answer in proper HTTP",
        "HTTP/1.1 200 OK\\nContent-Length: -5\\n\\nshort          | news.example does not answer in proper HTTP",
        "HTTP/9.9 200 OK\\n\\n                                     | news.example does not answer in proper HTTP",
        "SSH-2.0-Server                                            | news.example closed the connection without an answer",
        "''                                                        | news.example closed the connection without an answer",
      })
  void saysWhatIsWrongWithTheServersHttp(String answer, String what) throws IOException {
    try (Raw raw = new Raw(answer.replace("\\n", "\r\n"))) {
      assertThat(nothing(get(raw.address())).what()).startsWith(what);
    }
  }

  @Test
  void takesABodyThatEndsWithTheConnection() throws IOException {
    try (Raw raw = new Raw("HTTP/1.0 200 OK\r\n\r\n" + PAGE)) {
      assertThat(new String(got(get(raw.address())).bytes(), UTF_8)).isEqualTo(PAGE);
    }
  }

  @Test
  void stopsInAHeaderWithoutEnd() throws IOException {
    try (Raw line = new Raw("HTTP/1.1 200 OK\r\nA: " + "a".repeat(4 * Limits.HEADER));
        Raw lines = new Raw("HTTP/1.1 200 OK\r\n" + "A: a\r\n".repeat(4 * Limits.HEADERS))) {
      assertThat(nothing(get(line.address())).what()).contains("proper HTTP");
      assertThat(nothing(get(lines.address())).what()).contains("proper HTTP");
    }
  }

  @Test
  void doesNotWaitForASilentServer() throws IOException {
    Patience short_ = new Patience(LONG.connect(), Duration.ofMillis(100), LONG.whole());
    try (Raw raw = new Raw(null)) {
      assertThat(nothing(fetch(short_).get(raw.address())).what())
          .isEqualTo("news.example said nothing for 100 ms");
    }
  }

  @Test
  void doesNotWaitForAServerThatDrips() {
    CountDownLatch stop = new CountDownLatch(1);
    serve(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            while (stop.getCount() > 0) {
              out.write('a');
              out.flush();
              Thread.sleep(5);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    Patience short_ = new Patience(LONG.connect(), LONG.silence(), Duration.ofMillis(500));

    assertThat(nothing(fetch(short_).get(origin)).what()).isEqualTo("not fetched within 500 ms");
    stop.countDown();
  }

  @Test
  void doesNotWaitForANameServer() {
    CountDownLatch never = new CountDownLatch(1);
    Patience short_ = new Patience(LONG.connect(), LONG.silence(), Duration.ofMillis(100));
    Fetch fetch =
        new Fetch(
            FetchTest::publicHere,
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            short_,
            NOON);

    assertThat(nothing(fetch.get(origin)).what()).isEqualTo("not fetched within 100 ms");
    never.countDown();
  }

  private static Answer get(String address) {
    return fetch(LONG).get(address);
  }

  private static Fetch fetch(Patience patience) {
    return new Fetch(FetchTest::publicHere, FetchTest::names, patience, NOON);
  }

  private static boolean publicHere(InetAddress address) {
    return address.getHostAddress().equals("127.0.0.1") || Networks.isPublic(address);
  }

  private static InetAddress[] names(String host) throws UnknownHostException {
    if (host.equals("nowhere.example")) {
      throw new UnknownHostException(host);
    }
    return InetAddress.getAllByName(host.endsWith(".example") ? "127.0.0.1" : host);
  }

  private static Document got(Answer answer) {
    return switch (answer) {
      case Answer.Got(Document document) -> document;
      case Answer.Nothing(Problem problem) -> throw new AssertionError(problem.toString());
    };
  }

  private static Problem nothing(Answer answer) {
    return switch (answer) {
      case Answer.Got(Document document) ->
          throw new AssertionError("got " + document.bytes().length + " bytes");
      case Answer.Nothing(Problem problem) -> problem;
    };
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  private void serve(String path, Handler handler) {
    server.createContext(path, handler::handle);
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().add("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.getBytes(UTF_8).length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body.getBytes(UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, String type, String coding, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Content-Encoding", coding);
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return packed.toByteArray();
  }

  private static SSLContext selfSigned() throws IOException, GeneralSecurityException {
    char[] password = "public".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = FetchTest.class.getResourceAsStream("self-signed.p12")) {
      keys.load(in, password);
    }
    KeyManagerFactory factory =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /** Reads one request and answers these very characters, or nothing for null, and hangs up. */
  private static final class Raw implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    Raw(@Nullable String answer) throws IOException {
      if (answer != null) {
        Thread.ofPlatform().daemon().start(() -> serve(answer.getBytes(ISO_8859_1)));
      }
    }

    private void serve(byte[] answer) {
      try (Socket connection = socket.accept()) {
        connection.getInputStream().read(new byte[4096]);
        connection.getOutputStream().write(answer);
        connection.shutdownOutput();
        connection.getInputStream().readAllBytes();
      } catch (IOException hungUp) {
        return; // the reader may go before the end
      }
    }

    String address() {
      return String.format(Locale.ROOT, "http://news.example:%d/", socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
