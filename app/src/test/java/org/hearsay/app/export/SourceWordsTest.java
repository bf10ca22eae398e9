package org.hearsay.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.export.Readings.attribution;

import org.hearsay.engine.attribution.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Ana Holt", "the mayor, İnci Işık", "the BBC", "A Kestrian official", "Élodie"})
  void takesCapitalsForAName(String words) {
    assertThat(of(words).named()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Officials", "A senior official", "the 12 members", "He", "IT", "many"})
  void takesTheHeadOfASentenceForNoName(String words) {
    assertThat(of(words).named()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"He", "she", "It", "who"})
  void knowsPronouns(String words) {
    assertThat(of(words).pronoun()).isTrue();
  }

  private static SourceWords of(String words) {
    String text = words + " said no";
    return SourceWords.of(attribution(text, words, "said", "no", Kind.INDIRECT), text);
  }
}
