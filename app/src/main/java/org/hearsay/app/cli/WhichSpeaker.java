package org.hearsay.app.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.KnownSpeaker.Form;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;

/** The one speaker that a person means. */
final class WhichSpeaker {
  /** Of those that bear a name, how many are listed. */
  private static final int LISTED = 20;

  private WhichSpeaker() {}

  /**
   * @param named a name or an id
   * @throws LedgerException if there is none, or several; it names them
   */
  static KnownSpeaker of(Speakers speakers, String named) {
    List<KnownSpeaker> found =
        speakers.find(named, LISTED + 1).stream()
            .flatMap(id -> speakers.of(id).stream())
            .sorted(Comparator.comparing(KnownSpeaker::statements).reversed())
            .toList();
    if (found.isEmpty()) {
      throw refused("nobody in the ledger goes by " + Told.shown(named) + "; check the spelling");
    }
    if (found.size() == 1) {
      return found.getFirst();
    }
    String list =
        found.stream()
            .limit(LISTED)
            .map(each -> "\n  " + SpeakerText.line(each))
            .collect(Collectors.joining());
    throw refused(
        "several go by "
            + Told.shown(named)
            + "; give the ID of one of"
            + list
            + (found.size() > LISTED ? "\n  …" : ""));
  }

  /**
   * The form that a person means: that of the id, else the one with the most statements, since a
   * decision about any holds for all that go with it.
   */
  static Form form(Speakers speakers, String named) {
    KnownSpeaker speaker = of(speakers, named);
    Long id = SpeakerId.parse(named);
    return speaker.forms().stream()
        .filter(form -> id != null && id != speaker.id() && form.leaf() == id)
        .findFirst()
        .orElse(speaker.forms().getFirst());
  }

  static LedgerException refused(String why) {
    return new LedgerException(Matter.REFUSED, why);
  }
}
