package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

class QuickSearchTest {
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
            by(person("Ana Holt"), "the eastern dam <b>will</b> be closed"),
            by(person("Piet Brandt"), "Holt is mistaken about the dam"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void isUsedByKeyboardAlone() {
    Browser browser = Browser.get().open(served.at("/outlets"));
    browser.press("/");
    browser.press("holt");
    browser.until("document.querySelectorAll('.top [role=option]').length === 3");
    assertThat(browser.find(".top [role=combobox]").getDomAttribute("aria-expanded"))
        .isEqualTo("true");
    browser.mustBeSound();
    browser.press(Keys.ARROW_DOWN);
    String active = browser.find(".top [role=combobox]").getDomAttribute("aria-activedescendant");
    assertThat(browser.find("#" + active).getText()).contains("Ana Holt");
    assertThat(browser.find("#" + active).getDomAttribute("aria-selected")).isEqualTo("true");
    browser.press(Keys.ESCAPE);
    assertThat(browser.find(".top [role=listbox]").isDisplayed()).isFalse();
    browser.press(Keys.ARROW_DOWN);
    browser.until("document.querySelector('.top [role=listbox]').hidden === false");
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.ENTER);
    browser.until("location.pathname.startsWith('/speaker/p')");
    assertThat(browser.find("h1").getText()).isEqualTo("Ana Holt");
  }

  @Test
  void enterWithoutAChoiceSearches() {
    Browser browser = Browser.get().open(served.at("/search"));
    browser.find("#q").sendKeys("eastern");
    browser.until("document.querySelectorAll('.asked [role=option]').length === 1");
    assertThat(browser.find(".asked [role=option]").getText()).contains("<b>will</b>");
    browser.mustBeSound();
    browser.press(Keys.ENTER);
    browser.until("location.search === '?q=eastern' || location.search.startsWith('?q=eastern&')");
    assertThat(browser.all(".hits > li")).hasSize(1);
  }

  @Test
  void whatIsTypedHalfwayIsNoError() {
    for (String typed :
        new String[] {"%22dam", "%28dam", "act:", "-", "a*", "%00", "%F0%9F%98%80", "dam+OR"}) {
      assertThat(served.get("/search/quick?q=" + typed).statusCode()).as(typed).isEqualTo(200);
    }
    assertThat(served.get("/search/quick?q=eas").body()).contains("eastern dam");
  }
}
