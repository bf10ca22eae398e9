package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.search.SmallLedger.Said.by;
import static org.hearsay.app.search.SmallLedger.Who.person;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
            by(person("Ana Holt"), "the eastern dam at Saltmere will be closed for repairs"));
  }

  @AfterEach
  void close() {
    served.close();
  }

  @Test
  void showsWhatAQueryFinds() {
    Browser browser = Browser.get().open(served.at("/search?q=dam"));
    assertThat(browser.find("main").getText()).contains("the eastern dam at Saltmere", "Ana Holt");
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
            by(person("<script>alert(2)</script> Moss"), "the \u202Edam\u202C is \"fine\" & dry"));
    Browser browser = Browser.get().open(served.at("/search?q=dry"));
    assertThat(browser.find("main").getText())
        .contains("<script>alert(2)</script> Moss", "⟨U+202E⟩dam⟨U+202C⟩", "<img src=x");
    browser.mustBeSound();
  }
}
