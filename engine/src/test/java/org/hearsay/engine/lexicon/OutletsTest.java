package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.lexicon.Outlet.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletsTest {
  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the AP | Associated Press | AGENCY",
        "A.P. | Associated Press | AGENCY",
        "AP's | Associated Press | AGENCY",
        "The Associated Press | Associated Press | AGENCY",
        "REUTERS | Reuters | AGENCY",
        "dpa | Deutsche Presse-Agentur | AGENCY",
        "KCNA | Korean Central News Agency | AGENCY",
        "BBC’s | BBC | BROADCASTER",
        "Al-Jazeera | Al Jazeera | BROADCASTER",
        "RFE/RL | Radio Free Europe/Radio Liberty | BROADCASTER",
        "WaPo | The Washington Post | NEWSPAPER",
        "Guardian | The Guardian | NEWSPAPER",
        "El Pais | El País | NEWSPAPER",
        "Le Monde's | Le Monde | NEWSPAPER",
        "taz | taz | NEWSPAPER",
        "The Times of India | The Times of India | NEWSPAPER",
        "The Times of London | The Times | NEWSPAPER",
        "Time magazine | Time | MAGAZINE",
        "Politico | Politico | SITE",
        "60 Minutes | 60 Minutes | PROGRAMME",
        "Twitter | X | SOCIAL",
      })
  void findsOutletsByAnyName(String name, String full, Type type) {
    Outlet outlet = lexicon.outlet(name).orElseThrow();

    assertThat(outlet.name()).isEqualTo(full);
    assertThat(outlet.type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ap",
        "Ap",
        "time",
        "the Times",
        "The Nation",
        "ABC",
        "People",
        "Nature",
        "Jane's",
        ""
      })
  void findsNoOutletInOtherWordsNorInNamesOfSeveral(String name) {
    assertThat(lexicon.outlet(name)).isEmpty();
  }

  @Test
  void listsAllThatBearAName() {
    assertThat(lexicon.outlets("the Times"))
        .extracting(Outlet::name)
        .contains("The Times", "The New York Times", "Los Angeles Times")
        .doesNotContain("The Times of India");
    assertThat(lexicon.outlets("ABC"))
        .extracting(Outlet::name)
        .contains("ABC News", "Australian Broadcasting Corporation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Times of India | The Times",
        "The Guardian of Nigeria | The Guardian",
        "CNN Türk | CNN",
        "Sky News Australia | Sky News",
        "Sky News Arabia | Sky News",
        "The Sunday Times | The Times",
        "The Christian Science Monitor | Daily Monitor",
        "New York Post | The Washington Post",
        "Interfax-Ukraine | Interfax",
      })
  void keepsOutletsOfLikeNamesApart(String one, String other) {
    assertThat(lexicon.outlets(one)).extracting(Outlet::name).contains(one).doesNotContain(other);
    assertThat(lexicon.outlets(other)).extracting(Outlet::name).doesNotContain(one);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reuters",
        "the Times",
        "the Eastwich Herald",
        "Radio Bavel",
        "Norvale Television",
        "Daily Lantern",
        "Montreal Star",
        "Die Presse",
        "El Diario de Hoy",
        "La Gazette de Norvale",
        "Morgenzeitung",
        "Norvale News Agency",
        "Norvale Broadcasting Corporation",
        "Channel 22",
        "Bavel TV",
        "Emily Times-Herald",
      })
  void recognisesNamesOfOutlets(String name) {
    assertThat(lexicon.looksLikeOutlet(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Emily Post",
        "Anna Herald",
        "Twitter",
        "Sky Sun",
        "American Express",
        "La Paz",
        "El Salvador",
        "Le Pen",
        "the eastwich herald",
        "Eastwich Herald editor",
        "News Corp",
        "Human Rights Monitor",
        "People",
        "Radio",
        "bad news",
      })
  void recognisesNoOtherNames(String name) {
    assertThat(lexicon.looksLikeOutlet(name)).isFalse();
  }
}
