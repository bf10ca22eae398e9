package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimingTest {
  /** As {@code bench/accuracy} reads it. */
  @Test
  void tellsSecondsInEveryLocale() {
    assertThat(new Timing().toString())
        .matches("timing: start=\\d+\\.\\d{3} work=0\\.000 model=0\\.000");
  }
}
