package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNamesTest {
  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @CsvSource({
    "Anna, FEMALE", "MARY, FEMALE", "José, MALE", "Jose, MALE", "Jean-Bernard, EITHER",
    "Mohammed, MALE", "Fatima, FEMALE", "Yael, FEMALE", "Shlomo, MALE", "Priyanka, FEMALE",
    "Rajesh, MALE", "Xiaoping, MALE", "Ing-wen, FEMALE", "Jong-un, MALE", "Yo-jong, FEMALE",
    "Hiroshi, MALE", "Yuko, FEMALE", "Oleksandr, MALE", "Olha, FEMALE", "Ayşe, FEMALE",
    "Ayse, FEMALE", "Chidinma, FEMALE", "Kwame, MALE", "Alex, EITHER", "Anne-Laure, FEMALE",
  })
  void tellTheSex(String name, Sex sex) {
    assertThat(lexicon.given(name)).contains(sex);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "anna", "Qwxyz", "the", "-", "Minister"})
  void areNotFoundInOtherWords(String name) {
    assertThat(lexicon.given(name)).isEmpty();
  }
}
