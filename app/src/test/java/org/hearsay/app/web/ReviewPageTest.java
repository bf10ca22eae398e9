package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class ReviewPageTest {
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
            by(person("Ana Holt"), "the eastern dam at Saltmere will be closed for repairs"),
            by(person("Ivo Brandt"), "the ferries will run every hour until then"),
            by(null, "nobody has asked the farmers"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  private List<String> found(String query) throws QueryException {
    return new Search(served.ledger().ledger())
        .page(QueryParser.parse(query), 10, null).hits().stream().map(Hit::content).toList();
  }

  private String first(Browser browser) {
    return browser.find(".review .card .review-said").getText();
  }

  @Test
  void isGoneThroughByKeys() throws QueryException {
    Browser browser = Browser.get().open(served.at("/review"));
    browser.mustBeSound();
    String first = first(browser);
    browser.press("n");
    browser.press("r");
    browser.until("document.querySelectorAll('.card.done').length === 1");
    assertThat(found("reviewed:yes")).containsExactly(first);
    browser.press("x");
    browser.until("document.querySelectorAll('.card.done').length === 2");
    assertThat(found("wrong:yes")).hasSize(1);
    browser.press("u");
    browser.until("document.querySelectorAll('.card.done').length === 1");
    assertThat(found("wrong:yes")).isEmpty();
    browser.mustBeSound();
  }

  @Test
  void enterPressesTheButtonThatHasTheFocus() throws QueryException {
    Browser browser = Browser.get().open(served.at("/review"));
    browser.press("n");
    browser.press(Keys.TAB);
    browser.press(Keys.ENTER);
    browser.until("document.querySelectorAll('.card.done').length === 1");
    assertThat(found("reviewed:yes")).hasSize(1);
  }

  @Test
  void opensThePanelInItsCardAndClosesItAgain() {
    Browser browser = Browser.get().open(served.at("/review"));
    browser.press("n");
    browser.press("c");
    browser.find(".review .panel-form");
    browser.mustBeSound();
    browser.press(Keys.ESCAPE);
    browser.until("!document.querySelector('.panel')");
    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Correct");
  }

  @Test
  void whoIsSecondSeesWhatTheFirstDid() {
    Browser browser = Browser.get().open(served.at("/review"));
    String id = String.valueOf(browser.find(".review .card").getDomAttribute("data-card"));
    new Correcting(served).form(id, "wrong", "yes");
    browser.press("n");
    browser.press("r");
    browser.until("document.querySelector('.conflict')");
    assertThat(browser.find(".conflict").getText()).contains("nobody said this: no → yes");
    assertThat(browser.said()).allMatch(line -> line.contains("409"));
    browser.mustBeSound();
  }

  @Test
  void worksWithoutAScript() {
    String page = served.get("/review").body();
    assertThat(page)
        .contains("Of the newest 3 statements, 0 are reviewed and 0 marked wrong.")
        .contains("name=\"back\" value=\"/review\"");
    assertThat(served.get("/review?order=unsure").body()).contains("confidence 0.90");
    assertThat(served.get("/review?after=nonsense").statusCode()).isEqualTo(400);
  }

  @Test
  void keysOfOneLetterCanBeTurnedOff() throws QueryException {
    Browser browser = Browser.get().open(served.at("/help"));
    browser.find("[data-switch] input").click();
    browser.open(served.at("/review"));
    browser.press("n");
    browser.press("r");
    assertThat(found("reviewed:yes")).isEmpty();
    browser.driver().executeScript("localStorage.clear()");
  }

  @Test
  void aSheetListsTheKeysAndGivesTheFocusBack() {
    Browser browser = Browser.get().open(served.at("/review"));
    browser.press("n");
    browser.press("?");
    assertThat(browser.find("dialog[open] caption").getText()).isEqualTo("Reviewing");
    browser.mustBeSound();
    browser.picture("sheet");
    browser.press(Keys.ESCAPE);
    browser.until("!document.querySelector('dialog')");
    browser.until("document.activeElement.matches('.card')");
  }

  @Test
  void looksAsItShould() {
    Browser browser = Browser.get();
    for (String page : List.of("review", "help")) {
      browser.open(served.at("/" + page));
      for (int width : new int[] {360, 800, 1440}) {
        for (boolean dark : new boolean[] {false, true}) {
          browser.width(width).dark(dark);
          browser.mustBeSound();
          browser.picture(page + "-" + width + (dark ? "-dark" : ""));
        }
      }
    }
  }
}
