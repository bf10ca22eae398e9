package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedAsTest {
  /** As the model gives them, and as they come out: source; cue; content, pieces divided by |. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Tom Hale was quoted by Reuters as saying the gate was open.; Reuters; was quoted by; Tom Hale | as saying the gate was open; Tom Hale; was quoted by Reuters as saying; the gate was open
          Mira Roe was quoted in the Argus as saying that it fell.; ; was quoted in the Argus as; Mira Roe | saying that it fell; Mira Roe; was quoted in the Argus as saying; that it fell
          Olga Reyes was quoted as saying by AP that it fell.; ; was quoted as saying; that it fell; Olga Reyes; was quoted as saying by AP; that it fell
          Bo Carter has been cited as calling the plan a fraud.; ; has been cited as; Bo Carter | calling the plan a fraud; Bo Carter; has been cited as calling; the plan a fraud
          "It fell," Lena Moor was quoted as saying.; Lena Moor; was quoted as saying; "It fell,"; Lena Moor; was quoted as saying; "It fell,"
          Reuters quoted Ann Lee as saying that it fell.; Reuters; quoted; Ann Lee as saying that it fell; Reuters; quoted; that it fell
          Reuters quoted a list of prices as proof.; Reuters; quoted; a list of prices as proof; Reuters; quoted; a list of prices as proof
          Two huts were reported as burnt.; ; were reported; Two huts | as burnt; ; were reported; Two huts | as burnt
          """)
  void tellsWhoWasQuotedAndByWhom(
      String text,
      @Nullable String source,
      String cue,
      String content,
      @Nullable String settledSource,
      String settledCue,
      String settledContent) {
    Prose prose = Prose.of(text);
    Candidate candidate =
        new Candidate(
            runs(prose, cue).getFirst(),
            source == null ? List.of() : runs(prose, source),
            runs(prose, content),
            0.9);
    assertThat(settle(List.of(candidate), prose))
        .singleElement()
        .satisfies(only -> {
          assertThat(words(only.source(), prose))
              .isEqualTo(settledSource == null ? "" : settledSource);
          assertThat(words(List.of(only.cue()), prose)).isEqualTo(settledCue);
          assertThat(words(only.content(), prose)).isEqualTo(settledContent);
        });
  }

  @Test
  void findsWhatTheModelMissed() {
    Prose prose = Prose.of("Paul Orr was cited by Reuters as saying that it fell.");
    assertThat(settle(List.of(), prose)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Gold was quoted as trading at its lowest.
          The cost was cited by Lee, as saying more would not help.
          Lee quoted a poem.
          """)
  void findsNothingElse(String text) {
    assertThat(settle(List.of(), Prose.of(text))).isEmpty();
  }

  private static List<Candidate> settle(List<Candidate> candidates, Prose prose) {
    return QuotedAs.settle(candidates, prose, Features.of(prose.words()));
  }

  private static List<Run> runs(Prose prose, String pieces) {
    return Stream.of(pieces.split("\\|"))
        .map(String::trim)
        .map(piece -> {
          int at = prose.text().indexOf(piece);
          return new Run(prose.wordAt(at), prose.wordAt(at + piece.length() - 1) + 1);
        })
        .toList();
  }

  private static String words(List<Run> runs, Prose prose) {
    return runs.stream()
        .map(run -> prose.span(run.start(), run.end()).in(prose.text()))
        .collect(Collectors.joining(" | "));
  }
}
