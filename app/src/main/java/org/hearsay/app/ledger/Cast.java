package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.app.index.Terms;
import org.hearsay.app.kept.Because;
import org.hearsay.app.kept.Link;
import org.hearsay.app.kept.Speaker;
import org.hearsay.engine.speaker.SpeakerKind;

/** The speakers of a reading, and those whom people name beside them. */
final class Cast {
  /** The reason of what a person said: no rule of ours, and no words of the article. */
  static final Because BY_HAND = new Because("corrected", List.of());

  private final List<Speaker> speakers;
  private final Map<String, Speaker> byName = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  Cast(List<Speaker> speakers) {
    this.speakers = new ArrayList<>(speakers);
    for (Speaker each : speakers) {
      ids.add(each.id());
      if (each.name() != null) {
        byName.merge(
            Terms.folded(each.name()), each, (first, next) -> first.named() ? first : next);
      }
    }
  }

  List<Speaker> speakers() {
    return speakers;
  }

  /**
   * The link that means somebody: one of those before if it does, so that its evidence stays, else
   * one without evidence.
   */
  Link link(Correction.Whom whom, List<Link> before) {
    if (whom.name() == null) {
      return new Link(null, null, SpeakerKind.UNKNOWN, false, List.of(), BY_HAND, null);
    }
    Speaker speaker = speaker(whom.name(), whom.kind());
    return before.stream()
        .filter(link -> Objects.equals(link.speaker(), speaker.id()))
        .findFirst()
        .orElseGet(() ->
            new Link(
                speaker.id(),
                speaker.name(),
                speaker.kind(),
                speaker.named(),
                List.of(),
                BY_HAND,
                BY_HAND));
  }

  private Speaker speaker(String name, SpeakerKind kind) {
    return byName.computeIfAbsent(
        Terms.folded(name),
        folded -> {
          int number = speakers.size();
          String id;
          do {
            id = "s" + ++number;
          } while (!ids.add(id));
          Speaker named = new Speaker(id, name, kind, true, null, List.of());
          speakers.add(named);
          return named;
        });
  }
}
