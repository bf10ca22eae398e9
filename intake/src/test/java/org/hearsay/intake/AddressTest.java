package org.hearsay.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of that which an address gives, from a server on this machine. */
class AddressTest {
  private HttpServer server;
  private String origin;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void readsAPage() {
    serve("/page", "text/html", "<!doctype html><title>No</title><p>The mayor said no.</p>");

    Article article = article(read("/page"));

    assertThat(article.text()).contains("The mayor said no.");
    assertThat(article.url()).isEqualTo(origin + "/page");
    assertThat(article.id()).isEqualTo(origin + "/page");
    assertThat(article.particulars().retrieved()).isNotNull();
  }

  @Test
  void readsPlainTextInTheCharsetOfTheHeader() {
    serve("/text", "text/plain; charset=iso-8859-1", "The mayor of Malm\u00f6 said no.");

    Article article = article(read("/text"));

    assertThat(article.text()).isEqualTo("The mayor of Malm\u00f6 said no.");
    assertThat(article.url()).isEqualTo(origin + "/text");
  }

  @Test
  void takesWhatIsCalledAPageForOneWhateverItsBeginning() {
    serve("/page", "text/html", "The mayor <b>said</b> no.");

    assertThat(article(read("/page")).text()).isEqualTo("The mayor said no.");
  }

  @Test
  void readsOneAddressAfterTheOther() {
    serve("/a", "text/plain", "The mayor said no.");
    serve("/c", "text/plain", "The mayor said yes.");

    List<Item> items = read("/a", "/b", "/c");

    assertThat(items).hasSize(3);
    assertThat(items.get(0)).isInstanceOf(Found.class);
    assertThat(items.get(1))
        .isEqualTo(
            new Problem(
                origin + "/b",
                Reason.NOT_FETCHED,
                "the server answers 404 Not Found",
                "check the spelling; the page may be gone"));
    assertThat(items.get(2)).isInstanceOf(Found.class);
  }

  @Test
  void looksAtWhatComesAndNotAtWhatItIsCalled() {
    serve("/page", "text/html", "%PDF-1.7 and so on");

    assertThat(((Problem) read("/page").getFirst()).reason()).isEqualTo(Reason.UNSUPPORTED);
  }

  private List<Item> read(String... paths) {
    List<Item> items = new ArrayList<>();
    new Intake(InputStream.nullInputStream(), new Fetch(true), 2)
        .read(Stream.of(paths).map(path -> origin + path).toList(), items::add);
    return items;
  }

  private static Article article(List<Item> items) {
    return items.stream()
        .filter(Found.class::isInstance)
        .map(found -> ((Found) found).article())
        .findFirst()
        .orElseThrow(() -> new AssertionError(items.toString()));
  }

  private void serve(String path, String type, String body) {
    byte[] bytes = body.getBytes(ISO_8859_1);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
  }
}
