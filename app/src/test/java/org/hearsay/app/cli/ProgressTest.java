package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void showsABarWhereTheEndIsKnown() {
    assertThat(Progress.line(120, "read", 10, 500, OptionalLong.of(1000)))
        .isEqualTo("[===============               ]  50 %  120 read, 12.0 a second");
  }

  @Test
  void neverShowsMoreThanAll() {
    assertThat(Progress.line(1, "read", 1, 5, OptionalLong.of(0)))
        .startsWith("[" + "=".repeat(30) + "] 100 %");
  }

  @Test
  void countsWhereTheEndIsNotKnown() {
    assertThat(Progress.line(1, "read", 2, 500, OptionalLong.empty()))
        .isEqualTo("1 read, 0.5 a second");
  }
}
