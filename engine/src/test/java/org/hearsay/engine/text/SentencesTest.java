package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada Quill said no. The ferry sailed.          | Ada Quill said no. / The ferry sailed.
          She said no. He said no. They left.           | She said no. / He said no. / They left.
          Ward No. 5 was shut. Nos. 6 and 7 were not.   | Ward No. 5 was shut. / Nos. 6 and 7 were not.
          Gov. Ada Quill met Dr. Orme. They spoke.      | Gov. Ada Quill met Dr. Orme. / They spoke.
          """)
  void endAtTheirPointsAndNotAtThoseOfAbbreviations(String text, String sentences) {
    Prose prose = Prose.of(text);
    assertThat(
            IntStream.range(0, prose.sentences())
                .mapToObj(s -> prose.sentence(s).in(text))
                .toList())
        .containsExactly(sentences.split(" / "));
  }
}
