package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.nio.file.Path;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class SearchPageTest {
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
            by(unnamed("two officials"), "the dam was never safe").via(outlet("Kiln Radio")),
            by(person("Piet Brandt"), "the dam is leaking").act(Act.DENY).kind(Kind.DIRECT));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void showsWhatAQueryFinds() {
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    assertThat(browser.find("main").getText())
        .contains("the eastern dam at Saltmere", "Ana Holt", "3 statements, the best first.");
    assertThat(browser.all(".hits mark")).extracting(each -> each.getText()).containsOnly("dam");
    browser.mustBeSound();
  }

  @Test
  void wordsOfStrangersAreWords() {
    served
        .ledger()
        .add(
            "two",
            "<img src=x onerror=alert(1)>",
            "2025-03-01",
            by(
                person("<script>alert(2)</script> Moss"),
                "the \u202Edam\u202C is \u061C\"fine\"\u3164 & dry"),
            by(person("Ana Holt"), "it is dry and cold"));
    Browser browser = Browser.get().open(served.at("/search?q=dry"));
    assertThat(browser.find("main").getText())
        .contains(
            "<script>alert(2)</script> Moss",
            "⟨U+202E⟩dam⟨U+202C⟩ is ⟨U+061C⟩",
            "⟨U+3164⟩",
            "<img src=x");
    browser.mustBeSound();
    browser.follow(
        browser.find(".facets").findElement(By.linkText("<script>alert(2)</script> Moss")));
    assertThat(browser.find(".chips").getText()).contains("<script>alert(2)</script> Moss");
    assertThat(browser.all(".hits > li")).hasSize(1);
    browser.mustBeSound();
  }

  @Test
  void aValueLeadsToItsStatementsAndTheChipBack() {
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    browser.follow(browser.find(".facets").findElement(By.linkText("deny")));
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=dam&act=deny");
    assertThat(browser.find(".hits").getText()).contains("leaking").doesNotContain("eastern");
    browser.follow(".chips a");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=dam");
    assertThat(browser.all(".hits > li")).hasSize(3);
  }

  @Test
  void yearsMonthsAndTagsLeadToTheirStatements() {
    served
        .ledger()
        .add(
            "two",
            "Kiln Radio",
            "2024-03-01",
            by(person("Ana Holt"), "a dam in spring").on("2024-03-01"),
            by(person("Ana Holt"), "a dam in summer").on("2024-07-02"),
            by(person("Ana Holt"), "a dam before").on("2019"));
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    assertThat(browser.find(".facets").getText()).contains("When it was said", "2019");
    browser.follow(browser.find(".facets").findElement(By.linkText("2024")));
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=dam&since=2024&until=2024");
    assertThat(browser.all(".hits > li")).hasSize(2);
    browser.follow(browser.find(".facets").findElement(By.linkText("2024-07")));
    assertThat(browser.find(".hits").getText()).contains("summer").doesNotContain("spring");
    String link = String.valueOf(browser.find(".hits a.said").getDomAttribute("href"));
    String id = link.replaceFirst(".*/", "");
    new Correcting(served).form(id, "tag", "ring back");
    browser.open(served.at("/search?q=dam"));
    browser.follow(browser.find(".facets").findElement(By.linkText("ring back")));
    assertThat(browser.all(".hits > li")).hasSize(1);
    browser.mustBeSound();
  }

  @Test
  void whatCannotBeUnderstoodIsShownAtItsPlace() {
    Browser browser = Browser.get().open(served.at("/search?q=dam+act:denied"));
    assertThat(browser.find("#q").getDomAttribute("aria-describedby")).isEqualTo("q-wrong");
    assertThat(browser.find("#q-wrong pre").getText())
        .startsWith("dam act:denied\n        ^ act takes say");
    assertThat(browser.find("#q").getDomProperty("value")).isEqualTo("dam act:denied");
    assertThat(served.get("/search?q=dam+act:denied").statusCode()).isEqualTo(400);
    assertThat(served.get("/search?act=denied").body()).contains("act takes say");
    assertThat(served.get("/search?since=2025-13").statusCode()).isEqualTo(400);
    assertThat(served.get("/search?q=dam&after=zzz").statusCode()).isEqualTo(400);
  }

  @Test
  void conditionsOfTheFormAreThoseOfTheLanguage() {
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    browser.find(".conditions summary").click();
    browser.find("#field-speaker").sendKeys("Ana Holt");
    browser.find("#field-kind").sendKeys("in other words");
    browser.follow(".conditions button");
    assertThat(browser.all(".chips li")).hasSize(2);
    assertThat(browser.all(".hits > li")).hasSize(1);
    browser.mustBeSound();
  }

  @Test
  void originalsTellHowManyArticlesWait() {
    assertThat(served.get("/search?originals=yes").body())
        .contains("1 article still to be compared");
  }

  @Test
  void showsOnePageAfterTheOther() {
    for (int i = 0; i < 7; i++) {
      served
          .ledger()
          .add(
              "more-" + i,
              "Kiln Radio",
              "2024-01-0" + (i + 1),
              by(person("Ana Holt"), "ferry " + i));
    }
    Browser browser = Browser.get().open(served.at("/search?q=ferry&limit=5"));
    assertThat(browser.all(".hits > li")).hasSize(5);
    browser.follow(".ways a[rel=next]");
    assertThat(browser.find(".hits").getText())
        .contains("ferry 0", "ferry 1")
        .doesNotContain("ferry 2");
    browser.driver().navigate().back();
    assertThat(browser.find(".hits").getText()).contains("ferry 6");
    assertThat(served.get("/search?limit=100000").statusCode()).isEqualTo(400);
  }

  @Test
  void aSearchIsSavedAndTellsWhatIsNew() {
    Browser browser = Browser.get().open(served.at("/search?q=dam&act=deny"));
    browser.find("#save-name").sendKeys("Denials of <the dam>");
    browser.follow(".save button");
    assertThat(browser.find(".searches").getText())
        .contains("Denials of <the dam>", "act:deny", "Nothing new");
    browser.mustBeSound();
    served
        .ledger()
        .add("two", "Kiln Radio", "2024-01-01", by(person("Ana Holt"), "a dam").act(Act.DENY));
    browser.open(served.at("/searches"));
    assertThat(browser.find(".searches").getText()).contains("1 of its newest");
    browser.follow(".searches button");
    assertThat(browser.all(".hits > li")).hasSize(2);
    browser.open(served.at("/searches"));
    assertThat(browser.find(".searches").getText()).contains("Nothing new");
    browser.follow("button[aria-label^=Delete]");
    assertThat(browser.find("main").getText()).contains("None yet");
  }

  @Test
  void isSoundAtEveryWidth() {
    served
        .ledger()
        .add(
            "long", "A".repeat(200), "2025", by(person("B".repeat(200)), "dam " + "c".repeat(300)));
    Browser browser = Browser.get();
    for (int width : new int[] {360, 800, 1440}) {
      browser.width(width);
      for (boolean dark : new boolean[] {false, true}) {
        browser.dark(dark).open(served.at("/search?q=dam&named=yes"));
        browser.mustBeSound();
        browser.picture("search-" + width + (dark ? "-dark" : ""));
      }
    }
  }

  @Test
  void anAddressHoldsWhatWasAskedForAlone() {
    Browser browser = Browser.get().open(served.at("/search"));
    browser.find("main input[name=q]").sendKeys("dam");
    browser.follow("main form button");
    assertThat(browser.driver().getCurrentUrl()).endsWith("/search?q=dam");
  }
}
