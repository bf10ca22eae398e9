package org.hearsay.engine.golden;

import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.speaker.SpeakerKind;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One attribution as a reader would mark it. What stands as null is not compared.
 *
 * @param line the words of the passage's file, for failures
 * @param source empty where the text names nobody
 * @param within number of the attribution around it, from 1; 0 for none
 * @param hedges words of which every one must be found; empty for none at all
 * @param addressee empty where nobody is told
 * @param said ISO date as precise as the text is; empty where there is none
 */
record Expected(
    String line,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    @Nullable Kind kind,
    @Nullable Act act,
    @Nullable Boolean negated,
    @Nullable List<String> hedges,
    @Nullable String addressee,
    @Nullable String said,
    @Nullable List<Name> chain,
    @Nullable Consequence effect,
    @Nullable Integer within) {

  /**
   * One link of a chain.
   *
   * @param names any of which is right; empty where the text names nobody
   */
  record Name(List<String> names, SpeakerKind kind, boolean named) {
    @Override
    public String toString() {
      return names.isEmpty() ? "nobody" : names.getFirst() + Comparison.kind(kind, named);
    }
  }

  /**
   * What it does to another one.
   *
   * @param type null for no effect
   * @param target number of the other, from 1
   */
  record Consequence(Effect.@Nullable Type type, int target) {}
}
