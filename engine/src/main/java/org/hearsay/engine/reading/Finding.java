package org.hearsay.engine.reading;

import java.util.List;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.manner.Manner;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one attribution.
 *
 * @param chain from the link nearest the reader to the holder, never empty
 * @param said null where no words bear on the saying
 * @param effect null where it has none
 */
public record Finding(
    Attribution attribution,
    Manner manner,
    List<Link> chain,
    @Nullable Said said,
    @Nullable Effect effect) {
  public Finding {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("no chain: " + attribution);
    }
  }
}
