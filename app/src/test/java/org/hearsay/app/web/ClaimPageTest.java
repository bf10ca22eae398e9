package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import java.util.Map;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.search.SmallLedger.Who;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class ClaimPageTest {
  private static final String DAM =
      "the eastern dam at Saltmere will be closed for 12 weeks of repairs in spring";
  private static final Who HOLT = person("Ana Holt");
  private static final Who MOSS = person("Peter Moss");

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  private void settle() {
    new Lineage(served.ledger().ledger()).settle(articles -> {});
  }

  private Browser openClaim() {
    return Browser.get().open(served.at("/claims?words=eastern+dam+Saltmere+closed+repairs"));
  }

  private void two() {
    served.ledger().add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    served.ledger().add("two", "The Eastwich Echo", "2025-03-02", by(MOSS, DAM));
    served.ledger().add("three", "The Northgate News", "2025-03-04", by(MOSS, DAM).act(Act.DENY));
    settle();
  }

  @Test
  void tellsHowManyOriginsAndWho() {
    two();
    Browser browser = openClaim();
    assertThat(browser.find(".interval").getText()).contains("2", "independent origins");
    assertThat(browser.find(".origins").getText())
        .contains("Ana Holt", "Peter Moss", "The Saltmere Post", "The Eastwich Echo");
    browser.mustBeSound();
    browser.picture("claim-wide");
  }

  @Test
  void tellsWhatBecameOfItAndLeadsToTheWords() {
    two();
    Browser browser = openClaim();
    assertThat(browser.find(".short").getText()).contains("Denied", "Peter Moss");
    assertThat(browser.find(".events").getText()).contains("Denied");
    assertThat(browser.all(".timeline a[href*='/statement/'] .denies")).hasSize(1);
    assertThat(browser.all(".graph a[href*='/statement/']")).isNotEmpty();
    assertThat(browser.all(".statements tbody tr")).hasSize(3);
  }

  @Test
  void isLegibleOnAPhoneAndInTheDark() {
    two();
    Browser browser = Browser.get().width(360).dark(true);
    browser.open(served.at("/claims?words=eastern+dam+Saltmere+closed+repairs"));
    browser.find(".origins");
    browser.mustBeSound();
    browser.picture("claim-narrow-dark");
  }

  @Test
  void whatIsAtOddsStandsBesideIt() {
    two();
    served
        .ledger()
        .add(
            "four",
            "The Northgate News",
            "2025-03-02",
            by(
                HOLT,
                "the eastern dam at Saltmere will be closed for 14 weeks of repairs in spring"));
    settle();
    Browser browser = openClaim();
    if (browser.all(".opposed").isEmpty()) {
      browser.find("ol.claims a").click();
    }
    assertThat(browser.find(".opposed").getText()).contains("12 weeks", "14 weeks");
    assertThat(browser.all(".opposed mark")).isNotEmpty();
    browser.mustBeSound();
  }

  @Test
  void namesOfStrangersDoNothingInAPicture() {
    served
        .ledger()
        .add(
            "one",
            "\"><script>alert(1)</script>",
            "2025-03-01",
            by(person("<b>Ana</b> Holt"), DAM));
    settle();
    Browser browser = openClaim();
    assertThat(browser.find(".graph").getText()).contains("<b>Ana</b> Holt");
    browser.mustBeSound();
  }

  @Test
  void aStatementThatWaitsIsToldToWait() {
    served.ledger().add("one", "The Saltmere Post", "2025-03-01", by(HOLT, DAM));
    assertThat(served.get("/claim/0000000000000").statusCode()).isEqualTo(404);
    assertThat(served.get("/claim/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void programsGetTheSameAsJsonAndAsAPicture() {
    two();
    String claims = served.get("/api/v1/claims?words=eastern+dam+Saltmere+closed").body();
    String id = claims.replaceAll("(?s).*\"claims\" : \\[\\s*\"([0-9a-z]{13})\".*", "$1");
    assertThat(served.get("/api/v1/claims/" + id).body()).contains("\"upper\" : 2");
    assertThat(served.get("/api/v1/claims/" + id + "/graph.svg").body()).startsWith("<svg");
    assertThat(served.get("/api/v1/claims/0000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void isWalkedThroughByKeys() {
    two();
    Browser browser = openClaim();
    browser.find(".origins");
    browser.driver().executeScript("document.getElementById('main').focus()");
    browser.press(Keys.TAB);
    assertThat(focused(browser, ".claim a")).isTrue();
    for (int i = 0; i < 40 && !focused(browser, ".graph"); i++) {
      browser.press(Keys.TAB);
    }
    assertThat(focused(browser, ".graph")).isTrue();
    browser.press(Keys.TAB);
    assertThat(focused(browser, ".graph a")).isTrue();
  }

  private static boolean focused(Browser browser, String selector) {
    return Boolean.TRUE.equals(
        browser
            .driver()
            .executeScript("return document.activeElement.matches('" + selector + "')"));
  }

  @Test
  void isPrintedWithoutWhatIsPressed() {
    two();
    Browser browser = openClaim();
    browser.find(".origins");
    browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      assertThat(browser.find(".top").isDisplayed()).isFalse();
      assertThat(browser.find(".programs").isDisplayed()).isFalse();
      assertThat(browser.find(".graph svg").isDisplayed()).isTrue();
    } finally {
      browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void ofTwoHundredArticlesItIsBoundedAndSound() {
    for (int i = 0; i < 200; i++) {
      Who who = i % 3 == 0 ? HOLT : i % 3 == 1 ? MOSS : person("Witness " + i);
      served
          .ledger()
          .add("a" + i, "Outlet " + i % 40, "2025-03-%02d".formatted(1 + i / 20), by(who, DAM));
    }
    settle();
    Browser browser = openClaim();
    assertThat(browser.all(".statements tbody tr")).hasSize(200);
    assertThat(browser.all(".graph .box").size()).isLessThan(200);
    assertThat(browser.all(".origin").size()).isLessThanOrEqualTo(50);
    browser.mustBeSound();
    browser.picture("claim-of-200");
  }
}
