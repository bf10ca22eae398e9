package org.hearsay.engine.manner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.evidence.Evidence;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells how each attribution is said. */
public final class Manners {
  private Manners() {}

  /**
   * As many as attributions, in their order. Linear in the number of attributions; of each a
   * bounded stretch of text is read.
   */
  public static List<Manner> of(Prose prose, List<Attribution> attributions, Lexicon lexicon) {
    Hedges.CueWordsTaken cues = new Hedges.CueWordsTaken(prose, attributions);
    List<Manner> manners = new ArrayList<>(attributions.size());
    Voice before = Voice.SPEAKER;
    for (Attribution each : attributions) {
      Voice own = Voice.of(prose, each.source(), lexicon);
      Voice voice = isIt(prose, each) ? before : own;
      manners.add(manner(Saying.of(prose, each), voice, cues));
      before = voice == Voice.NOBODY ? before : voice;
    }
    return List.copyOf(manners);
  }

  /** "It" is whoever spoke last. */
  private static boolean isIt(Prose prose, Attribution attribution) {
    return attribution.source().size() == 1
        && attribution.source().getFirst().in(prose.text()).equalsIgnoreCase("it");
  }

  private static Manner manner(Saying saying, Voice voice, Hedges.CueWordsTaken cues) {
    Acts.Told told = Acts.of(saying, voice);
    Optional<Evidence> negation =
        told.act() == Act.WITHHOLD && told.why().rule() != MannerRule.NO_COMMENT
            ? Optional.empty()
            : Negation.of(saying);
    List<Evidence> hedges = Hedges.of(saying, cues);
    Optional<Evidence> addressee = Addressees.of(saying);
    List<Evidence> further = new ArrayList<>(hedges);
    negation.ifPresent(further::add);
    addressee.ifPresent(further::add);
    @Nullable Span toldWhom = addressee.map(each -> each.words().getFirst()).orElse(null);
    return new Manner(
        told.act(),
        told.why(),
        negation.isPresent(),
        hedges.stream().map(each -> each.words().getFirst()).toList(),
        toldWhom,
        further);
  }
}
