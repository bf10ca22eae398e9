package org.hearsay.app.desk;

import java.util.List;
import java.util.Optional;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.KnownSpeaker;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Resemblance;
import org.hearsay.app.ledger.SpeakerId;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.ledger.Speakers.Decided;
import org.hearsay.app.search.Facets;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;

/**
 * A speaker, and what they said.
 *
 * @param query that finds what they said
 * @param counted over the newest {@value #COUNTED} of these
 * @param newest the first of these
 * @param alike who may be the same
 * @param decisions about who they are, the earliest first
 */
public record AboutSpeaker(
    KnownSpeaker speaker,
    Query query,
    Counted counted,
    List<Hit> newest,
    List<Resemblance> alike,
    List<Decided> decisions) {
  private static final int COUNTED = 5_000;
  private static final int NEWEST = 20;
  private static final int ALIKE = 20;

  /**
   * @param id as people see it, of any of the speaker's forms
   * @throws Problem if there is none of that id
   */
  public static AboutSpeaker of(Ledger ledger, String id) {
    Long number = SpeakerId.parse(id);
    Speakers speakers = new Speakers(ledger);
    Optional<KnownSpeaker> found = number == null ? Optional.empty() : speakers.of(number);
    KnownSpeaker speaker =
        found.orElseThrow(() -> Problem.missing("there is no speaker of this id in the ledger"));
    try {
      Query query = Field.SPEAKER.of(SpeakerId.text(speaker.id()));
      return new AboutSpeaker(
          speaker,
          query,
          Facets.of(ledger, query, COUNTED),
          new Search(ledger).page(query, NEWEST, null).hits(),
          speakers.maybeSame(speaker, ALIKE),
          speakers.decisions(speaker));
    } catch (QueryException e) {
      throw new IllegalStateException("an id is a query", e);
    }
  }
}
