package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void splitsMarksFromRunsOfLettersAndDigits() {
    assertThat(words("St. Bríd’s, 5'10\" snake_case 3.5%"))
        .containsExactly(
            "St",
            ".",
            "Bríd",
            "’",
            "s",
            ",",
            "5",
            "'",
            "10",
            "\"",
            "snake_case",
            "3",
            ".",
            "5",
            "%");
  }

  @Test
  void splitsEveryMarkFromTheNext() {
    assertThat(words("\"\"”.—")).containsExactly("\"", "\"", "”", ".", "—");
  }

  @Test
  void passesOverWhiteSpaceControlAndFormatCharacters() {
    assertThat(words("\ufeffa\0b\u200fc\u00add\u200be\u00a0f\u2028g\u0085h\r\n\t\u000b"))
        .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
  }

  @Test
  void setsCombiningMarksApart() {
    assertThat(words("cafe\u0301s")).containsExactly("cafe", "\u0301", "s");
  }

  @Test
  void countsInUtf16CodeUnits() {
    Words words = Words.of("😀 𝕏𝕐 no");
    assertThat(words.size()).isEqualTo(3);
    assertThat(words.start(1)).isEqualTo(3);
    assertThat(words.end(1)).isEqualTo(7);
    assertThat(words.start(2)).isEqualTo(8);
  }

  @Test
  void takesALoneSurrogateForAMark() {
    assertThat(words("a\ud83db\ude00\ud83d"))
        .containsExactly("a", "\ud83d", "b", "\ude00", "\ud83d");
  }

  @Test
  void findsNoneWhereThereAreNone() {
    assertThat(words("")).isEmpty();
    assertThat(words(" \r\n\t\u2029\ufeff\0")).isEmpty();
  }

  private static List<String> words(String text) {
    Words words = Words.of(text);
    return IntStream.range(0, words.size()).mapToObj(words::word).toList();
  }
}
