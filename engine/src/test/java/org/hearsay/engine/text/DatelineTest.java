package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "NEW DELHI, March 30 (Reuters) — The dam held. | NEW DELHI | March 30 | Reuters",
        "PARIS — The dam held. | PARIS | - | -",
        "LONDON (AP) - The dam held. | LONDON | - | AP",
        "BEIJING, Nov. 3 /Xinhua/ -- The dam held. | BEIJING | Nov. 3 | Xinhua",
        "(CNN) — The dam held. | - | - | CNN",
        "CNN — The dam held. | - | - | CNN",
        "KABUL: The dam held. | KABUL | - | -",
        "Kabul, 3 May 2031 (AFP) – The dam held. | Kabul | 3 May 2031 | AFP",
        "MOSUL, Iraq (AP) — The dam held. | MOSUL, Iraq | - | AP",
        "TEL-AVIV — The dam held. | TEL-AVIV | - | -",
        "ST. LOUIS, Sunday, May 4 – The dam held. | ST. LOUIS | Sunday, May 4 | -",
        "Geneva, 12 March -- The dam held. | Geneva | 12 March | -",
      })
  void readsPlaceDateAndAgency(String text, String place, String date, String agency) {
    Dateline dateline = Dateline.of(Prose.of(text)).orElseThrow();

    assertThat(words(dateline.place(), text)).isEqualTo(place);
    assertThat(words(dateline.date(), text)).isEqualTo(date);
    assertThat(words(dateline.agency(), text)).isEqualTo(agency);
    assertThat(text.substring(dateline.span().end())).isEqualTo(" The dam held.");
  }

  private static @Nullable String words(@Nullable Span span, String text) {
    return span == null ? null : span.in(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor — a former miner — said the dam held.",
        "BREAKING: The dam held.",
        "EXCLUSIVE — The dam held.",
        "Ada Moss: the woman who held the dam",
        "Kestrel Radio — The dam held.",
        "IBM (the company) said the dam held.",
        "\"PARIS — a love story\" opens today.",
        "PARIS —",
        "March 30: The dam held.",
        "",
        "—",
      })
  void findsNoneElsewhere(String text) {
    assertThat(Dateline.of(Prose.of(text))).isEmpty();
  }

  @Test
  void standsBehindHeadlineAndByline() {
    String text = "Dam holds\n\nBy Ada Moss\nCAIRO (Reuters) - The dam held.";

    assertThat(Dateline.of(Prose.of(text)).map(each -> each.span().in(text)))
        .isEqualTo(Optional.of("CAIRO (Reuters) -"));
  }

  @Test
  void standsNowhereFurtherDown() {
    String text =
        "One line.\nTwo lines.\nThree lines.\nFour lines.\nCAIRO (Reuters) - The dam held.";

    assertThat(Dateline.of(Prose.of(text))).isEmpty();
  }

  /** 256: as many as the arrays of words hold at first. */
  @Test
  void looksNoFurtherThanTheLastWord() {
    assertThat(Dateline.of(Prose.of("no ".repeat(255) + "\nOslo"))).isEmpty();
  }
}
