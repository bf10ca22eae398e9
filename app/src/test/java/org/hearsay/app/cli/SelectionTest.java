package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.app.export.Readings;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.reading.Reading;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SelectionTest {
  private static final String TEXT =
      "Ana said that Ben told Cleo that Dora lied, and Ed confirmed it.";

  private static final Attribution ANA =
      attribution(TEXT, "Ana", "said", "that Ben told Cleo that Dora lied", Kind.INDIRECT);
  private static final Attribution BEN =
      attribution(TEXT, "Ben", "told", "that Dora lied", Kind.INDIRECT);
  private static final Attribution ED = attribution(TEXT, "Ed", "confirmed", "it", Kind.INDIRECT);

  @Test
  void keepsWhatLiesInNoOthersContent() {
    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), ANA, BEN, ED)).attributions())
        .containsExactly(ANA, ED);
  }

  @Test
  void keepsAnAttributionWhoseSourceStandsOutside() {
    Attribution outside = attribution(TEXT, "Ana", "told", "that Dora lied", Kind.INDIRECT);

    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), ANA, outside)).attributions())
        .contains(outside);
  }

  @Test
  void leavesOutEveryLevelBelowTheOutermost() {
    Attribution dora = attribution(TEXT, "Dora", "lied", "that", Kind.INDIRECT);

    assertThat(
            Selection.outermost(Readings.of(Article.of("x", TEXT), ANA, BEN, dora, ED))
                .attributions())
        .containsExactly(ANA, ED);
  }

  @Test
  void keepsEqualContentsOfTwoCues() {
    Attribution twice = attribution(TEXT, "", "lied", "Dora lied", Kind.INDIRECT);

    assertThat(Selection.outermost(Readings.of(Article.of("x", TEXT), twice, twice)).attributions())
        .containsExactly(twice, twice);
  }

  @Test
  @Timeout(20)
  void takesTimeInProportionToTheText() {
    String text = "Ana said no. ".repeat(100_000);
    List<Attribution> many =
        IntStream.range(0, 100_000)
            .map(i -> 13 * i)
            .mapToObj(at ->
                new Attribution(
                    List.of(new Span(at, at + 3)),
                    List.of(new Span(at + 4, at + 8)),
                    List.of(new Span(at + 9, at + 11)),
                    Kind.INDIRECT,
                    0.9))
            .toList();

    Reading reading = new Reading(Article.of("x", text), "en", many, "test");

    assertThat(Selection.outermost(reading).attributions()).isEqualTo(many);
  }
}
