package org.hearsay.engine.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static Content of(String content) {
    return Content.of(content, Setting.unknown());
  }

  @Test
  void wordingDisregardsCaseAndMarks() {
    assertThat(of("“We [will] rebuild … the school”").wording())
        .isEqualTo(of("we will rebuild the school").wording());
  }

  @Test
  void wordingDiffersWithAWord() {
    assertThat(of("we will rebuild the school").wording())
        .isNotEqualTo(of("we will rebuild the schools").wording());
  }

  @Test
  void hasAtMostTwelveKeys() {
    assertThat(
            of("The ministry of fisheries in Bavel awarded Marlow a contract for 12 trawlers with"
                    + " sonar, radar and refrigerated holds")
                .keys())
        .hasSizeLessThanOrEqualTo(12)
        .doesNotHaveDuplicates();
  }

  @Test
  void rewordingsShareAKey() {
    long[] keys = of("Police arrested 14 people after clashes at the Eastwich harbour").keys();
    long[] others = of("In Eastwich, 14 were arrested when harbour clashes broke out").keys();

    assertThat(Arrays.stream(keys).boxed().toList())
        .containsAnyElementsOf(Arrays.stream(others).boxed().toList());
  }

  @Test
  void ofNothingHasAKeyToo() {
    assertThat(of("").keys()).hasSize(1);
    assertThat(of("").words()).isZero();
  }
}
