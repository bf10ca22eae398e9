package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void quotesCellsThatHoldWhatPartsThem() {
    assertThat(Csv.row(List.of("plain", "a, b", "say \"no\"", "two\nlines")))
        .isEqualTo("plain,\"a, b\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
  }

  @Test
  void leavesAbsentCellsEmpty() {
    assertThat(Csv.row(Arrays.asList(null, "", "end"))).isEqualTo(",,end\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void putsAnApostropheBeforeWhatASpreadsheetWouldCompute(String cell) {
    assertThat(Csv.row(List.of(cell))).isEqualTo("'" + cell + "\r\n");
  }

  @Test
  void guardsACarriageReturnToo() {
    assertThat(Csv.row(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
  }
}
