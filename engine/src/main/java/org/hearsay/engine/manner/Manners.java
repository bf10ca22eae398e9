package org.hearsay.engine.manner;

import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Prose;

/** Tells how each attribution is said. */
public final class Manners {
  private Manners() {}

  /** As many as attributions, in their order. */
  public static List<Manner> of(Prose prose, List<Attribution> attributions, Lexicon lexicon) {
    return attributions.stream()
        .map(each ->
            new Manner(Act.SAY, new Evidence(MannerRule.PLAIN, each.cue()), false, List.of(), null))
        .toList();
  }
}
