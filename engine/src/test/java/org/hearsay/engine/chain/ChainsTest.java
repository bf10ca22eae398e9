package org.hearsay.engine.chain;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.engine.MarkedPassage;
import org.hearsay.engine.RuleRow;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Table;
import org.hearsay.engine.manner.Manners;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passages and expected chains stand in {@code chains.tsv}. */
class ChainsTest {
  private static final String PUBLISHER = "The Norwick Post";

  private static final String OUTLETS =
      """
      name	type	names	country	family	domains
      Reuters	agency
      CNN	broadcaster
      BBC	broadcaster
      Interfax	agency
      Yonhap	agency
      KCNA	agency
      Tass	agency
      Anadolu	agency
      Agence France-Presse	agency
      Associated Press	agency	AP
      The Daily Telegraph	newspaper
      The Guardian	newspaper
      The New York Times	newspaper
      The Washington Post	newspaper
      Financial Times	newspaper
      Le Monde	newspaper
      Le Figaro	newspaper
      Der Spiegel	magazine
      X	social
      Twitter	social
      Facebook	social
      """;

  static Stream<RuleRow> rows() {
    return RuleRow.of(ChainsTest.class, "chains.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void followsTheChain(RuleRow row) {
    List<List<Link>> chains = chains(MarkedPassage.of(row.column(0)), PUBLISHER);
    assertThat(chains.stream().map(ChainsTest::names).toList())
        .isEqualTo(Arrays.asList(row.column(1).split(" \\| ")));
    List<String> rules =
        chains.stream().flatMap(List::stream).map(link -> link.evidence().rule().id()).toList();
    assertThat(rules.contains(row.rule())).as("%s", rules).isEqualTo(row.applies());
  }

  @Test
  void everyRuleHasPassagesThatItShouldAndShouldNotFind() {
    RuleRow.assertEachShown(rows().toList(), List.of(ChainRule.values()));
  }

  @Test
  void endsAlsoWhereFortySayingsStandInOneAnother() {
    StringBuilder marked = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      marked.append("[s").append(i).append(" Person").append((char) ('A' + i % 26)).append(i);
      marked.append("] [c").append(i).append(" said] [t").append(i).append(" that ");
    }
    marked.append("it rained").append("]".repeat(40)).append('.');
    assertThat(chains(MarkedPassage.of(marked.toString()), null).getLast()).hasSize(40);
  }

  @Test
  void readsFiveThousandSpeakersInOneSentence() {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      parts.add("[s%1$d Ann] [c%1$d told] Reuters [t%1$d that it rained]".formatted(i));
    }
    assertThat(chains(MarkedPassage.of(String.join(", and ", parts)), null)).hasSize(5000);
  }

  private static List<List<Link>> chains(MarkedPassage passage, @Nullable String publisher) {
    Prose prose = Prose.of(passage.text());
    Article article = new Article("a", passage.text(), null, publisher, null, List.of(), null);
    Lexicon lexicon = Lexicon.shipped().with(Table.OUTLETS, "test", OUTLETS);
    return Chains.of(
        prose,
        article,
        passage.attributions(),
        Manners.of(prose, passage.attributions(), lexicon),
        Cast.of(prose, article, passage.attributions(), lexicon),
        lexicon);
  }

  private static String names(List<Link> chain) {
    return chain.stream().map(ChainsTest::name).collect(joining(" < "));
  }

  private static String name(Link link) {
    Speaker speaker = link.speaker();
    return speaker == null || speaker.name() == null
        ? "?"
        : speaker.name().startsWith("The ") ? speaker.name().substring(4) : speaker.name();
  }
}
