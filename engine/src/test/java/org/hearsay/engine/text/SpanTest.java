package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void givesTheWordsItCovers() {
    assertThat(new Span(4, 8).in("She said no.")).isEqualTo("said");
    assertThat(new Span(4, 8).length()).isEqualTo(4);
  }

  @Test
  void countsUtf16CodeUnits() {
    assertThat(new Span(3, 5).in("😀 no")).isEqualTo("no");
  }

  @Test
  void refusesEmptyAndBackwardSpans() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(3, 3))
        .withMessageContaining("3");
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(4, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void containsItselfAndItsPartsButNotItsEnd() {
    Span span = new Span(2, 6);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(3, 5))).isTrue();
    assertThat(span.contains(new Span(3, 7))).isFalse();
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(6)).isFalse();
  }

  @Test
  void sortsByStartThenEnd() {
    assertThat(Stream.of(new Span(2, 4), new Span(1, 9), new Span(2, 3)).sorted())
        .containsExactly(new Span(1, 9), new Span(2, 3), new Span(2, 4));
  }
}
