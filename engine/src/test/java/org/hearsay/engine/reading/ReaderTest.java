package org.hearsay.engine.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ReaderTest {
  private static final Reader READER = Reader.open();

  @AfterAll
  static void close() {
    READER.close();
  }

  @Test
  void givesWhatItFoundWithTheArticleAndTheVersion() {
    Article article =
        article(
            "“We will not sell the ferry,” harbour master Ada Quill said on Monday. “Nobody has"
                + " asked us, and we would not answer if they did.”");
    Reading reading = READER.read(article);
    assertThat(reading.article()).isSameAs(article);
    assertThat(reading.language()).isEqualTo("en");
    assertThat(reading.attributions()).isNotEmpty();
    assertThat(reading.model()).isEqualTo(Reader.version()).startsWith("hearsay-");
  }

  @Test
  void readsAnEmptyArticle() {
    Reading reading = READER.read(article(""));
    assertThat(reading.attributions()).isEmpty();
    assertThat(reading.language()).isEqualTo("und");
  }

  @Test
  void readsOtherLanguagesToo() {
    String text =
        "„Wir verkaufen die Fähre nicht“, sagte die Hafenmeisterin am Montag, und dass sie nicht"
            + " gefragt worden sei.";
    assertThat(READER.read(article(text)).language()).isEqualTo("de");
  }

  @Test
  void addsUpTheTimeInTheNetwork() {
    Duration before = READER.networkTime();
    READER.read(article("The ferry sailed at noon."));
    assertThat(READER.networkTime()).isGreaterThan(before);
  }

  private static Article article(String text) {
    return new Article("a1", text, null, null, null, List.of(), null);
  }
}
