package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentlessTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The river has reportedly burst its banks.; reportedly; The river has | burst its banks
          Reportedly, the envoy left at noon.; Reportedly; the envoy left at noon
          The ferry, reportedly, sank at once.; reportedly; The ferry | sank at once
          The clerk allegedly took the keys, but nobody saw him.; allegedly; The clerk | took the keys
          However, the mast has allegedly snapped.; allegedly; the mast has | snapped
          He is said to have left.; is said; He | to have left
          On Monday, the mill was believed to be lost.; was believed; the mill | to be lost
          It is understood that the mayor will resign.; It is understood; that the mayor will resign
          The repairs are estimated at two million crowns.; are estimated; The repairs | at two million crowns
          The driver is suspected of theft.; is suspected; The driver | of theft
          The guards were ordered to shut the gate.; were ordered; to shut the gate
          Hikers have been warned not to leave the path.; have been warned; not to leave the path
          A man who is thought to be armed fled.; is thought; A man | to be armed fled
          Two men were reportedly seen leaving the yard.; were reportedly seen; Two men | leaving the yard
          Brokers acted on rumours of a merger.; rumours; of a merger
          Villagers defied an order to leave the valley.; order; to leave the valley
          """)
  void findsWhatNobodyIsNamedFor(String text, String cue, String content) {
    assertThat(Agentless.of(Prose.of(text)))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.source()).isEmpty();
          assertThat(words(List.of(found.cue()), text)).isEqualTo(cue);
          assertThat(words(found.content(), text)).isEqualTo(content);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The police found a reportedly stolen clock in the cellar.",
        "The news was reported by two papers to be false.",
        "He would be told to leave at once.",
        "The mill was built to last.",
        "The goalkeeper was told off and sat down.",
        "The album is thought of as his best.",
        "His reports of the war won a prize.",
        "She works in order to eat.",
        "The vault is supposed to be dry.",
        "They are keen to order to size.",
        "The word of the day is tide.",
      })
  void leavesOtherWordsAlone(String text) {
    assertThat(Agentless.of(Prose.of(text))).isEmpty();
  }

  @Test
  @Timeout(20)
  void takesTimeInProportionToTheText() {
    assertThat(Agentless.of(Prose.of("reportedly is said to ".repeat(100_000)))).isNotNull();
    assertThat(Agentless.of(Prose.of("He is said to have left. ".repeat(100_000))))
        .hasSize(100_000);
  }

  private static String words(List<Run> runs, String text) {
    Prose prose = Prose.of(text);
    return runs.stream()
        .map(run -> prose.span(run.start(), run.end()).in(text))
        .collect(Collectors.joining(" | "));
  }
}
