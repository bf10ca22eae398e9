package org.hearsay.engine.effect;

import java.util.List;
import java.util.Map;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.text.Prose;

/** Finds what statements do to other statements of one article. */
public final class Effects {
  private Effects() {}

  /** By index of the attribution; absent for those that have no effect. */
  public static Map<Integer, Effect> of(
      Prose prose,
      List<Attribution> attributions,
      List<Manner> manners,
      List<List<Link>> chains,
      Lexicon lexicon) {
    return Map.of();
  }
}
