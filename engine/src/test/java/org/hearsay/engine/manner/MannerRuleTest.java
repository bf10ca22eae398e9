package org.hearsay.engine.manner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.engine.MarkedPassage;
import org.hearsay.engine.RuleRow;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the manner, with passages it applies to and passages it does not. */
class MannerRuleTest {

  static Stream<RuleRow> acts() {
    return RuleRow.of(MannerRuleTest.class, "acts.tsv");
  }

  static Stream<RuleRow> around() {
    return RuleRow.of(MannerRuleTest.class, "around.tsv");
  }

  private static Manner manner(MarkedPassage passage) {
    return Manners.of(passage.prose(), passage.attributions(), Lexicon.shipped()).getFirst();
  }

  @ParameterizedTest
  @MethodSource("acts")
  void tellsTheAct(RuleRow row) {
    Manner manner = manner(MarkedPassage.of(row.column(1)));

    assertThat(manner.act().name().toLowerCase(Locale.ROOT)).isEqualTo(row.column(0));
    assertThat(manner.actEvidence().words()).isNotEmpty();
    assertThat(manner.actEvidence().rule().id().equals(row.rule()))
        .as(manner.actEvidence().rule().id())
        .isEqualTo(row.applies());
  }

  @ParameterizedTest
  @MethodSource("around")
  void tellsWhatStandsAround(RuleRow row) {
    MarkedPassage marked = MarkedPassage.of(row.column(1));

    Manner manner = manner(marked);

    List<String> shown =
        manner.further().stream()
            .filter(each -> each.rule().id().equals(row.rule()))
            .map(each -> each.words().getFirst().in(marked.prose().text()))
            .toList();
    assertThat(shown).isEqualTo(row.applies() ? List.of(row.column(0)) : List.of());
  }

  @Test
  void eachRuleHasPassagesThatShowItAndPassagesThatDoNot() {
    RuleRow.assertEachShown(Stream.concat(acts(), around()).toList(), List.of(MannerRule.values()));
  }

  @Test
  void keepsTheFieldsAndTheirReasonsTogether() {
    MarkedPassage marked =
        MarkedPassage.of("[s Unconfirmed reports] [c did not say] [t who had paid].");

    Manner manner = manner(marked);

    assertThat(manner.negated()).isTrue();
    assertThat(manner.hedges())
        .extracting(each -> each.in(marked.prose().text()))
        .containsExactly("Unconfirmed");
    assertThat(manner.addressee()).isNull();
    assertThat(manner.further())
        .extracting(Evidence::rule)
        .containsExactly(MannerRule.HEDGE_SOURCE, MannerRule.NEGATED_VERB);
  }

  @Test
  void itSpeaksAsWhoSpokeBefore() {
    String text = "The newspaper reported a fire. It said two were hurt.";
    Prose prose = Prose.of(text);
    Attribution first = attribution(1, text, "The newspaper", "reported", "a fire");
    Attribution second = attribution(2, text, "It", "said", "two were hurt");

    List<Manner> manners = Manners.of(prose, List.of(first, second), Lexicon.shipped());

    assertThat(manners.getLast().act()).isEqualTo(Act.REPORT);
  }

  private static Attribution attribution(
      int number, String text, String source, String cue, String content) {
    return new Attribution(
        number,
        Attribution.OUTERMOST,
        List.of(span(text, source)),
        List.of(span(text, cue)),
        List.of(span(text, content)),
        Kind.INDIRECT,
        1);
  }

  private static Span span(String text, String part) {
    int start = text.indexOf(part);
    return new Span(start, start + part.length());
  }

  @Test
  void takesLinearTimeForNestedSayings() {
    String clause = "Ada said that ";
    String text = clause.repeat(10_000) + "it rained.";
    Prose prose = Prose.of(text);
    List<Attribution> nested =
        IntStream.range(0, 10_000)
            .mapToObj(i -> {
              int at = i * clause.length();
              return new Attribution(
                  i + 1,
                  i,
                  List.of(new Span(at, at + 3)),
                  List.of(new Span(at + 4, at + 8)),
                  List.of(new Span(at + 9, text.length() - 1)),
                  Kind.INDIRECT,
                  1);
            })
            .toList();

    assertTimeout(Duration.ofSeconds(20), () -> Manners.of(prose, nested, Lexicon.shipped()));
  }
}
