package org.hearsay.engine.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.engine.MarkedPassage;
import org.hearsay.engine.RuleRow;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Table;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passages and whom they mean stand in {@code speakers.tsv}. */
class CastTest {
  private static final Lexicon LEXICON =
      Lexicon.shipped()
          .with(
              Table.OUTLETS,
              "test",
              """
              name	type	names	country	family	domains
              Reuters	agency
              Le Monde	newspaper
              """);

  static Stream<RuleRow> rows() {
    return RuleRow.of(CastTest.class, "speakers.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhoIsMeantAndWhy(RuleRow row) {
    MarkedPassage passage = MarkedPassage.of(row.column(0));
    Attribution last =
        passage.attributions().stream()
            .max(Comparator.comparing(Attribution::number))
            .orElseThrow();

    Resolved resolved =
        cast(passage.text(), passage.attributions()).resolve(last.source().getFirst());

    assertThat(shown(resolved.speaker())).isEqualTo(row.column(1));
    assertThat(resolved.evidence().rule().id().equals(row.rule()))
        .as("rule %s", resolved.evidence().rule().id())
        .isEqualTo(row.applies());
  }

  @Test
  void everyRuleHasPassagesForAndAgainst() {
    List<RuleRow> rows = rows().toList();
    RuleRow.assertEachShown(rows, List.of(SpeakerRule.values()));
    assertThat(rows.stream().map(RuleRow::rule).distinct())
        .isSubsetOf(Arrays.stream(SpeakerRule.values()).map(SpeakerRule::id).toList());
  }

  private static String shown(Speaker speaker) {
    return speaker.name() == null
        ? "nobody"
        : "%s [%s%s]"
            .formatted(
                speaker.name(),
                speaker.kind().name().toLowerCase(Locale.ROOT),
                speaker.named() ? "" : "*");
  }

  private static Cast cast(String text, List<Attribution> attributions) {
    return Cast.of(Prose.of(text), Article.of("a", text), attributions, LEXICON);
  }

  @Test
  void keepsRoleAndMentionsInTextOrder() {
    MarkedPassage passage =
        MarkedPassage.of(
            "[s Deputy Water Minister Ilse Varga] [c said] [t the dam held]. Varga left."
                + " [t2 It is old], [s2 she] [c2 said].");
    Cast cast = cast(passage.text(), passage.attributions());

    Speaker varga = cast.resolve(passage.attributions().getLast().source().getFirst()).speaker();

    assertThat(varga.role()).isEqualTo("Deputy Water Minister");
    assertThat(varga.mentions()).isSorted();
    assertThat(varga.mentions().stream().map(words -> words.in(passage.text())))
        .containsSequence("Ilse Varga", "Varga", "she");
  }

  @Test
  void numbersInTheOrderOfFirstMention() {
    MarkedPassage passage =
        MarkedPassage.of(
            "Otto Brandt ran the mill. [s Ilse Varga] [c said] [t the dam held]. [t2 It held],"
                + " [s2 Brandt] [c2 said].");
    Cast cast = cast(passage.text(), passage.attributions());

    assertThat(
            passage.attributions().stream()
                .map(each -> cast.resolve(each.source().getFirst()).speaker().number()))
        .containsExactly(2, 1);
  }

  @Test
  void resolvesAnyWordsOfTheText() {
    String text = "Otto Brandt, the envoy, left. He told Reuters and the BBC that he was tired.";
    Cast cast = cast(text, List.of());

    assertThat(shown(cast.resolve(words(text, "He")).speaker())).isEqualTo("Otto Brandt [person]");
    assertThat(shown(cast.resolve(words(text, "Reuters")).speaker())).isEqualTo("Reuters [outlet]");
    assertThat(cast.resolve(words(text, ",")).speaker().name()).isNull();
    assertThat(cast.resolve(words(text, " and ")).speaker().name()).isNull();
  }

  private static Span words(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  @Test
  void aListOfFiveThousandNamesTakesNoMoreThanItsShare() {
    String names =
        IntStream.range(0, 5000)
            .mapToObj(i -> "Ilse" + letters(i) + " Varga" + letters(i % 7))
            .collect(Collectors.joining(", "));
    String text = names + ". Varga" + letters(3) + " spoke. He said so. The envoy left.";
    cast(text, List.of());

    assertThat(millis(() -> cast(text + " " + text, List.of())))
        .as("milliseconds for 10,000 names")
        .isLessThan(3000);
  }

  @Test
  void endsOnHostileText() {
    String deep = "he said that ".repeat(400) + "it was so. ";
    String shouting = "THE ".repeat(2000) + "UN OF THE UN AND ".repeat(1000);
    String marks = "\"'([{—".repeat(2000) + "a’s’’s ".repeat(500);
    for (String text : List.of(deep, shouting, marks, "", " ", "A", "and and and")) {
      Cast cast = cast(text, List.of());
      for (int i = 0; i + 5 < text.length(); i += Math.max(1, text.length() / 50)) {
        assertThat(cast.resolve(new Span(i, i + 5))).isNotNull();
      }
    }
  }

  private static String letters(int number) {
    return number < 26
        ? String.valueOf((char) ('a' + number))
        : letters(number / 26) + (char) ('a' + number % 26);
  }

  private static long millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start).toMillis();
  }
}
