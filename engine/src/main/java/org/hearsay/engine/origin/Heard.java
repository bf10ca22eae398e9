package org.hearsay.engine.origin;

import java.util.List;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Dossier.Telling;
import org.jspecify.annotations.Nullable;

/**
 * A telling, brought back to the one by whom it is known: copies to their original, what an article
 * credits or cites to that outlet.
 *
 * @param article the one that has its words first
 * @param teller publisher of the article that the telling is read in, be it a copy
 * @param publisher of the one with its words first; one that is unknown has a name that no other
 *     has
 * @param voice the outlet by which it is known, the deepest in the chain
 * @param holder who said it; null where there is nothing but the voice's own word
 * @param how why the voice is not the publisher; null where it is
 * @param shown words that show so
 */
record Heard(
    Telling telling,
    int article,
    String teller,
    String publisher,
    String voice,
    @Nullable Step holder,
    @Nullable OriginRule how,
    List<Proof> shown) {
  Heard {
    shown = List.copyOf(shown);
  }

  /** Whether the voice is that of the article itself. */
  boolean own() {
    return voice.equals(publisher);
  }
}
