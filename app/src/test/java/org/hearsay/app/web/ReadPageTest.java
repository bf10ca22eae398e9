package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

class ReadPageTest {
  private static final String TEXT =
      """
      SALTMERE, March 3 (Kiln Radio) - The eastern dam will be closed, Mayor Ana Holt said on Monday.

      "We have waited long enough," she told The Harbour Light. "The wall must be mended."

      Two officials said the operator had denied that it knew of the crack.
      """;

  @TempDir private Path folder;
  @TempDir private Path files;
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served(folder);
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Browser pasted(String text) {
    Browser browser = Browser.get().open(served.at("/"));
    browser.driver().executeScript("document.getElementById('text').value = arguments[0]", text);
    browser.find(".read-box button.main").click();
    return browser;
  }

  @Test
  void whatIsPastedIsShownWithMarksAndCardsAndNotKept() {
    Browser browser = pasted(TEXT);
    assertThat(browser.find(".cards").getText()).contains("Ana Holt", "The Harbour Light");
    assertThat(browser.find("mark.source").getText()).contains("Ana Holt");
    browser.mustBeSound();
    assertThat(browser.open(served.at("/")).find("main").getText())
        .contains("This ledger has no articles yet");
  }

  @Test
  void oneClickAddsIt() {
    Browser browser = pasted(TEXT);
    browser.find(".keep button").click();
    browser.find(".card a.correct");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/article/1");
    browser.mustBeSound();
    assertThat(browser.open(served.at("/")).find("main").getText()).contains("1 article, ");
  }

  @Test
  void whoAddsItTwiceIsLedToTheArticle() {
    Browser browser = pasted(TEXT);
    browser.find(".cards");
    String reading = browser.driver().getCurrentUrl();
    browser.follow(".keep button");
    browser.driver().get(reading);
    browser.follow(".keep button");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/article/1");
  }

  @Test
  void ctrlEnterReadsInThisTabFromAnyField() {
    Browser browser = Browser.get().open(served.at("/"));
    browser.find("#text").sendKeys(TEXT);
    browser.find("#publisher").sendKeys("Kiln Radio", Keys.chord(Keys.CONTROL, Keys.ENTER));
    assertThat(browser.find(".cards").getText()).contains("Ana Holt");
    assertThat(browser.driver().getWindowHandles()).hasSize(1);
  }

  @Test
  void aDateWrittenOtherwiseCostsNobodyTheirText() {
    Browser browser = Browser.get().open(served.at("/"));
    browser.find("#text").sendKeys(TEXT);
    browser.find("#published").sendKeys("July 2031");
    browser.find(".read-box button.main").click();
    assertThat(browser.all("#published:invalid")).hasSize(1);
    assertThat(browser.find("#text").getDomProperty("value")).contains("eastern dam");
  }

  @Test
  void keysGoFromStatementToStatementAndOpenWhy() {
    Browser browser = pasted(TEXT);
    browser.find(".cards");
    browser.press("n");
    browser.until("document.querySelector('.card.on') && location.hash");
    String first = browser.find(".card.on").getDomAttribute("id");
    assertThat(browser.all("mark.on-content")).isNotEmpty();
    browser.press("j");
    assertThat(browser.find(".card.on").getDomAttribute("id")).isNotEqualTo(first);
    browser.press("p");
    assertThat(browser.find(".card.on").getDomAttribute("id")).isEqualTo(first);
    browser.press("w");
    browser.until("document.querySelector('.card.on .why').open");
    browser.mustBeSound();
    browser.press(Keys.ENTER);
    browser.until("!document.querySelector('.card.on .why').open");
    browser.press(Keys.ESCAPE);
    browser.until("!document.querySelector('.card.on') && !location.hash");
    assertThat(browser.all("mark.on-content")).isEmpty();
  }

  @Test
  void pointingAtAMarkShowsItsCardAndPointingAtACardItsMarks() {
    Browser browser = pasted(TEXT);
    new Actions(browser.driver()).moveToElement(browser.find("mark.cue")).perform();
    browser.until("document.querySelector('.card.near')");
    new Actions(browser.driver()).moveToElement(browser.find("h1")).perform();
    browser.until("!document.querySelector('.near')");
    new Actions(browser.driver()).moveToElement(browser.find(".card blockquote")).perform();
    browser.until("document.querySelector('mark.near')");
    browser.find("mark.cue").click();
    browser.until("document.querySelector('.card.on')");
  }

  @Test
  void theReasonsOfWhyLeadToTheirWords() {
    Browser browser = pasted(TEXT);
    browser.find(".why summary").click();
    browser.find(".why [data-from]").click();
    browser.until("CSS.highlights.has('words')");
  }

  @Test
  void aSelectionIsToldInCodePointsOfTheOriginal() {
    Browser browser = pasted("Ana\u202E😀Holt said \"no\" on Monday.");
    browser.find(".text [data-at]");
    Object span =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                const all = [...document.querySelectorAll('.text [data-at]')];
                const piece = all.find(p => p.textContent.includes('Holt'));
                const at = piece.textContent.indexOf('Holt');
                getSelection().setBaseAndExtent(all[0].firstChild, 1, piece.firstChild, at + 2);
                const source = document.querySelector('script[type=module]').src;
                import(source.replace('app.js', 'article.js')).then(m => done(m.selectedSpan()));
                """);
    assertThat(span).isEqualTo(List.of(1L, 7L));
  }

  @Test
  void filesAreReadAndListed() throws IOException {
    Path plain = Files.writeString(files.resolve("dam.txt"), TEXT);
    Path lines =
        Files.writeString(
            files.resolve("two.jsonl"),
            """
            {"id":"b","title":"The <b>second</b>","text":"Ben Moss said the road is open."}
            {"id":"c","text":""}
            """);
    Browser browser = Browser.get().open(served.at("/"));
    browser.find("#files").sendKeys(plain + "\n" + lines);
    browser.find(".read-box button.main").click();
    browser.find(".newest");
    assertThat(browser.find("main").getText())
        .contains("2 articles read", "The <b>second</b>", "1 statement · not kept", "two.jsonl:2");
    browser.mustBeSound();
    browser.find(".newest a[href]").click();
    assertThat(browser.find(".cards").getText()).contains("Ana Holt");
  }

  @Test
  void nothingToReadIsSaid() {
    Browser browser = Browser.get().open(served.at("/"));
    browser.find(".read-box button.main").click();
    browser.until("document.querySelector('main').innerText.includes('There is nothing to read')");
  }

  @Test
  void theNewestArticlesAreListed() {
    served.ledger().add("one", "The Saltmere Post", "2025-03-01", by(person("Ana Holt"), "no"));
    Browser browser = Browser.get().open(served.at("/"));
    assertThat(browser.find(".newest").getText())
        .contains("one", "The Saltmere Post · Sat 1 Mar 2025 · 1 statement");
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width).picture("read-" + width).mustBeSound();
    }
    browser.dark(true).picture("read-dark").mustBeSound();
  }

  @Test
  void markupInATextIsText() {
    Browser browser =
        pasted(
            "<script>alert(1)</script> The <b onclick=x>mayor</b>, Ana \u202EHolt\u202C, said"
                + " \"<img src=x onerror=alert(2)>\" on Monday.\u200B");
    assertThat(browser.find(".text").getText())
        .contains("<script>alert(1)</script>", "⟨U+202E⟩Holt⟨U+202C⟩", "<img src=x", "⟨U+200B⟩");
    assertThat(browser.driver().findElements(By.cssSelector(".article img, .article b[onclick]")))
        .isEmpty();
    browser.mustBeSound();
  }
}
