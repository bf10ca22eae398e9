package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttitudesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          We believe the tests were sound.; We; believe; the tests were sound
          I am sure that the verdict will stand.; I; am sure; that the verdict will stand
          I’m not convinced that it works, but we go on.; I; m not convinced; that it works
          The dam is old and we fear a flood.; we; fear; a flood
          They saw two men climb the fence.; They; saw; two men climb the fence
          We do not know what happened.; We; do not know; what happened
          She is hoping for a quick end.; She; is hoping; for a quick end
          """)
  void findsWhatSpeakersThinkAndSee(String text, String source, String cue, String content) {
    Prose said = Prose.of(text);
    assertThat(Attitudes.of(said))
        .singleElement()
        .satisfies(found -> {
          assertThat(words(found.source().getFirst(), said)).isEqualTo(source);
          assertThat(words(found.cue(), said)).isEqualTo(cue);
          assertThat(words(found.content().getFirst(), said)).isEqualTo(content);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If we believe the tests, the dam is safe.",
        "We would hope for a quick end.",
        "What we think is of no weight here.",
        "They were found dead in the yard.",
        "I know her father well.",
        "We love the old bridge.",
        "You think that it works.",
        "I think so.",
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(Attitudes.of(Prose.of(text))).isEmpty();
  }

  @Test
  @Timeout(20)
  void takesTimeInProportionToTheText() {
    assertThat(Attitudes.of(Prose.of("and we still really ".repeat(50_000)))).isEmpty();
  }

  private static String words(Run run, Prose prose) {
    return prose.span(run.start(), run.end()).in(prose.text());
  }
}
