package org.hearsay.app.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.reading.Finding;
import org.hearsay.engine.reading.Reading;

/** Which attributions of a reading are shown. */
final class Selection {
  private Selection() {}

  /** Those in no other's content; they keep their numbers. An effect on one left out goes too. */
  static Reading outermost(Reading reading) {
    Set<Integer> kept =
        reading.attributions().stream()
            .filter(Attribution::isOutermost)
            .map(Attribution::number)
            .collect(Collectors.toSet());
    return new Reading(
        reading.article(),
        reading.language(),
        reading.findings().stream()
            .filter(finding -> finding.attribution().isOutermost())
            .map(finding -> hasTarget(finding, kept) ? finding : withoutEffect(finding))
            .toList(),
        reading.model());
  }

  private static boolean hasTarget(Finding finding, Set<Integer> kept) {
    Effect effect = finding.effect();
    return effect == null || kept.contains(effect.target());
  }

  private static Finding withoutEffect(Finding finding) {
    return new Finding(
        finding.attribution(), finding.manner(), finding.chain(), finding.said(), null);
  }
}
