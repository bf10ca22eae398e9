package org.hearsay.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void whoChangesWaitsForAFewOthersAlone(@TempDir Path folder) throws InterruptedException {
    Outlets outlets = new Outlets(Lexicon.shipped());
    try (Desk desk =
        new Desk(
            () -> Ledger.openToRead(folder, outlets),
            Ledger.open(folder, outlets, Clock.systemUTC(), () -> {}),
            this::reading)) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch ended = new CountDownLatch(1);
      AtomicInteger changed = new AtomicInteger();
      AtomicInteger refused = new AtomicInteger();
      List<Thread> all = new ArrayList<>();
      all.add(
          Thread.ofPlatform()
              .start(() ->
                  desk.changeHoweverLong(ledger -> {
                    begun.countDown();
                    await(ended);
                    return changed.incrementAndGet();
                  })));
      await(begun);
      for (int i = 0; i < 20; i++) {
        Thread next = Thread.ofPlatform().start(() -> change(desk, changed, refused));
        while (next.isAlive() && next.getState() != Thread.State.TIMED_WAITING) {
          Thread.onSpinWait();
        }
        all.add(next);
      }
      assertThat(refused).hasValue(4);
      ended.countDown();
      for (Thread thread : all) {
        thread.join();
      }
      assertThat(changed).hasValue(1 + 16);
    }
  }

  private static void change(Desk desk, AtomicInteger changed, AtomicInteger refused) {
    try {
      desk.change(ledger -> changed.incrementAndGet());
    } catch (Problem busy) {
      assertThat(busy.status()).isEqualTo(503);
      refused.incrementAndGet();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
