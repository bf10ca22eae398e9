package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearsay.app.access.Tokens;
import org.hearsay.app.http.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Served below a path, behind a proxy. */
class ProxyTest {
  @TempDir private Path folder;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private Served served;
  private Proxy proxy;

  @BeforeEach
  void serve() {
    served =
        new Served(
            folder,
            new Serving.Wish(
                "127.0.0.1", 0, "/news/hearsay", List.of(), "Mira", true, log::add, log::add),
            false);
    proxy = new Proxy(served);
  }

  @AfterEach
  void close() {
    proxy.close();
    served.close();
  }

  @Test
  void oneComesInAddsAndWatchesBelowThePath() throws IOException {
    String token = new Tokens(served.ledger().ledger()).add("Ana", Role.EDITOR, Instant.EPOCH);
    Path file = folder.resolveSibling("harbour.txt");
    Files.writeString(file, "Ana Holt said the harbour of Saltmere will be closed.");
    Browser browser = Browser.get().open(proxy.at("/news/hearsay/jobs"));
    browser.find("#token").sendKeys(token);
    browser.find(".login button").click();
    browser.find("#files").sendKeys(file.toString());
    browser.find(".job-form button").click();
    browser.until("document.querySelector('.job-state.done')");
    assertThat(browser.driver().getCurrentUrl()).startsWith(proxy.at("/news/hearsay/jobs/"));
    assertThat(browser.all("a[href^='/']"))
        .allSatisfy(link -> assertThat(link.getDomAttribute("href")).startsWith("/news/hearsay/"));
    browser.find(".top form[method=post] button").click();
    browser.until("document.querySelector('#token')");
    assertThat(log).noneMatch(line -> line.contains(token) || line.contains("harbour"));
    assertThat(log)
        .anyMatch(
            line -> line.matches("request=\\d+ POST /news/hearsay/jobs status=303 millis=\\d+"));
  }

  @Test
  void outsideOfThePathThereIsNothing() {
    for (String path : List.of("/search", "/news", "/news/hearsayx", "/")) {
      String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      assertThat(Wire.ask(served, request)).as(path).startsWith("HTTP/1.1 404 ");
    }
  }
}
