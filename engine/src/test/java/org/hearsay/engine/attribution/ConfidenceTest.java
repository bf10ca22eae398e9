package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final double[] NOTHING = new double[6];

  @Test
  void isAHalfWhereNothingSpeaksForOrAgainst() {
    assertThat(Confidence.parse("0 1 1 1 1 1 1").of(NOTHING)).isEqualTo(0.5);
  }

  @Test
  void weighsEachPartOfTheEvidence() {
    Confidence confidence = Confidence.parse(" 1  0 0 0 2 0 0.5 ");
    double z = 1 + 2 * -0.75 + 0.5 * 3;
    assertThat(confidence.of(new double[] {-9, -9, -9, -0.75, -9, 3}))
        .isEqualTo(Math.round(100 / (1 + Math.exp(-z))) / 100.0);
  }

  @Test
  void isRoundedToTwoDecimals() {
    assertThat(Confidence.parse("2 1 1 1 1 1 1").of(NOTHING)).isEqualTo(0.88);
  }

  @Test
  void staysBetweenNoneAndOneForAnyEvidence() {
    Confidence confidence = Confidence.parse("0 1 0 0 0 0 0");
    assertThat(confidence.of(new double[] {Double.NEGATIVE_INFINITY, 0, 0, 0, 0, 0})).isZero();
    assertThat(confidence.of(new double[] {1e308, 0, 0, 0, 0, 0})).isOne();
  }

  @Test
  void wantsOneWeightAPartAndAnIntercept() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Confidence.parse("0 1 1 1 1 1"))
        .withMessageContaining("7");
  }
}
