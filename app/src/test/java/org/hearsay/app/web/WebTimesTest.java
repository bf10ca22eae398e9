package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.outlet;
import static org.hearsay.app.search.SmallLedger.Who.person;
import static org.hearsay.app.search.SmallLedger.Who.unnamed;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.search.SmallLedger;
import org.hearsay.app.search.SmallLedger.Said;
import org.hearsay.engine.attribution.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large pages in a real browser. They are opened once; with {@code -Dhearsay.times=N} each N times,
 * and how long that took is printed ({@code bench/web}).
 */
class WebTimesTest {
  private static final int TIMES = Integer.getInteger("hearsay.times", 1);
  private static final String BRIDGE =
      "the harbour bridge at Norwick will stay closed for 12 weeks because of cracks in its piers";

  @TempDir private Path folder;

  @Test
  void aClaimOf200ArticlesIsUsable() {
    try (Served served = new Served(folder)) {
      fill(served.ledger());
      String address = served.at("/claims?words=harbour+bridge+Norwick+closed+cracks+piers");
      Browser browser = Browser.get();
      double[] millis = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        browser.open(address);
        millis[i] = loaded(browser);
      }
      assertThat(browser.find(".short").getText()).contains("200 articles");
      assertThat(browser.find(".graph svg").isDisplayed()).isTrue();
      tell("claim page of 200 articles, loaded and laid out", millis);
      browser.find(".came:not([open]) summary").click();
      assertThat(browser.find(".came[open] li").isDisplayed()).isTrue();
      browser.mustBeSound();
      browser.picture("claim-200");
    }
  }

  /** A wire story with copies, papers that cite it, others with sources of their own, denials. */
  private static void fill(SmallLedger ledger) {
    for (int i = 0; i < 200; i++) {
      String day = String.format(Locale.ROOT, "2025-03-%02d", 1 + i / 10);
      ledger.add("a" + i, "Paper " + i, day, said(i));
    }
    new Lineage(ledger.ledger()).settle(articles -> {});
  }

  private static Said said(int i) {
    return switch (i % 10) {
      case 0 -> by(person("Ana Holt"), BRIDGE);
      case 1, 2, 3 -> by(person("Ana Holt"), BRIDGE).via(outlet("Paper " + i / 10 * 10));
      case 4, 5 -> by(unnamed("officials"), BRIDGE).via(outlet("Paper 0"));
      case 6 -> by(unnamed("a senior engineer"), BRIDGE);
      case 7 -> by(person("Peter Moss"), BRIDGE).act(Act.DENY);
      case 8 -> by(person("Witness Number " + i), BRIDGE);
      default -> by(null, BRIDGE);
    };
  }

  @Test
  void aPastedArticleOf2000WordsShowsItsStatements() {
    try (Served served = new Served(folder)) {
      Browser browser = Browser.get();
      double[] millis = new double[TIMES];
      for (int i = 0; i < TIMES; i++) {
        browser.open(served.at("/"));
        browser
            .driver()
            .executeScript(
                "document.querySelector('#text').value = arguments[0]", article(2_000, i));
        browser.find("#text").submit();
        browser.find(".card");
        millis[i] = loaded(browser);
      }
      assertThat(browser.all(".card")).hasSizeGreaterThan(20);
      tell("article of 2,000 words pasted, first statement shown", millis);
      browser.mustBeSound();
    }
  }

  private static String article(int words, int seed) {
    String[] names = {"Ana Holt", "Peter Moss", "Ivo Lund", "Carla Reyes", "Tom Ashby"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.toString().split("\\s+").length < words; i++) {
      String name = names[(i + seed) % names.length];
      text.append("The council of Norwick met again on Monday, the ")
          .append(i + 2)
          .append("th time this year, and talked of the bridge until late in the night. ")
          .append(name)
          .append(", who runs the port, said that ")
          .append(i + 3)
          .append(" ships had to wait outside the harbour. \"Nobody has told us when it opens,\" ")
          .append(name.split(" ")[1])
          .append(" told the Norwick Courier. A spokesman for the builders denied that the piers")
          .append(" had been neglected.\n\n");
    }
    return text.toString();
  }

  private static double loaded(Browser browser) {
    browser.until("performance.getEntriesByType('navigation')[0].loadEventEnd > 0");
    Object millis =
        browser
            .driver()
            .executeScript("return performance.getEntriesByType('navigation')[0].loadEventEnd");
    return ((Number) Objects.requireNonNull(millis)).doubleValue();
  }

  private static void tell(String what, double[] millis) {
    if (TIMES > 1) {
      double[] sorted = Arrays.stream(millis).skip(1).sorted().toArray();
      System.out.printf(
          Locale.ROOT,
          "TIMES %s: first %.0f ms, then median %.0f ms (%.0f to %.0f, %d times)%n",
          what,
          millis[0],
          sorted[sorted.length / 2],
          sorted[0],
          sorted[sorted.length - 1],
          sorted.length);
    }
  }
}
