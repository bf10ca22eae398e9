package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the shipped model. */
class NestingTest {
  private static final AttributionFinder FINDER = AttributionFinder.open();

  @AfterAll
  static void close() {
    FINDER.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Mayor Ines Holt said on Monday that the engineer had warned of cracks in the dam.; the engineer; had warned of
          "We believe the tests were sound," said Ines Calder, a spokeswoman for the firm.; We; believe
          Kestrel Radio reported that guards at the port had been ordered to turn away every lorry.; ; had been ordered
          Prosecutor Hanna Dietz said the suspect reportedly crossed into the next province.; ; reportedly
          Union leader Tomas Reyle said the minister had promised that no depot would close.; the minister; had promised
          """)
  void findsWhatIsSaidInsideWhatIsSaid(String text, String source, String cue) {
    List<Attribution> found = FINDER.find(Prose.of(text), true);
    Attribution outer = found.stream().filter(Attribution::isOutermost).findFirst().orElseThrow();
    assertThat(found)
        .filteredOn(each -> each.within() == outer.number())
        .singleElement()
        .satisfies(inner -> {
          assertThat(words(inner.source(), text)).isEqualTo(source == null ? "" : source);
          assertThat(words(inner.cue(), text)).isEqualTo(cue);
          assertThat(inner.content())
              .allMatch(piece -> outer.content().stream().anyMatch(whole -> whole.contains(piece)));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mayor Ines Holt said on Monday that she would confirm the date in June.",
        "Mayor Ines Holt said on Monday that the dam was built in 1931 and would be repaired.",
        "The union said it would go on even if the company refused to pay.",
        "Judge Ola Brandt said the house was designed to last for a century.",
      })
  void takesNothingForSaidThatIsNotPresentedAsSaid(String text) {
    assertThat(FINDER.find(Prose.of(text), true)).allMatch(Attribution::isOutermost);
  }

  @Test
  void looksIntoNothingWhereOnlyTheOutermostAreWanted() {
    String text =
        "Mayor Ines Holt said on Monday that the engineer had warned of cracks in the dam.";
    assertThat(FINDER.find(Prose.of(text), false)).hasSize(1).allMatch(Attribution::isOutermost);
  }

  @Test
  @Timeout(60)
  void endsAtSomeDepth() {
    String text = "Ana Lee said " + "that the clerk said ".repeat(40) + "that the gate was open.";
    List<Attribution> found = FINDER.find(Prose.of(text), true);
    for (Attribution each : found) {
      int levels = 0;
      for (Attribution at = each; !at.isOutermost(); at = found.get(at.within() - 1)) {
        levels++;
      }
      assertThat(levels).isLessThanOrEqualTo(Nesting.DEPTH);
    }
  }

  private static String words(List<Span> spans, String text) {
    return spans.stream().map(span -> span.in(text)).collect(Collectors.joining(" | "));
  }
}
