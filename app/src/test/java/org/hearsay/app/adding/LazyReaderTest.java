package org.hearsay.app.adding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.engine.article.Article;
import org.junit.jupiter.api.Test;

class LazyReaderTest {
  private static final Article ARTICLE = Article.of("a", "He said so.");

  @Test
  void doesNotTryAgainWhatCouldNotBeOpened() {
    AtomicInteger tries = new AtomicInteger();
    LazyReader reader =
        new LazyReader(() -> {
          tries.incrementAndGet();
          throw new IllegalStateException("no model");
        });

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> reader.apply(ARTICLE))
          .isInstanceOf(LazyReader.NotOpened.class)
          .hasRootCauseMessage("no model");
    }
    assertThat(tries).hasValue(1);
  }
}
