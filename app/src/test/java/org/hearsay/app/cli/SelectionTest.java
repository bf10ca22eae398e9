package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import org.hearsay.app.export.Readings;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final String TEXT =
      "Ana said that Ben told Cleo that Dora lied, and Ed confirmed it.";

  private static final Attribution ANA =
      attribution(TEXT, "Ana", "said", "that Ben told Cleo that Dora lied", Kind.INDIRECT);
  private static final Attribution BEN =
      attribution(TEXT, "Ben", "told", "that Dora lied", Kind.INDIRECT);
  private static final Attribution ED = attribution(TEXT, "Ed", "confirmed", "it", Kind.INDIRECT);

  @Test
  void ordersByTheCue() {
    assertThat(Selection.all(Readings.of(Article.of("x", TEXT), ED, BEN, ANA)).attributions())
        .containsExactly(ANA, BEN, ED);
  }

  @Test
  void keepsWhatLiesInNoOthersContent() {
    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), BEN, ED, ANA)).attributions())
        .containsExactly(ANA, ED);
  }

  @Test
  void keepsAnAttributionWhoseSourceStandsOutside() {
    Attribution outside = attribution(TEXT, "Ana", "told", "that Dora lied", Kind.INDIRECT);

    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), ANA, outside)).attributions())
        .contains(outside);
  }
}
