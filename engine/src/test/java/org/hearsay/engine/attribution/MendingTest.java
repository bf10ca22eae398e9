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

class MendingTest {
  /** As the model gives them, and as they come out: source; cue; content, pieces divided by |. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The paper reportedly learned that the mine was shut.; ; reportedly learned; The paper | that the mine was shut; The paper; reportedly learned; that the mine was shut
          Two huts burnt, reports said.; ; reports; Two huts burnt; reports; said; Two huts burnt
          The crew was told that the hold was full.; The crew; was told; that the hold was full; ; was told; that the hold was full
          Lena Moor defended the plan in an interview with Radio Kestrel.; Lena Moor; defended; the plan in an interview with Radio Kestrel; Lena Moor; defended; the plan
          TARSIN, May 7 (AP) — The gate is open, Ann Lee said.; Ann Lee; said; TARSIN, May 7 (AP) — The gate is open; Ann Lee; said; The gate is open
          Ann Lee urged the old court of the isle to act at once.; Ann Lee; urged; the old court of the isle to act at once; Ann Lee; urged; to act at once
          Both asked not to be named in the paper.; Both; asked; not to be named in the paper; Both; asked; not to be named in the paper
          Ann Lee urged a return to the talks.; Ann Lee; urged; a return to the talks; Ann Lee; urged; a return to the talks
          Ann Lee asked whether Bo would ask the court to act.; Ann Lee; asked; whether Bo would ask the court to act; Ann Lee; asked; whether Bo would ask the court to act
          The police confirmed the incident to journalists in Ellery.; The police; confirmed; the incident to journalists in Ellery; The police; confirmed; the incident
          Both asked not to speak to reporters.; Both; asked; not to speak to reporters; Both; asked; not to speak to reporters
          It was noted that the ink smells.; It; was noted; that the ink smells; ; was noted; that the ink smells
          Residents were told to leave.; ; were told; Residents | to leave; ; were told; to leave
          The crew told the owner that the hold was full.; The crew; told; that the hold was full; The crew; told; that the hold was full
          Agence France-Presse, citing two pilots, reported that the pass was shut.; Agence; reported; that the pass was shut; Agence France-Presse; reported; that the pass was shut
          The Canadian Press reported that the pass was shut.; The Canadian; reported; that the pass was shut; The Canadian Press; reported; that the pass was shut
          The Canadian, Press said, is late.; The Canadian; said; is late; The Canadian; said; is late
          She lived in a post on the border, Ann Lee said.; Ann Lee; said; She lived in a post on the border; Ann Lee; said; She lived in a post on the border
          """)
  void settlesWhatBelongsTogether(
      String text,
      String source,
      String cue,
      String content,
      String mendedSource,
      String mendedCue,
      String mendedContent) {
    Candidate mended = mend(text, source, cue, content).getFirst();
    assertThat(words(mended.source(), text)).isEqualTo(mendedSource == null ? "" : mendedSource);
    assertThat(words(List.of(mended.cue()), text)).isEqualTo(mendedCue);
    assertThat(words(mended.content(), text)).isEqualTo(mendedContent);
  }

  /** The content left to the first, and the second: source; cue; content. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ana said the gate was open, though the union denies this claim.; the gate was open, though the union denies this claim; the gate was open; the union; denies; this claim
          Ana said the gate was open, but Mr Roe has yet to confirm this.; the gate was open, but Mr Roe has yet to confirm this; the gate was open; Mr Roe; has yet to confirm; this
          Ana said the gate was open, something the union denied.; the gate was open, something the union denied; the gate was open; the union; denied; something
          Ana said the gate was open, a claim the union rejected.; the gate was open, a claim the union rejected; the gate was open; the union; rejected; a claim
          Ana said the gate was open saying, "Go and look now.".; the gate was open saying, "Go and look now."; the gate was open; Ana; saying; "Go and look now."
          """)
  void partsWhatASecondSays(
      String text, String content, String kept, String source, String cue, String other) {
    List<Candidate> mended = mend(text, "Ana", "said", content);
    assertThat(mended).hasSize(2);
    assertThat(words(mended.getFirst().content(), text)).isEqualTo(kept);
    Candidate second = mended.getLast();
    assertThat(words(second.source(), text)).isEqualTo(source);
    assertThat(words(List.of(second.cue()), text)).isEqualTo(cue);
    assertThat(words(second.content(), text)).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ana said the gate was open, though the union denies entry to strangers.; the gate was open, though the union denies entry to strangers
          Ana said the gate was open, but nobody went in.; the gate was open, but nobody went in
          Ana said he was accused of saying, "No more of that.".; he was accused of saying, "No more of that."
          """)
  void leavesOneStatementWhole(String text, String content) {
    assertThat(mend(text, "Ana", "said", content))
        .singleElement()
        .satisfies(only -> assertThat(words(only.content(), text)).isEqualTo(content));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Two men were fined for the noise.; were fined; for the noise
          Two singers were denied entry to the club.; were denied; Two singers | entry to the club
          The film is called "Quiet Water" at home.; is called; The film | "Quiet Water"
          The clock told the time.; told; the
          The mint will close, the paper said, citing two officials at the bank.; citing; two officials at the bank
          The prize appeared lost.; appeared; lost
          Rita Lowe was appointed head of the mint.; was appointed; head of the mint
          """)
  void dropsWhatNobodySays(String text, String cue, String content) {
    assertThat(mend(text, "", cue, content)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          He has been criticised for the delay.; has been criticised for; the delay
          The clerk was accused of theft.; was accused of; theft
          The mint will close, the paper said, citing the fact that it lost money.; citing; the fact that it lost money
          It was announced that the mint would close.; was announced; that the mint would close
          "The mint will close," saying little else.; saying; "The mint will close,"
          """)
  void keepsWhatSomebodyMustHaveSaid(String text, String cue, String content) {
    assertThat(mend(text, "", cue, content)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The union enlisted forty new members.; The union; enlisted; forty new members
          The mayor reneged on the deal.; The mayor; reneged on; the deal
          Remember that the wall is old.; ; Remember; that the wall is old
          Some residents may fear that the wall is old.; Some residents; may fear; that the wall is old
          The wall goes if the board decides to sell it.; the board; decides; to sell it
          """)
  void dropsDeedsTheModelIsUnsureOf(
      String text, @Nullable String source, String cue, String content) {
    assertThat(mend(text, source, cue, content, 0.3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The union rebelled that nobody had asked.; The union; rebelled; that nobody had asked
          The mayor backpedalled: "It was a joke.".; The mayor; backpedalled; "It was a joke."
          The council revoked the licence.; The council; revoked; the licence
          The navy could not confirm the sighting.; The navy; could not confirm; the sighting
          A clerk asked whether the board was sold, said Ana.; Ana; said; A clerk asked whether the board was sold
          "I doubt it," said Ana.; I; doubt; it
          Asked whether the wall is old, Ana laughed.; ; Asked; whether the wall is old
          """)
  void keepsWhatMaySay(String text, @Nullable String source, String cue, String content) {
    assertThat(mend(text, source, cue, content, 0.3)).hasSize(1);
  }

  @Test
  void believesTheModelWhereItIsSure() {
    assertThat(mend("The union enlisted forty.", "The union", "enlisted", "forty", 0.9)).hasSize(1);
  }

  /** The second candidate without a source, and the source it gets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Ana Roe said the gate was open, but denies that she left it so.; the gate was open; denies; that she left it so; Ana Roe
          Ana Roe said the gate was open and also urged people to stay out.; the gate was open; urged; people to stay out; Ana Roe
          Ana Roe said the gate was open, warning that it may fall.; the gate was open; warning; that it may fall; Ana Roe
          Ana Roe said the gate was open, and Bo left, warning that it may fall.; the gate was open; warning; that it may fall; ''
          Ana Roe said the gate was open. But denies come cheap today.; the gate was open; denies; come cheap today; ''
          """)
  void goesOnWithTheSameSource(
      String text, String content, String cue, String second, String source) {
    Prose prose = Prose.of(text);
    List<Candidate> candidates =
        List.of(
            new Candidate(
                runs(prose, "said").getFirst(), runs(prose, "Ana Roe"), runs(prose, content), 0.9),
            new Candidate(runs(prose, cue).getFirst(), List.of(), runs(prose, second), 0.9));
    Candidate joined = Mending.mend(candidates, prose, Features.of(prose.words())).getLast();
    assertThat(words(joined.source(), text)).isEqualTo(source);
  }

  private static List<Candidate> mend(
      String text, @Nullable String source, String cue, String content) {
    return mend(text, source, cue, content, 0.9);
  }

  private static List<Candidate> mend(
      String text, @Nullable String source, String cue, String content, double confidence) {
    Prose prose = Prose.of(text);
    Candidate candidate =
        new Candidate(
            runs(prose, cue).getFirst(),
            source == null || source.isEmpty() ? List.of() : runs(prose, source),
            runs(prose, content),
            confidence);
    return Mending.mend(List.of(candidate), prose, Features.of(prose.words()));
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

  private static String words(List<Run> runs, String text) {
    Prose prose = Prose.of(text);
    return runs.stream()
        .map(run -> prose.span(run.start(), run.end()).in(text))
        .collect(Collectors.joining(" | "));
  }
}
