package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeaturesTest {
  /**
   * Places: a word outside is {@code -}, one inside is {@code i}, marks are {@code <} and {@code
   * >}.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          “We go” he said             | <ii>--
          "We go" he said             | <ii>--
          «Go» „Go” he said           | <i><i>--
          He said "we go"             | --<ii>
          said,"We go"                | --<ii>
          ("We go") ["Go"] he         | -<ii>--<i>--
          —"We go"— he                | -<ii>--
          “Go" he said "go” now       | <i>--<i>-
          one word". Then             | -->--
          5'10" tall                  | --->-
          """)
  void knowsWhatStandsInQuotationMarks(String text, String places) {
    assertThat(places(text)).isEqualTo(places);
  }

  @Test
  void takesSingleMarksInsideForWordsOfTheQuotation() {
    assertThat(places("“He said ‘no’ twice” Ana said")).isEqualTo("<iiiiii>--");
    assertThat(places("\"He said 'no' twice\" Ana said")).isEqualTo("<iiiiii>--");
  }

  @Test
  void endsAnUnclosedQuotationWithItsLine() {
    assertThat(places("“We go\nHe left")).isEqualTo("<ii--");
    assertThat(places("\"We go\r\n\r\nHe left")).isEqualTo("<ii--");
    assertThat(places("“We go")).isEqualTo("<ii");
  }

  @Test
  void takesAQuotationUpAgainWhereALineReopensIt() {
    assertThat(places("“We go\n“We all go” he said")).isEqualTo("<ii<iii>--");
    assertThat(places("\"We go\n\"We all go\" he said")).isEqualTo("<ii<iii>--");
  }

  @Test
  void opensAStraightMarkInsideAQuotationOnlyBeforeALetter() {
    assertThat(places("\"Say \"no\" now\" he")).isEqualTo("<i<i>->-");
    assertThat(places("\"We go \" he said")).isEqualTo("<ii>--");
    assertThat(places("\"We go \"_")).isEqualTo("<ii>-");
  }

  @Test
  void countsTheLinesThatHaveWords() {
    Features features = Features.of(Words.of("\n\none two\r\n\r\n \n three\rstill\nfour"));
    assertThat(perWord("x x x x x", features::line)).containsExactly(0, 0, 1, 1, 2);
  }

  @Test
  void marksTheFirstWordOfEachLineButTheFirst() {
    Features features = Features.of(Words.of("one two\nthree four"));
    assertThat(perWord("x x x x", w -> features.row(w) / 5 % 2)).containsExactly(0, 0, 1, 0);
    assertThat(perWord("x x x x", w -> features.continued(w) / 5 % 2)).containsOnly(0);
  }

  @Test
  void takesAParagraphBrokenToFitAScreenForOneLine() {
    String text =
        """
        The harbour master said on Monday that
        she would not sell the ferry that has
        sailed “since we were all children and
        will sail on” for as long as there is a pier.

        Nobody had asked her.
        """;
    Features features = Features.of(Words.of(text));
    Words words = Words.of(text);
    assertThat(features.line(words.size() - 1)).isEqualTo(1);
    assertThat(places(text)).containsOnlyOnce("<iiiiiiiii>");
  }

  @Test
  void takesEachLineForAParagraphWhereMostEndTheirSentence() {
    String text =
        """
        The harbour master said no on Monday.
        Nobody had asked her to sell the ferry.
        It sails daily, as it did when she was
        young.
        """;
    Words words = Words.of(text);
    assertThat(Features.of(words).line(words.size() - 1)).isEqualTo(3);
  }

  @Test
  void doesNotCutWithinAQuotationOrADoubledMark() {
    Words words = Words.of("He “said no” in ''two'' words");
    Features features = Features.of(words);
    List<String> within =
        IntStream.range(0, words.size())
            .filter(features::isWithinQuotation)
            .mapToObj(words::word)
            .toList();
    assertThat(within).containsExactly("said", "no", "”", "'", "'");
  }

  @Test
  void furtherPiecesDifferFromTheFirstInTheLineStartAlone() {
    Features features = Features.of(Words.of("One\n“Two THREE”"));
    for (int w = 0; w < 5; w++) {
      assertThat(features.continued(w) % 5).isEqualTo(features.row(w) % 5);
      assertThat(features.continued(w) / 10).isEqualTo(features.row(w) / 10);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7th, 0",
    "., 0",
    "_a, 0",
    "said, 1",
    "é, 1",
    "Said, 2",
    "A, 2",
    "McKay, 2",
    "CNN, 3",
    "ÅÄ, 3",
    "A1, 3",
    "iPhone, 4",
    "市长, 4",
    "ǅ, 4",
    "ǅǅ, 4",
    "sTR, 4"
  })
  void tellsLetterCase(String word, int letterCase) {
    assertThat(Features.of(Words.of(word)).row(0) % 5).isEqualTo(letterCase);
  }

  @Test
  void tellsWordsFromMarks() {
    Features features = Features.of(Words.of("a , 7 _ 😀 ½"));
    assertThat(perWord("x x x x x x", w -> features.isWord(w) ? 1 : 0))
        .containsExactly(1, 0, 1, 1, 0, 1);
  }

  private static String places(String text) {
    Words words = Words.of(text);
    Features features = Features.of(words);
    StringBuilder places = new StringBuilder();
    for (int w = 0; w < words.size(); w++) {
      places.append(
          switch (features.quotation(w)) {
            case OUTSIDE -> '-';
            case INSIDE -> 'i';
            case OPENS -> '<';
            case CLOSES -> '>';
          });
    }
    return places.toString();
  }

  private static int[] perWord(String words, IntUnaryOperator of) {
    return IntStream.range(0, words.split(" ").length).map(of).toArray();
  }
}
