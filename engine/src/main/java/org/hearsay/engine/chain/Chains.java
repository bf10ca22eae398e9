package org.hearsay.engine.chain;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.text.Prose;

/** Follows each attribution from the link nearest the reader to the holder of its content. */
public final class Chains {
  private Chains() {}

  /** A chain for each attribution, in their order; none is empty. */
  public static List<List<Link>> of(
      Prose prose,
      Article article,
      List<Attribution> attributions,
      List<Manner> manners,
      Cast cast,
      Lexicon lexicon) {
    return attributions.stream()
        .map(each ->
            List.of(
                each.source().isEmpty()
                    ? new Link(null, new Evidence(ChainRule.NOBODY, List.of()))
                    : new Link(
                        cast.resolve(each.source().getFirst()),
                        new Evidence(ChainRule.HOLDER, each.source()))))
        .toList();
  }
}
