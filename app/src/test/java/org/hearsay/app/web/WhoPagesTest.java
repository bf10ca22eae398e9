package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Speakers and outlets. */
class WhoPagesTest {
  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
    served
        .ledger()
        .add(
            "one",
            "The Saltmere Post",
            "2025-03-01",
            by(person("Ana Holt").in("harbour master"), "the dam will be closed"),
            by(unnamed("two officials"), "the dam was never safe").via(outlet("Kiln Radio")),
            by(person("Piet Brandt"), "the dam is leaking").act(Act.DENY).kind(Kind.DIRECT));
    served
        .ledger()
        .add(
            "two",
            "Kiln Radio",
            "2025-05",
            by(person("Ana Holt").in("harbour master"), "the dam is open again"),
            by(person("Ana Holt").in("harbour master"), "it was shut for weeks").on("2024"),
            by(person("Holt"), "nobody was told"));
    served.ledger().add("three", "A/B <i>..", null, by(person("<b>Eve</b>"), "no date here"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void findsASpeakerByNameOrOffice() {
    Browser browser = Browser.get().open(served.at("/speakers"));
    assertThat(browser.find("main").getText()).contains("Quoted most", "Ana Holt", "<b>Eve</b>");
    browser.mustBeSound();
    browser.find("main #q").sendKeys("harbour mast");
    browser.follow("main .asked button");
    assertThat(browser.find("main tbody").getText()).contains("Ana Holt", "harbour master", "3");
    browser.mustBeSound();
    assertThat(served.get("/speakers?q=Nobody+Such").body()).contains("Nobody of this name");
  }

  @Test
  void aSpeakerHasTimesOutletsAndNames() {
    Browser browser = Browser.get().open(served.at("/speakers"));
    browser.follow(browser.find("main").findElement(By.linkText("Ana Holt")));
    String page = browser.find("main").getText();
    assertThat(page)
        .contains(
            "harbour master",
            "Mar 2025 to May 2025",
            "1 statement of 2024 without a month not in the bars",
            "the dam is open again",
            "The Saltmere Post",
            "May be the same",
            "Holt");
    browser.find(".times summary").click();
    assertThat(browser.find(".times table").getText()).contains("2024, no month known 1");
    browser.mustBeSound();
  }

  @Test
  void anOutletTellsWhomItReliesOn() {
    Browser browser = Browser.get().open(served.at("/outlets"));
    assertThat(browser.find("main").getText()).contains("The Saltmere Post", "A/B <i>..", "67 %");
    browser.mustBeSound();
    browser.follow(browser.find(".matrix").findElement(By.linkText("The Saltmere Post")));
    assertThat(browser.find("main").getText())
        .contains("Whom it relies on", "Kiln Radio", "not in our table of outlets");
    browser.mustBeSound();
    browser.open(served.at("/outlet/Kiln%20Radio"));
    assertThat(browser.find("main").getText())
        .contains("Newest statements that others have from it", "the dam was never safe");
    browser.mustBeSound();
  }

  @Test
  void namesOfOutletsMayHoldAnything() {
    Browser browser = Browser.get().open(served.at("/outlets"));
    browser.follow(browser.find("main").findElement(By.linkText("A/B <i>..")));
    assertThat(browser.find("h1").getText()).isEqualTo("A/B <i>..");
    browser.mustBeSound();
    assertThat(served.get("/outlet/Nobody").statusCode()).isEqualTo(404);
    assertThat(served.get("/outlet/%22%27%3Bdrop").statusCode()).isEqualTo(404);
    assertThat(served.get("/outlet/---").statusCode()).isEqualTo(404);
    assertThat(served.get("/speaker/p0000000000000").statusCode()).isEqualTo(404);
    assertThat(served.get("/speaker/Ana").statusCode()).isEqualTo(404);
  }

  @Test
  void aTableIsSortedByItsHeads() {
    Browser browser = Browser.get().open(served.at("/outlets"));
    browser.find(".sortable th:nth-child(3) button").click();
    assertThat(
            browser.all(".sortable").getFirst().findElements(By.cssSelector("tbody th")).stream()
                .map(each -> each.getText())
                .toList())
        .last()
        .isEqualTo("A/B <i>..");
    browser.find(".sortable th:nth-child(1) button").click();
    assertThat(browser.find(".sortable tbody th").getText()).isEqualTo("A/B <i>..");
    browser.mustBeSound();
  }

  @Test
  void programsAreToldTheSame() {
    assertThat(served.get("/api/v1/speakers?q=holt").body())
        .contains("Ana Holt", "\"name\" : \"Holt\"");
    assertThat(served.get("/api/v1/speakers").body()).contains("\"name\" : \"Ana Holt\"");
    String id =
        served
            .get("/api/v1/speakers?q=ana+holt")
            .body()
            .replaceAll("(?s).*\"id\" : \"(p\\w+)\".*", "$1");
    assertThat(served.get("/api/v1/speakers/" + id).body())
        .contains("\"maybeSame\"", "\"2025-03\" : 1", "\"role\" : \"harbour master\"");
    assertThat(served.get("/api/v1/outlets").body()).contains("Kiln Radio");
    assertThat(served.get("/api/v1/outlets/" + encoded("A/B <i>..")).body())
        .contains("\"undated\" : 1", "\"known\" : false");
    assertThat(served.get("/api/v1/reliance").body())
        .contains("\"name\" : \"The Saltmere Post\"", "\"on\" : \"Kiln Radio\"");
    assertThat(served.get("/api/v1/stats").body()).contains("\"name\" : \"act deny\"");
    assertThat(served.get("/api/v1/stats?limit=0").statusCode()).isEqualTo(400);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Test
  void searchesAreKeptByPrograms() {
    String kept =
        served
            .send(
                java.net.http.HttpRequest.newBuilder(
                        java.net.URI.create(served.at("/api/v1/searches?name=dams&q=dam&act=deny")))
                    .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                    .build())
            .body();
    assertThat(kept).contains("\"query\" : \"dam act:deny\"");
    assertThat(served.get("/api/v1/searches").body()).contains("\"new\" : 0", "dams");
    String id = kept.replaceAll("(?s).*\"id\" : (\\d+).*", "$1");
    for (int status : List.of(204, 404)) {
      assertThat(
              served
                  .send(
                      java.net.http.HttpRequest.newBuilder(
                              java.net.URI.create(served.at("/api/v1/searches/" + id)))
                          .DELETE()
                          .build())
                  .statusCode())
          .isEqualTo(status);
    }
  }

  @Test
  void isSoundAtEveryWidth() {
    Browser browser = Browser.get();
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width);
      for (boolean dark : new boolean[] {false, true}) {
        browser.dark(dark);
        String name = width + (dark ? "-dark" : "");
        browser.open(served.at("/outlets")).mustBeSound();
        browser.picture("outlets-" + name);
        browser.open(served.at("/outlet/Kiln%20Radio")).mustBeSound();
        browser.picture("outlet-" + name);
        browser.open(served.at("/speakers")).mustBeSound();
        browser.picture("speakers-" + name);
        browser.follow(browser.find("main").findElement(By.linkText("Ana Holt")));
        browser.find(".times");
        browser.mustBeSound();
        browser.picture("speaker-" + name);
      }
    }
  }
}
