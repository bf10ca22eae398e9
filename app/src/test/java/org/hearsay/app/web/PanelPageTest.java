package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class PanelPageTest {
  @TempDir private Path folder;
  private Served served;
  private long number;
  private String id;

  @BeforeEach
  void serve() throws QueryException {
    served = new Served(folder);
    served
        .ledger()
        .add(
            "one",
            "The Saltmere Post",
            "2025-03-01",
            by(person("Ana Holt"), "the eastern dam at Saltmere will be closed for repairs"));
    number =
        new Search(served.ledger().ledger()).page(Query.EVERYTHING, 1, null).hits().getFirst().id();
    id = StatementId.text(number);
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Browser open() {
    return Browser.get().open(served.at("/statement/" + id + "/panel"));
  }

  @Test
  void anEffectOnNothingIsAskedForAgain() {
    Browser browser = open();
    browser.find("[name=effect-type]").sendKeys("denies");
    browser.find(".panel-form button.main").click();
    assertThat(browser.find(".panel > .error").getText()).contains("Choose which statement");
  }

  @Test
  void aPageAndAPartOfItAreKeptApart() {
    HttpResponse<String> part =
        served.get("/statement/" + id + "/panel", "X-Requested-With", "hearsay");
    assertThat(part.body()).doesNotContain("<main");
    assertThat(part.headers().allValues("Vary").toString()).contains("X-Requested-With");
  }

  private String speaker() {
    Corrections corrections = new Corrections(served.ledger().ledger());
    return String.valueOf(corrections.now(number).orElseThrow().said().holder().name());
  }

  private static void type(WebElement field, String words) {
    field.clear();
    field.sendKeys(words);
  }

  @Test
  void savesWhoSaidItAndTakesItBack() {
    Browser browser = open();
    type(browser.find("[name=speaker]"), "Ivo Brandt");
    browser.find(".panel-form button.main").click();
    assertThat(browser.find(".saved").getText()).contains("who said it: Ivo Brandt");
    assertThat(browser.find(".panel-history").getText()).contains("Ana Holt → Ivo Brandt", "Mira");
    assertThat(speaker()).isEqualTo("Ivo Brandt");
    browser.mustBeSound();
    browser.find(".saved button").click();
    browser.until("document.querySelector('.saved').textContent.includes('taken back')");
    assertThat(speaker()).isEqualTo("Ana Holt");
    browser.mustBeSound();
  }

  @Test
  void canBeDoneByKeyboardAlone() {
    Browser browser = open();
    browser.press(Keys.TAB); // the way past the head
    browser.press(Keys.ENTER);
    while (!"reviewed"
        .equals(browser.driver().switchTo().activeElement().getDomAttribute("name"))) {
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER);
    assertThat(browser.find(".saved").getText()).contains("reviewed: yes");
    browser.press("u");
    browser.until("document.querySelector('.saved').textContent.includes('taken back')");
    assertThat(browser.find(".panel-marks").getText()).isEqualTo("not reviewed");
  }

  @Test
  void whoComesSecondSeesWhatTheFirstDid() {
    Browser browser = open();
    new Correcting(served).form(id, "speaker", "Ivo Brandt");
    type(browser.find("[name=speaker]"), "Tessa Quill");
    browser.find(".panel-form button.main").click();
    assertThat(browser.find(".conflict").getText())
        .contains("Somebody else has corrected", "Ana Holt → Ivo Brandt", "Tessa Quill");
    assertThat(browser.said()).allMatch(line -> line.contains("409"));
    assertThat(speaker()).isEqualTo("Ivo Brandt");
    browser.mustBeSound();
    browser.find(".conflict button.main").click();
    browser.find(".saved");
    assertThat(speaker()).isEqualTo("Tessa Quill");
    assertThat(browser.find(".panel-history").getText()).contains("Ivo Brandt → Tessa Quill");
  }

  @Test
  void whatTheSecondLeftAsItWasIsNotTurnedBack() {
    Browser browser = open();
    new Correcting(served).form(id, "speaker", "Ivo Brandt");
    browser.find("[name=tag]").sendKeys("water");
    browser.find(".panel-form button.main").click();
    browser.find(".conflict button.main").click();
    assertThat(browser.find(".saved").getText()).contains("tag: water").doesNotContain("who said");
    assertThat(speaker()).isEqualTo("Ivo Brandt");
  }

  @Test
  void wordsOfStrangersAreWords() {
    Browser browser = open();
    browser.find("[name=note]").sendKeys("<script>alert(1)</script> \"ouch\"");
    browser.find(".panel-form button.main").click();
    assertThat(browser.find(".saved").getText()).contains("<script>alert(1)</script> \"ouch\"");
    browser.mustBeSound();
  }

  @Test
  void whatCannotBeSaidIsToldInTheForm() {
    Browser browser = open();
    type(browser.find("[name=content]"), "words that nobody wrote");
    browser.find(".panel-form button.main").click();
    assertThat(browser.find(".panel .error").getText()).contains("words that nobody wrote");
    assertThat(browser.driver().findElement(By.name("content")).getDomProperty("value"))
        .isEqualTo("words that nobody wrote");
  }

  @Test
  void aStatementThatIsNotThereIsMissed() {
    assertThat(served.get("/statement/0000000000000/panel").statusCode()).isEqualTo(404);
    assertThat(served.get("/statement/nonsense/panel").statusCode()).isEqualTo(404);
  }

  @Test
  void looksAsItShould() {
    Browser browser = open();
    browser.find("[name=tag]").sendKeys("water");
    browser.find(".panel-form button.main").click();
    browser.find(".saved");
    for (int width : new int[] {360, 800, 1440}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.width(width).dark(dark);
        browser.mustBeSound();
        browser.picture("panel-" + width + (dark ? "-dark" : ""));
      }
    }
  }
}
