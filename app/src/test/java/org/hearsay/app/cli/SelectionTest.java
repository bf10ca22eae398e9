package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.app.export.Readings;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final String TEXT = "Ana said that Ben told Cleo that Dora lied.";

  @Test
  void keepsWhatLiesInNoOthersContentWithItsNumber() {
    Attribution outer = attribution(2, Attribution.OUTERMOST);
    Attribution inner = attribution(1, 2);

    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), inner, outer)).attributions())
        .containsExactly(outer);
  }

  private static Attribution attribution(int number, int within) {
    return new Attribution(
        number,
        within,
        List.of(new Span(0, 3)),
        List.of(new Span(4, 8)),
        List.of(new Span(9, 13)),
        Kind.INDIRECT,
        0.9);
  }
}
