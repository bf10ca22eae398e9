package org.hearsay.app.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.claim.Content;
import org.hearsay.engine.claim.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is compared with others.
 *
 * @param day of saying, else of publication, counted as in {@link Days}; null where it is not known
 *     to the day
 * @param holder number of the speaker who says it; 0 of one without a name
 * @param name of the holder, with the role if one is told: "Ana Holt, mayor of Eastwich"
 */
record Spoken(
    long place,
    long article,
    String text,
    int start,
    int end,
    Act act,
    boolean negated,
    boolean nested,
    @Nullable Integer day,
    long holder,
    @Nullable String name) {

  private static final String COLUMNS =
      """
      SELECT place, version.article, content, start, end, act, flags, day, last,
        speaker.same, speaker.name || coalesce(', ' || speaker.role, ''), speaker.named
      FROM statement JOIN version ON version.id = statement.version
        LEFT JOIN link ON link.statement = place AND link.holder = 1
        LEFT JOIN speaker ON speaker.id = link.speaker
      """;

  private static final String OF_ARTICLE =
      COLUMNS
          + " WHERE statement.version = (SELECT version FROM latest WHERE latest.article = ?)"
          + " ORDER BY statement.number";

  private static final String AT = COLUMNS + " WHERE place = ?";

  /** Of the latest version of an article, in the order of its reading. */
  static List<Spoken> of(Sql sql, long article) {
    return sql.list(OF_ARTICLE, Spoken::of, article);
  }

  static Optional<Spoken> at(Sql sql, long place) {
    return sql.first(AT, Spoken::of, place);
  }

  private static Spoken of(ResultSet row) throws SQLException {
    int flags = row.getInt(7);
    int day = row.getInt(8);
    boolean precise = !row.wasNull() && day == row.getInt(9);
    boolean named = row.getInt(12) == 1;
    return new Spoken(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        Act.values()[row.getInt(6)],
        Flag.of(flags).contains(Flag.NEGATED),
        Flag.of(flags).contains(Flag.NESTED),
        precise ? day : null,
        named ? row.getLong(10) : 0,
        named ? row.getString(11) : null);
  }

  /** Whether this one's words hold all of another's of the same article, and more. */
  boolean holds(Spoken inner) {
    return article == inner.article
        && inner.nested
        && start <= inner.start
        && inner.end <= end
        && inner.end - inner.start < end - start;
  }

  /** Whether the words of the two lie in each other. */
  boolean overlaps(Spoken other) {
    return article == other.article && start < other.end && other.start < end;
  }

  /**
   * Each as what it is; some are there to pass on what stands in them.
   *
   * @param all of one article
   */
  static List<Matter> matters(List<Spoken> all) {
    List<Matter> matters = new ArrayList<>();
    for (Spoken each : all) {
      matters.add(Matter.of(each.act, all.stream().anyMatch(each::passesOn)));
    }
    return matters;
  }

  /**
   * Whether most of its words are of a statement inside it. What is agreed, ordered or promised is
   * mostly itself what is told: "that both sides agreed to a ceasefire".
   */
  private boolean passesOn(Spoken inner) {
    double most =
        switch (inner.act) {
          case CONFIRM, DIRECT, PROMISE -> 0.75;
          case SAY, REPORT, CLAIM, DENY, ANNOUNCE, ASK, THINK, FIND, WITHHOLD -> 0.5;
        };
    return holds(inner) && inner.text.length() > most * text.length();
  }

  Content content() {
    LocalDate date = day == null ? null : LocalDate.parse(Days.iso(day));
    return Content.of(text, new Setting(date, name, negated, act));
  }

  Stance stance() {
    return Stance.of(act, negated);
  }
}
