package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.lexicon.Noun.NounKind;
import org.hearsay.engine.lexicon.Place.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @CsvSource({
    "Russia, RU, NAME",
    "the U.S., US, NAME",
    "US, US, NAME",
    "America's, US, NAME",
    "RUSSIA, RU, NAME",
    "Greek, GR, ADJECTIVE",
    "North Korean, KP, ADJECTIVE",
    "the Russians, RU, PEOPLE",
    "Danes, DK, PEOPLE",
    "Frenchwoman, FR, PERSON",
    "Moscow, RU, CAPITAL",
    "Bogota, CO, CAPITAL",
    "Washington D.C., US, CAPITAL",
    "the Kremlin, RU, SEAT",
    "Élysée, FR, SEAT",
    "Downing Street, GB, SEAT",
    "Mumbai, IN, CITY",
    "Scotland, GB-SCT, NAME",
    "Texan, US-TX, ADJECTIVE",
    "DPRK, KP, NAME",
  })
  void findsPlacesInEveryForm(String words, String code, Form form) {
    Place place = lexicon.place(words).orElseThrow();

    assertThat(place.code()).isEqualTo(code);
    assertThat(place.form()).isEqualTo(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"us", "Us", "turkey", "polish", "Georgia", "the Congolese", "", "the", "."})
  void findsNoPlaceInOtherWordsNorInThoseOfTwoPlaces(String words) {
    assertThat(lexicon.place(words)).isEmpty();
  }

  @Test
  void knowsWhosePowerASeatStandsFor() {
    assertThat(lexicon.place("the Pentagon").orElseThrow().power()).isEqualTo("defence ministry");
    assertThat(lexicon.place("Moscow").orElseThrow().power()).isEmpty();
  }

  @Test
  void givesTheWordsOfAPlace() {
    assertThat(lexicon.placeWords("GR", Form.ADJECTIVE)).containsExactly("Greek", "Hellenic");
    assertThat(lexicon.placeWords("QQ", Form.ADJECTIVE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "envoy, PERSON, EITHER, false",
    "spokeswoman, PERSON, FEMALE, false",
    "spokesmen, PERSON, MALE, true",
    "Mothers, PERSON, FEMALE, true",
    "sources, PERSON, EITHER, true",
    "wives, PERSON, FEMALE, true",
    "people, GROUP, EITHER, true",
    "authorities, GROUP, EITHER, true",
    "family, GROUP, EITHER, false",
    "ministries, ORGANISATION, EITHER, true",
    "police, ORGANISATION, EITHER, false",
    "newspaper, OUTLET, EITHER, false",
    "media, OUTLET, EITHER, true",
    "report, DOCUMENT, EITHER, false",
    "analyses, DOCUMENT, EITHER, true",
    "allegation, STATEMENT, EITHER, false",
    "mothers-in-law, PERSON, FEMALE, true",
    "fiancé, PERSON, MALE, false",
  })
  void tellsWhatNounsName(String word, NounKind kind, Sex sex, boolean plural) {
    Noun noun = lexicon.noun(word).orElseThrow();

    assertThat(noun.kind()).isEqualTo(kind);
    assertThat(noun.sex()).isEqualTo(sex);
    assertThat(noun.plural()).isEqualTo(plural);
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "weather", "yesterday", "", "x"})
  void knowsNoNounsThatCannotSpeak(String word) {
    assertThat(lexicon.noun(word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dr. | HONORIFIC | EITHER",
        "Mrs | HONORIFIC | FEMALE",
        "Lt. Col. | RANK | EITHER",
        "Lt.-Col. | RANK | EITHER",
        "Brig.-Gen. (Res.) | RANK | EITHER",
        "Prime Minister | OFFICE | EITHER",
        "US Special Envoy | OFFICE | EITHER",
        "former Greek Deputy Finance Minister | OFFICE | EITHER",
        "U.S. Rep. | OFFICE | EITHER",
        "New York Mayor | OFFICE | EITHER",
        "Congresswoman | OFFICE | FEMALE",
        "Secretary of State | OFFICE | EITHER",
        "defence analyst | OCCUPATION | EITHER",
        "Grand Ayatollah | HONORIFIC | MALE",
      })
  void findsTitles(String words, Title.Kind kind, Sex sex) {
    assertThat(lexicon.title(words)).contains(new Title(kind, sex));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "former", "US", "Lena Marsh", "Dr Marsh", "President of", "Foreign"})
  void findsNoTitlesInOtherWords(String words) {
    assertThat(lexicon.isTitle(words)).isFalse();
  }
}
