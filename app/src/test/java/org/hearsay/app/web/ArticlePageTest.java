package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.nio.file.Path;
import org.hearsay.app.desk.Taking;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.StatementId;
import org.hearsay.app.ledger.Statements;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.effect.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlePageTest {
  private static final String TEXT =
      """
      SALTMERE, March 3 (Kiln Radio) - The eastern dam will be closed, Mayor Ana Holt said on Monday.

      "We have waited long enough," she told The Harbour Light. "The wall must be mended."

      Two officials said the operator had denied that it knew of the crack.
      """;

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

  /** Its number. */
  private long add(String title, String text) {
    Article article =
        new Article(
            "dam",
            text,
            title,
            "The Saltmere Post",
            "2025-03-04",
            java.util.List.of(),
            "https://saltmere.example/dam");
    return new Taking(served.desk())
        .add("-", article, Keeping.of(served.desk().read(article)))
        .number();
  }

  private String firstStatement(long article) {
    return StatementId.text(
        served.desk().ask(ledger -> new Statements(ledger).ofArticle(article).getFirst().id()));
  }

  @Test
  void showsTextMarksAndCardsAtEveryWidth() {
    long number = add("The dam", TEXT);
    Browser browser = Browser.get().open(served.at("/article/" + number));
    assertThat(browser.find("h1").getText()).isEqualTo("The dam");
    assertThat(browser.find(".card a[href*='/claim/']").getText()).isEqualTo("Claim and origins");
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width).picture("article-" + width).mustBeSound();
    }
    browser.dark(true).picture("article-dark").mustBeSound();
    browser.width(360).picture("article-dark-360").mustBeSound();
  }

  @Test
  void aStatementsPermalinkHasItChosen() {
    long number = add("The dam", TEXT);
    Browser browser = Browser.get().open(served.at("/statement/" + firstStatement(number)));
    assertThat(browser.all(".card.on")).hasSize(1);
    assertThat(browser.all("mark.on-content, mark.on-source, mark.on-cue")).isNotEmpty();
    browser.mustBeSound();
  }

  @Test
  void whatWasRemovedIsGoneAndSaysSo() {
    long number = add("The dam", TEXT);
    String statement = firstStatement(number);
    Browser browser = Browser.get().open(served.at("/article/" + number));
    browser.find(".removal summary").click();
    browser.find(".removal button").click();
    browser.until("location.pathname === '/'");
    assertThat(served.get("/article/" + number).statusCode()).isEqualTo(410);
    assertThat(served.get("/statement/" + statement).statusCode()).isEqualTo(410);
    browser.open(served.at("/statement/" + statement));
    assertThat(browser.find("main").getText())
        .contains("Removed", "This article was removed from the ledger on 20");
  }

  @Test
  void whatTheLatestVersionNoLongerSaysIsTold() {
    long number = add("The dam", TEXT);
    String statement = firstStatement(number);
    add("The dam", "SALTMERE - The western gate is open, Ben Moss said on Tuesday.");
    assertThat(served.get("/statement/" + statement))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(410))
        .satisfies(answer ->
            assertThat(answer.body())
                .contains("The latest version of dam no longer has this statement"));
    assertThat(served.get("/article/" + number).body())
        .contains("2 versions", "The latest version no longer has");
  }

  @Test
  void whatNeverWasIsNotFound() {
    assertThat(served.get("/article/77").statusCode()).isEqualTo(404);
    assertThat(served.get("/article/x").statusCode()).isEqualTo(404);
    assertThat(served.get("/article/99999999999999999999").statusCode()).isEqualTo(404);
    assertThat(served.get("/statement/0000000000000").statusCode()).isEqualTo(404);
    assertThat(served.get("/statement/zz").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutATextCardsHaveAllTheirWords() {
    String words = "the gate " + "and the next gate ".repeat(40) + "will stay shut";
    served
        .ledger()
        .add(
            "one",
            "<img src=x onerror=alert(1)>",
            "2025-03-01",
            by(person("<script>alert(2)</script> Moss"), words).via(outlet("Kiln Radio")),
            by(unnamed("two \u202Eofficials"), "it is not so").does(Effect.Type.DENIES).isHedged(),
            by(null, "nobody knows").isNested());
    Browser browser = Browser.get().open(served.at("/article/1"));
    assertThat(browser.find("main").getText())
        .contains(
            "<script>alert(2)</script> Moss",
            "Kiln Radio",
            "will stay shut",
            "denies statement 1",
            "hedged: \"reportedly\"",
            "the text does not say",
            "The text of this article is not kept");
    browser.mustBeSound();
  }

  @Test
  void hundredsOfStatementsAndALongLineAreShown() {
    StringBuilder text = new StringBuilder("word ".repeat(10_000)).append("\n\n");
    for (int i = 0; i < 320; i++) {
      text.append("Ana Holt said that dam ").append(i).append(" will be closed. ");
    }
    Article article = Article.of("long", text.toString());
    long number =
        new Taking(served.desk())
            .add("long.txt", article, Keeping.of(Served.read(article)))
            .number();
    Browser browser = Browser.get().width(360).open(served.at("/article/" + number));
    assertThat(browser.all(".cards .card")).hasSizeGreaterThan(300);
    browser.press("n");
    browser.until("document.querySelector('.card.on')");
    assertThat((Long) browser.driver().executeScript("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    assertThat(browser.said()).isEmpty();
  }
}
