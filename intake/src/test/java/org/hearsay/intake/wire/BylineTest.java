package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Lorna Teague                          | Lorna Teague
          By Lorna Teague and Tamas Reve           | Lorna Teague; Tamas Reve
          BY LORNA TEAGUE, TAMAS REVE AND JO NASH  | LORNA TEAGUE; TAMAS REVE; JO NASH
          Von Anna Muster und Max Mann, dpa        | Anna Muster; Max Mann
          Par Jeanne Blanc                         | Jeanne Blanc
          Lorna Teague, Staff Reporter             | Lorna Teague
          By Lorna Teague, Jr., Associated Press   | Lorna Teague, Jr.
          Lorna Teague/NW                          | Lorna Teague
          Lorna Teague - Norwick News              | Lorna Teague
          The Norwick Press                        | The Norwick Press
          NTB                                      | NTB
          Staff writers                            | Staff writers
          Byron Teague                             | Byron Teague
          Von Trapp                                | Von Trapp
          """)
  void namesTheAuthors(String line, String names) {
    assertThat(Byline.of(line).names()).containsExactly(names.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Von Anna Muster, dpa                   | dpa
          By Lorna Teague, Associated Press      | Associated Press
          Lorna Teague (Norwick News)            | Norwick News
          """)
  void setsApartWhomTheyWriteFor(String line, String outlet) {
    assertThat(Byline.of(line).outlets()).containsExactly(outlet);
  }

  @Test
  void keepsALineTogetherThatIsBrokenBetweenNames() {
    assertThat(Byline.of("By Lorna\n      Teague").names()).containsExactly("Lorna Teague");
  }

  @Test
  void leavesALongLineWhole() {
    String line = "a, ".repeat(400);

    assertThat(Byline.of(line).names()).containsExactly(line);
  }
}
