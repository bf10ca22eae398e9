package org.hearsay.app.view;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.chain.ChainRule;
import org.hearsay.engine.date.DateRule;
import org.hearsay.engine.effect.EffectRule;
import org.hearsay.engine.evidence.Rule;
import org.hearsay.engine.manner.MannerRule;
import org.hearsay.engine.speaker.SpeakerRule;

/** What the rules of a reading mean, by their ids. */
final class RuleWords {
  private static final Map<String, String> MEANINGS =
      Stream.of(
              MannerRule.values(),
              DateRule.values(),
              SpeakerRule.values(),
              ChainRule.values(),
              EffectRule.values())
          .flatMap(rules -> List.<Rule>of(rules).stream())
          .collect(Collectors.toUnmodifiableMap(Rule::id, Rule::meaning));

  private RuleWords() {}

  /** One sentence; empty of a rule that is not known here, as other programs may have. */
  static String of(String id) {
    return MEANINGS.getOrDefault(id, "");
  }
}
