package org.hearsay.engine.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.engine.attribution.Settling.Weighed;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectSpeechTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will appeal at once.” -Commissioner Ann Lee",
        "\"We will appeal at once.\" — Commissioner Ann Lee.",
        "“We will appeal at once.” --Commissioner Ann Lee\n“We”"
      })
  void findsAQuotationSignedWithADash(String text) {
    assertThat(found(text)).containsExactly("Commissioner Ann Lee: We will appeal at once.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will appeal at once.” - a decision that surprised many in the town",
        "“We will appeal at once.” -Commissioner Ann Lee. Town Clerk Pell Marsh Agreed",
        "“We will appeal at once.” -",
        "“We will appeal at once.”",
        "“Soon.” -Ann Lee",
        "“We won,” he said. “We will appeal at once.” — Norwick Wire"
      })
  void takesNoOtherDashForASignature(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void takesThePointOfATitleOrAnInitialForPartOfAName() {
    assertThat(found("“We will appeal at once.” -Lt. Gov. Ann J. Lee Jr."))
        .containsExactly("Lt. Gov. Ann J. Lee Jr: We will appeal at once.");
  }

  @Test
  void findsAQuotationIntroducedByAName() {
    assertThat(found("Statements came in.\nAnd from Chairwoman Ann Lee: “We will appeal at once.”"))
        .containsExactly("Chairwoman Ann Lee: We will appeal at once.");
    assertThat(found("ANN LEE: “We will appeal at once.”"))
        .containsExactly("ANN LEE: We will appeal at once.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ": “We will appeal at once.”",
        "From Norwick Came Silence. Ann Lee: “We will appeal at once.”",
        "What they all had to say of it: “We will appeal at once.”",
        "ANN LEE: the hearing “We will appeal at once.”"
      })
  void takesNoOtherColonForAnIntroduction(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void leavesQuotationsThatTheModelHasDealtWith() {
    String text = "ANN LEE: “We will appeal at once.”";
    assertThat(found(text, candidate(text, "LEE", "We will appeal")))
        .containsExactly("LEE: We will appeal");
  }

  @Test
  void followsAnOpenQuotationIntoTheParagraphsThatReopenIt() {
    String text = "“We go,” Lee said. “It is late.\n“It is dark.\n“And it is cold.”\n“Why?”";
    assertThat(found(text, candidate(text, "said", "It is late.")))
        .containsExactly("said: It is late.\n“It is dark.\n“And it is cold.");
  }

  @Test
  void endsAnOpenQuotationWhereNothingReopensIt() {
    String text = "Lee said: “It is late.\nIt was dark. “And cold.”";
    assertThat(found(text, candidate(text, "said", "It is late.")))
        .containsExactly("said: It is late.");
  }

  @Test
  void endsAnOpenQuotationBeforeOneOfAnotherCue() {
    String text = "Lee said: “It is late.\n“It is dark,” Pell said.";
    assertThat(
            found(
                text,
                candidate(text, "said", "It is late."),
                candidate(text, "Pell said", "It is dark")))
        .containsExactly("said: It is late.", "Pell said: It is dark");
  }

  @Test
  void keepsThePiecesOfEachRoleApartInAnyText() {
    String[] parts = {
      "“", "”", "\"", "-", "—", ":", "\n", "\n", "Ann", "Lee", "said", "And", "from", ".", "''"
    };
    Seeds.each(
        2000,
        random -> {
          StringBuilder text = new StringBuilder();
          random
              .ints(random.nextInt(80), 0, parts.length)
              .forEach(part -> text.append(parts[part]).append(random.nextBoolean() ? " " : ""));
          Words words = Words.of(text.toString());
          List<Candidate> settled = Settling.settle(candidates(random, words), words.size());
          for (Candidate found : DirectSpeech.complete(settled, words, Features.of(words))) {
            assertThat(found.content()).as(text.toString()).isNotEmpty();
            assertInOrder(List.of(found.cue()), words);
            assertInOrder(found.source(), words);
            assertInOrder(found.content(), words);
          }
        });
  }

  /** Whatever the model may find: cues of one word, each with two pieces of content at most. */
  private static List<Weighed> candidates(Random random, Words words) {
    List<Weighed> candidates = new ArrayList<>();
    for (int cue = random.nextInt(10); cue < words.size(); cue += 1 + random.nextInt(30)) {
      int start = random.nextInt(words.size());
      int middle = start + 1 + random.nextInt(10);
      int end = middle + random.nextInt(10);
      List<Run> content =
          end >= words.size()
              ? List.of(new Run(start, Math.min(middle, words.size())))
              : List.of(new Run(start, middle), new Run(end, end + 1));
      List<Double> gains = content.stream().map(run -> random.nextDouble()).toList();
      candidates.add(
          new Weighed(new Candidate(new Run(cue, cue + 1), List.of(), content, 0.5), gains));
    }
    return candidates;
  }

  private static void assertInOrder(List<Run> runs, Words words) {
    int at = 0;
    for (Run run : runs) {
      assertThat(run.start()).as(runs + " in " + words.text()).isGreaterThanOrEqualTo(at);
      assertThat(run.end()).isGreaterThan(run.start());
      at = run.end();
    }
    assertThat(at).isLessThanOrEqualTo(words.size());
  }

  /** Of each its source, else its cue, and its content without the marks around it. */
  private static List<String> found(String text, Candidate... candidates) {
    Words words = Words.of(text);
    List<String> found = new ArrayList<>();
    for (Candidate candidate :
        DirectSpeech.complete(List.of(candidates), words, Features.of(words))) {
      Run holder =
          Stream.of(candidate.source(), List.of(candidate.cue()))
              .flatMap(List::stream)
              .findFirst()
              .orElseThrow();
      String content = in(words, candidate.content().getLast()).replaceAll("^[“\"]|[”\"]$", "");
      found.add(in(words, holder) + ": " + content);
    }
    return found;
  }

  private static Candidate candidate(String text, String cue, String content) {
    return new Candidate(run(text, cue), List.of(), List.of(run(text, content)), 0.5);
  }

  private static Run run(String text, String part) {
    int start = Words.of(text.substring(0, text.indexOf(part))).size();
    return new Run(start, start + Words.of(part).size());
  }

  private static String in(Words words, Run run) {
    return words.text().substring(words.start(run.start()), words.end(run.end() - 1));
  }
}
