package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reading;
import org.junit.jupiter.api.Test;

class DeskTest {
  private final LinkedBlockingQueue<String> read = new LinkedBlockingQueue<>();
  private volatile boolean broken;

  private Desk desk() {
    return new Desk(
        () -> {
          throw new AssertionError("no ledger is asked");
        },
        null,
        this::reading);
  }

  private Reading reading(Article article) {
    read.add(article.text());
    if (broken) {
      throw new IllegalStateException("no model");
    }
    return new Reading(article, "en", List.of(), "test");
  }

  @Test
  void whatTheFirstReadingNeedsIsOpenedAheadAndOnce() throws InterruptedException {
    try (Desk desk = desk()) {
      desk.readSoon();
      assertThat(read.poll(30, TimeUnit.SECONDS)).isNotNull();
      desk.readSoon();
      desk.read(Article.of("a", "Ana Holt said no."));
      assertThat(read).containsExactly("Ana Holt said no.");
    }
  }

  @Test
  void whatCannotBeOpenedIsToldToWhoReads() throws InterruptedException {
    broken = true;
    try (Desk desk = desk()) {
      desk.readSoon();
      assertThat(read.poll(30, TimeUnit.SECONDS)).isNotNull();
      broken = false;
      assertThat(desk.read(Article.of("a", "Ana Holt said no.")).findings()).isEmpty();
    }
  }
}
