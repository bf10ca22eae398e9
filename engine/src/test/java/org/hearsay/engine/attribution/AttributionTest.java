package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final List<Span> CUE = List.of(new Span(4, 8));
  private static final List<Span> CONTENT = List.of(new Span(9, 20));

  @Test
  void mayHaveNoSource() {
    assertThat(new Attribution(1, 0, List.of(), CUE, CONTENT, Kind.INDIRECT, 0.5).source())
        .isEmpty();
  }

  @Test
  void hasACueAndAContent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(1, 0, List.of(), List.of(), CONTENT, Kind.DIRECT, 0.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(1, 0, List.of(), CUE, List.of(), Kind.DIRECT, 0.5));
  }

  @Test
  void refusesPiecesThatOverlapOrStandOutOfOrder() {
    List<Span> overlapping = List.of(new Span(9, 20), new Span(15, 30));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(1, 0, List.of(), CUE, overlapping, Kind.DIRECT, 0.5))
        .withMessageContaining("content");
    List<Span> backwards = List.of(new Span(9, 20), new Span(0, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attribution(1, 0, backwards, CUE, CONTENT, Kind.DIRECT, 0.5))
        .withMessageContaining("source");
  }

  @Test
  void refusesAConfidenceThatIsNoProbability() {
    for (double confidence : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Attribution(1, 0, List.of(), CUE, CONTENT, Kind.DIRECT, confidence));
    }
  }

  @Test
  void doesNotChangeWithTheListsItWasMadeOf() {
    List<Span> pieces = new ArrayList<>(CONTENT);
    Attribution attribution = new Attribution(1, 0, List.of(), CUE, pieces, Kind.DIRECT, 0.5);
    pieces.clear();
    assertThat(attribution.content()).isEqualTo(CONTENT);
  }
}
