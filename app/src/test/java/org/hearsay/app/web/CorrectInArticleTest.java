package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.app.desk.Taking;
import org.hearsay.app.kept.Keeping;
import org.hearsay.engine.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class CorrectInArticleTest {
  private static final String TEXT =
      """
      SALTMERE, March 3 (Kiln Radio) - The eastern dam \uD83C\uDF0A will be closed, Mayor Ana Holt \
      said on Monday.

      Two officials said the operator had denied that it knew of the crack.
      """;

  @TempDir private Path folder;
  private Served served;
  private String page;

  @BeforeEach
  void serve() {
    served = new Served(folder);
    Article article =
        new Article("dam", TEXT, "The dam", "The Saltmere Post", "2025-03-04", List.of(), null);
    page =
        "/article/"
            + new Taking(served.desk())
                .add("-", article, Keeping.of(served.desk().read(article)))
                .number();
  }

  @AfterEach
  void close() {
    served.close();
  }

  private static WebElement opened(Browser browser) {
    browser.press("n");
    browser.press("c");
    return browser.find(".card .panel-form");
  }

  @Test
  void theCardShowsWhatItIsNowAndUndoIsAtHand() {
    Browser browser = Browser.get().open(served.at(page));
    opened(browser);
    browser.until("document.activeElement.name === 'speaker'");
    WebElement speaker = browser.find(".panel [name=speaker]");
    speaker.clear();
    speaker.sendKeys("Tessa Quill", Keys.ENTER);
    browser.until("document.querySelector('#a1 > .chain').textContent.includes('Tessa Quill')");
    assertThat(browser.find(".card .saved").getText()).contains("who said it: Tessa Quill");
    browser.mustBeSound();
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width).picture("correct-in-card-" + width);
    }
    browser.width(1280);
    browser.press("u");
    browser.until("!document.querySelector('#a1 > .chain').textContent.includes('Tessa Quill')");
    browser.mustBeSound();
  }

  @Test
  void takesWhatIsSelectedInTheText() {
    Browser browser = Browser.get().open(served.at(page));
    opened(browser);
    String words = "dam \uD83C\uDF0A will be closed";
    browser
        .driver()
        .executeScript(
            """
            const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const at = walker.currentNode.data.indexOf(arguments[0]);
              if (at < 0) continue;
              getSelection().setBaseAndExtent(
                walker.currentNode, at, walker.currentNode, at + arguments[0].length);
              return;
            }
            throw new Error("not in one piece");
            """,
            words);
    browser.find("[data-take^=content]").click();
    int start = TEXT.codePointCount(0, TEXT.indexOf(words));
    assertThat(browser.find(".panel [name=content]").getDomProperty("value"))
        .isEqualTo(start + "-" + (start + words.codePointCount(0, words.length())));
    browser.find(".panel-form button.main").click();
    browser.until("document.querySelector('.saved')");
    assertThat(browser.find(".saved").getText()).contains("what was said: " + words);
    browser.mustBeSound();
  }

  @Test
  void escapeClosesThePanelAndLeavesTheStatementChosen() {
    Browser browser = Browser.get().open(served.at(page));
    opened(browser);
    browser.press(Keys.ESCAPE);
    browser.until("!document.querySelector('.panel')");
    assertThat(browser.find("#a1").getDomAttribute("aria-current")).isEqualTo("true");
  }

  @Test
  void whoOnlyReadsSeesNoControls() {
    served.close();
    served = new Served(folder, new Serving.Wish("127.0.0.1", 0, "", List.of(), "Mira"), true);
    String html = served.get(page).body();
    assertThat(html).contains("Ana Holt").doesNotContain("class=\"correct\"");
    assertThat(served.get("/review").body()).doesNotContain("review-quick");
  }
}
