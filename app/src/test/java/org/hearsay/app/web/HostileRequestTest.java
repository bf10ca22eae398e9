package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no honest client makes: each is answered in a word, and the next one as ever. */
class HostileRequestTest {
  private static final String HOST = "Host: localhost\r\nConnection: close\r\n";

  @TempDir private Path folder;
  private Served served;
  private Set<Path> before = Set.of();

  @BeforeEach
  void serve() throws IOException {
    before = temporary();
    served = new Served(folder);
  }

  @AfterEach
  void leavesNoFileBehindAndIsThereForOthers() throws IOException {
    assertThat(served.get("/search").statusCode()).isEqualTo(200);
    served.close();
    assertThat(temporary()).isSubsetOf(before);
  }

  /** Files of forms. */
  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return new HashSet<>(
          all.filter(path -> path.getFileName().toString().startsWith("MultiPart")).toList());
    }
  }

  static List<Arguments> requests() {
    return List.of(
        // What the address says
        arguments("bad percent", "GET /search%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("bad percent in a query", "GET /search?q=%zz HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("half a percent", "GET /search?q=% HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("no UTF-8", "GET /search?q=%ff%fe HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("NUL", "GET /search%00 HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("NUL in a query", "GET /search?q=%00 HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("NUL as it is", "GET /sea\u0000rch HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("out of the folder", traversal("/../../../../etc/passwd"), 400),
        arguments("out, encoded", traversal("/assets/%2e%2e/%2e%2e/etc/passwd"), 400),
        arguments("out, slashes encoded", traversal("/assets/x/..%2f..%2fetc%2fpasswd"), 404),
        arguments("out, twice encoded", traversal("/assets/x/%252e%252e%252fetc"), 404),
        arguments("out, backslashes", traversal("/assets/x/..\\..\\etc\\passwd"), 400),
        arguments("out, overlong", traversal("/assets/x/%c0%ae%c0%ae/etc/passwd"), 400),
        arguments("out, with a parameter", traversal("/assets/..;/..;/etc/passwd"), 400),
        arguments("long address", traversal("/" + "a".repeat(20_000)), 414),
        arguments("long query", traversal("/search?q=" + "a".repeat(9_000)), 414),
        arguments("many fields", traversal("/search?" + "a&".repeat(2_000)), 413),
        arguments("whole address", traversal("http://localhost/search"), 200),
        arguments("address of another", traversal("http://evil.example/search"), 400),
        arguments("star", "OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n", 404),
        arguments("tunnel", "CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + "\r\n", 400),
        arguments("fragment", traversal("/search#<script>"), 400),
        // What the head says
        arguments("other method", "BREW /search HTTP/1.1\r\n" + HOST + "\r\n", 405),
        arguments("trace", "TRACE /search HTTP/1.1\r\n" + HOST + "\r\n", 405),
        arguments("no host", "GET /search HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        arguments("two hosts", "GET /search HTTP/1.1\r\n" + HOST + "Host: b\r\n\r\n", 400),
        arguments("old version", "GET /search HTTP/1.0\r\n\r\n", 421),
        arguments("no version", "GET /search\r\n\r\n", 505),
        arguments("no request", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n", 400),
        arguments("large head", header("X-Large", "a".repeat(20_000)), 431),
        arguments("many headers", header("X-A", "b" + "\r\nX-A: b".repeat(3_000)), 431),
        arguments("large cookie", header("Cookie", "a=" + "b".repeat(17_000)), 431),
        arguments("odd cookies", header("Cookie", "=;;\"a; hearsay=\u0001; b=\"\\"), 400),
        arguments("cookies of others", header("Cookie", "=;;a=\"; hearsay=x.y.z; =; b"), 200),
        arguments("folded", header("X-A", "b\r\n c"), 400),
        arguments("space before colon", header("X-A ", "b"), 400),
        arguments("range", header("Range", "bytes=0-0,-1,5-"), 200),
        arguments("other expectation", header("Expect", "a miracle"), 417),
        // What the body says, and how long it says it is
        arguments("two lengths", post("Content-Length: 3\r\nContent-Length: 4\r\n", "abc"), 400),
        arguments("length and chunks", post(both(), "0\r\n\r\n"), 400),
        arguments("negative length", post("Content-Length: -1\r\n", ""), 400),
        arguments("length too large", post("Content-Length: 99999999999999999999\r\n", ""), 400),
        arguments("large form", post(form() + "Content-Length: 99999999\r\n", "a"), 413),
        arguments("odd coding", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 415),
        arguments("chunks of nonsense", post(form() + chunked(), "zz\r\nabc\r\n"), 400),
        arguments("chunk too large", post(form() + chunked(), "ffffffffffffffff\r\na"), 400),
        arguments("no form", post("Content-Type: text/plain\r\nContent-Length: 1\r\n", "a"), 415),
        arguments("form without border", multipart("multipart/form-data", "abc"), 400),
        arguments("form of nothing", multipart(Sent.type(), ""), 400),
        arguments("form without end", multipart(Sent.type(), half()), 400),
        arguments("form of 10,000 parts", multipart(Sent.type(), parts(10_000)), 400),
        arguments("part with a large head", multipart(Sent.type(), largeHead()), 400));
  }

  private static String traversal(String target) {
    return "GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n";
  }

  private static String header(String name, String value) {
    return "GET /search HTTP/1.1\r\n" + HOST + name + ": " + value + "\r\n\r\n";
  }

  private static String post(String headers, String body) {
    return "POST /jobs HTTP/1.1\r\n" + HOST + headers + "\r\n" + body;
  }

  private static String both() {
    return "Content-Length: 5\r\n" + chunked();
  }

  private static String chunked() {
    return "Transfer-Encoding: chunked\r\n";
  }

  private static String form() {
    return "Content-Type: application/x-www-form-urlencoded\r\n";
  }

  private static String multipart(String type, String body) {
    return post("Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n", body);
  }

  private static String half() {
    String whole = new Sent().file("large.txt", "a".repeat(200_000)).body();
    return whole.substring(0, whole.length() - 30);
  }

  private static String parts(int count) {
    Sent sent = new Sent();
    for (int i = 0; i < count; i++) {
      sent.field("a" + i, "b");
    }
    return sent.body();
  }

  private static String largeHead() {
    return new Sent().part("form-data; name=\"" + "a".repeat(100_000) + "\"", "b").body();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isAnsweredInAWord(String name, String request, int status) {
    String answer = Wire.ask(served, request);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(answer)
        .doesNotContain("Exception", "at org.", "Jetty", "jetty", "root:", "Caused by", "<script>")
        .doesNotContainIgnoringCase("Server:");
  }

  @Test
  void namesWithSlashesAndPercentSignsAreParts() {
    // There is no such route, but the address is understood
    for (String name : List.of("a%2Fb", "100%25", "a%20b", "%E2%82%AC")) {
      assertThat(served.get("/jobs/" + name).statusCode()).as(name).isEqualTo(404);
    }
  }

  @Test
  void aSecondRequestIsNotSmuggledInABody() {
    String inside = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String answer =
        Wire.ask(
            served,
            "GET /search HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
                + inside.length()
                + "\r\n\r\n"
                + inside
                + "GET /login HTTP/1.1\r\n"
                + HOST
                + "\r\n");
    assertThat(answer.split("HTTP/1.1 ", -1)).hasSize(3);
    assertThat(answer).doesNotContain("smuggled");
  }

  @Test
  void headsAskForNoBody() {
    String answer = Wire.ask(served, "HEAD /search HTTP/1.1\r\n" + HOST + "\r\n");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-Length:").endsWith("\r\n\r\n");
  }

  @Test
  void aFormThatBreaksOffLeavesNothing() {
    String body = half();
    try (Wire wire = new Wire(served)) {
      wire.send(post("Content-Type: " + Sent.type() + "\r\nContent-Length: 9000000\r\n", body));
      assertThat(wire.end().heard()).doesNotContain("200 OK");
    }
  }

  @Test
  void manyHalfOpenConnectionsKeepNobodyOut() {
    List<Wire> all = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        all.add(new Wire(served).send("GET /search HTTP/1.1\r\nHost: local"));
      }
      assertThat(served.get("/search").statusCode()).isEqualTo(200);
    } finally {
      all.forEach(Wire::close);
    }
  }

  @Test
  void aBombIsNamedAndNotUnpacked() throws IOException {
    // 300 MB of one letter
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] some = new byte[1 << 20];
      Arrays.fill(some, (byte) 'a');
      for (int i = 0; i < 300; i++) {
        gzip.write(some);
      }
    }
    HttpResponse<String> answer =
        served.send(
            HttpRequest.newBuilder(URI.create(served.at("/api/v1/jobs?name=bomb.txt.gz")))
                .header("Content-Type", "application/gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
                .build());
    assertThat(answer.statusCode()).isEqualTo(202);
    String job = answer.headers().firstValue("Location").orElseThrow();
    assertThat(served.get(job + "/events").body()).contains("\"added\":0").doesNotContain("failed");
    assertThat(served.get(job + "/problems").body()).contains("bomb.txt.gz");
  }

  @Test
  void jsonNestedDeeplyIsToldInPeoplesWords() {
    HttpResponse<String> answer =
        served.send(
            HttpRequest.newBuilder(
                    URI.create(served.at("/api/v1/statements/0000000000000/corrections")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"a\":" + "[".repeat(5_000)))
                .build());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no JSON").doesNotContain("StreamRead", "Constraints", "`");
  }
}
