package org.hearsay.engine.effect;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.engine.MarkedPassage;
import org.hearsay.engine.RuleRow;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.chain.Chains;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.manner.Manners;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.text.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Passages and expected effects stand in {@code effects.tsv}. */
class EffectsTest {

  static Stream<RuleRow> rows() {
    return RuleRow.of(EffectsTest.class, "effects.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void findsWhatIsDone(RuleRow row) {
    MarkedPassage passage = MarkedPassage.of(row.column(0));
    Map<Integer, Effect> effects = effects(passage);
    assertThat(written(passage, effects)).isEqualTo(row.column(1));
    List<String> rules =
        effects.values().stream().map(effect -> effect.evidence().rule().id()).toList();
    assertThat(rules.contains(row.rule())).as("%s", rules).isEqualTo(row.applies());
  }

  @Test
  void everyRuleHasPassagesThatItShouldAndShouldNotFind() {
    RuleRow.assertEachShown(rows().toList(), List.of(EffectRule.values()));
  }

  @Test
  void readsFiveThousandDenials() {
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      parts.add("[s%1$d Ann] [c%1$d denied] [t%1$d that it was called off]".formatted(i));
    }
    assertThat(effects(MarkedPassage.of(String.join(", and ", parts)))).isEmpty();
  }

  private static Map<Integer, Effect> effects(MarkedPassage passage) {
    Prose prose = Prose.of(passage.text());
    Article article = Article.of("a", passage.text());
    Lexicon lexicon = Lexicon.shipped();
    List<Manner> manners = Manners.of(prose, passage.attributions(), lexicon);
    Cast cast = Cast.of(prose, article, passage.attributions(), lexicon);
    return Effects.of(
        prose,
        passage.attributions(),
        manners,
        Chains.of(prose, article, passage.attributions(), manners, cast, lexicon),
        lexicon);
  }

  private static String written(MarkedPassage passage, Map<Integer, Effect> effects) {
    return effects.isEmpty()
        ? "-"
        : new TreeMap<>(effects)
            .entrySet().stream()
                .map(each ->
                    "%d %s %d"
                        .formatted(
                            passage.attributions().get(each.getKey()).number(),
                            each.getValue().type().name().toLowerCase(Locale.ROOT),
                            each.getValue().target()))
                .collect(joining(", "));
  }
}
