package org.hearsay.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.app.pages.ReadingFile;
import org.hearsay.engine.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingFileTest {
  private static final String TEXT =
      "The eastern dam will be closed, Mayor Ana Holt said on Monday.\n\n"
          + "\"</script><script>alert(1)</script>,\" she told The Harbour Light.";

  @TempDir private Path folder;

  private static String file(String text) {
    Article article =
        new Article("x", text, "</style><b>Dam", "Kiln", "2025-03-04", List.of(), "javascript:x()");
    return ReadingFile.of(Served.read(article));
  }

  @Test
  void worksByItselfFromADisk() throws IOException {
    Path file = Files.writeString(folder.resolve("x.html"), file(TEXT));
    Browser browser = Browser.get().open(file.toUri().toString());
    assertThat(browser.find("h1").getText()).isEqualTo("</style><b>Dam");
    assertThat(browser.find(".cards").getText()).contains("Ana Holt", "The Harbour Light");
    browser.press("n");
    browser.until(
        "document.querySelector('.card.on') && document.querySelector('mark.on-content')");
    browser.mustBeSound();
    browser.width(360).picture("file-360").mustBeSound();
  }

  @Test
  void leadsNowhereAndAsksForNothing() {
    assertThat(file(TEXT))
        .doesNotContain("javascript:x")
        .doesNotContain("href=\"/")
        .doesNotContain("src=")
        .contains("Content-Security-Policy");
  }

  @Test
  void isTheSameForTheSameReading() {
    assertThat(file(TEXT)).isEqualTo(file(TEXT));
  }
}
