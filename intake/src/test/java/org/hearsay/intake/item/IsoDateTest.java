package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-07-26",
        "1987-02-26T15:01:01",
        "2018-07-15T06:13:59-04:00",
        "2025-07-26T09:30Z",
        "2025-07-26T09:30:00.123Z"
      })
  void takesDatesAndDateTimes(String value) {
    assertThat(IsoDate.isValid(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2025-02-30", "2025-7-1", "26/07/2025", "2025", "T", "2025-07-26T25:00", "x"})
  void refusesEverythingElse(String value) {
    assertThat(IsoDate.isValid(value)).isFalse();
  }
}
