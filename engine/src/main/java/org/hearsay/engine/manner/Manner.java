package org.hearsay.engine.manner;

import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How something is said.
 *
 * @param actEvidence the words and rule that gave the act
 * @param negated whether the attribution itself is denied to have happened: "did not say"
 * @param hedges words that weaken it in the writer's or a relay's voice, in text order
 * @param addressee the words that name who was told; null where the text does not say
 * @param further why it is negated, hedged and addressed as it is; empty where it is none of these
 */
public record Manner(
    Act act,
    Evidence actEvidence,
    boolean negated,
    List<Span> hedges,
    @Nullable Span addressee,
    List<Evidence> further) {
  public Manner {
    hedges = List.copyOf(hedges);
    further = List.copyOf(further);
  }

  /** One that gives no further reasons. */
  public Manner(
      Act act, Evidence actEvidence, boolean negated, List<Span> hedges, @Nullable Span addressee) {
    this(act, actEvidence, negated, hedges, addressee, List.of());
  }
}
