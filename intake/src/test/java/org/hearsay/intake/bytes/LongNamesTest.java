package org.hearsay.intake.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongNamesTest {
  private static final String LONG = "x".repeat(100_000);

  @ParameterizedTest
  @ValueSource(strings = {"<", "</", "<!", "<a></"})
  void cutsNamesThatNobodyGives(String start) {
    assertThat(LongNames.cut(start + LONG + ">words<b>"))
        .hasSizeLessThan(300)
        .endsWith(">words<b>");
  }

  @Test
  void cutsEachOfThem() {
    assertThat(LongNames.cut(("<" + LONG + " a=b>").repeat(3))).hasSizeLessThan(900);
  }

  @Test
  void leavesTheRestAlone() {
    String markup = "<a href='" + LONG + "'>" + LONG + "</a>&" + LONG + "; 1 < 2";

    assertThat(LongNames.cut(markup)).isSameAs(markup);
  }
}
