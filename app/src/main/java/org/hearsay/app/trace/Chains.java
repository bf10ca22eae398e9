package org.hearsay.app.trace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.app.kept.Attributed;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.kept.Link;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.engine.origin.Dossier.Step;
import org.hearsay.engine.origin.Proof;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * Chains of statements: who is in them by the tables, which know who is who across articles; the
 * words that show it by the readings.
 */
final class Chains {
  /** Readings that are asked for words; of more articles, links come without. */
  private static final int MOST_READINGS = 500;

  private static final String LINKS =
      """
      SELECT coalesce(renamed, name), kind, named, role, same, outlet FROM link
      LEFT JOIN speaker ON speaker.id = link.speaker WHERE statement = ? ORDER BY link.number
      """;

  private final Sql sql;
  private final Corrections corrections;
  private final Map<Long, KeptReading> readings = new HashMap<>();
  private final Map<String, Optional<String>> publishers = new HashMap<>();

  Chains(Ledger ledger) {
    sql = ledger.sql();
    corrections = new Corrections(ledger);
  }

  /** As the reading has it; with the corrections of people. */
  private @Nullable KeptReading reading(long article) {
    KeptReading known = readings.get(article);
    if (known == null && readings.size() < MOST_READINGS) {
      known = corrections.reading(article);
      readings.put(article, known);
    }
    return known;
  }

  /**
   * @param place of its article in the dossier
   */
  List<Step> of(Said said, int place) {
    List<Link> words = words(said);
    List<Step> steps = new ArrayList<>();
    sql.each(
        LINKS,
        row -> {
          int number = steps.size();
          steps.add(step(row, number < words.size() ? words.get(number) : null, place));
          return true;
        },
        said.place());
    return steps.isEmpty()
        ? List.of(new Step(null, SpeakerKind.UNKNOWN, false, null, 0, null, List.of()))
        : steps;
  }

  /**
   * The publisher in this ledger that bears a name, with or without an article: several outlets may
   * be called so, but this one is at hand. Null of none.
   */
  private @Nullable String publisher(@Nullable String name) {
    if (name == null) {
      return null;
    }
    String bare = name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    return publishers
        .computeIfAbsent(
            bare,
            each ->
                sql.first(
                    "SELECT outlet FROM latest WHERE outlet IN (?, ?) ORDER BY outlet",
                    row -> row.getString(1),
                    each,
                    "The " + each))
        .orElse(null);
  }

  private List<Link> words(Said said) {
    KeptReading reading = reading(said.article());
    if (reading == null || said.number() > reading.attributions().size()) {
      return List.of();
    }
    Attributed attributed = reading.attributions().get(said.number() - 1);
    return attributed.chain();
  }

  private Step step(ResultSet row, @Nullable Link link, int place) throws SQLException {
    long speaker = row.getLong(5);
    boolean some = !row.wasNull();
    String outlet = row.getString(6);
    if (outlet == null && some && row.getInt(2) != SpeakerKind.PERSON.ordinal()) {
      outlet = publisher(row.getString(1));
    }
    return new Step(
        row.getString(1),
        some ? SpeakerKind.values()[row.getInt(2)] : SpeakerKind.UNKNOWN,
        row.getInt(3) == 1,
        row.getString(4),
        some ? speaker : 0,
        outlet,
        link == null
            ? List.of()
            : link.evidence().stream()
                .map(quote -> new Proof(place, quote.start(), quote.end(), quote.text()))
                .toList());
  }
}
