package org.hearsay.app.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Claim.Across;
import org.hearsay.app.lineage.Claim.Joined;
import org.hearsay.app.lineage.Claim.Odds;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.lineage.Claim.Words;
import org.hearsay.engine.attribution.Act;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a ledger whose lineage is settled, to be asked. Costs time as for its statements.
 */
public final class Claims {
  /** Statements that are told of one claim; of more, the earliest. */
  public static final int MOST = 10_000;

  /** What is at odds with a claim, and effects on it, as many are told. */
  static final int TOLD = 100;

  private static final String COLUMNS =
      """
      SELECT statement.place, statement.id, article.id, article.name, version.publisher,
        version.published, statement.number, statement.content, statement.start, statement.end,
        statement.act, statement.flags, statement.day, statement.last,
        member.matched, member.why
      FROM member JOIN statement ON statement.place = member.statement
        JOIN version ON version.id = statement.version
        JOIN article ON article.id = version.article
        JOIN latest ON latest.article = article.id
      """;

  /** In SQLite, what is null comes first; what is undated has the highest places. */
  private static final String EARLIEST_FIRST =
      " ORDER BY statement.day IS NULL, statement.day, latest.since, article.id, statement.number";

  private record Row(Said said, long matched, @Nullable Why why) {}

  private final Sql sql;
  private final ClaimEffects effects;

  public Claims(Ledger ledger) {
    sql = ledger.sql();
    effects = new ClaimEffects(sql, this);
  }

  /**
   * The claim of a statement.
   *
   * @param id see {@link org.hearsay.app.ledger.StatementId}
   * @return empty if there is no such statement, or it has not found its claim yet
   */
  public Optional<Claim> of(long id) {
    return sql.first(
            "SELECT claim FROM member JOIN statement ON place = member.statement"
                + " WHERE id = ? AND claim IS NOT NULL",
            row -> row.getLong(1),
            id)
        .flatMap(this::at);
  }

  /** The claim that began with the statement at a place. */
  public Optional<Claim> at(long place) {
    List<Said> statements =
        list("WHERE member.claim = ?" + EARLIEST_FIRST + " LIMIT " + MOST, place);
    if (statements.isEmpty()) {
      return Optional.empty();
    }
    List<Across> done = effects.of(place);
    return Optional.of(
        new Claim(
            place, statements, odds(place), done, new History(sql, statements, done).events()));
  }

  private List<Said> list(String which, long place) {
    List<Row> rows = sql.list(COLUMNS + which, Claims::row, place);
    Map<Long, Said> known = new HashMap<>();
    rows.forEach(row -> known.put(row.said().place(), row.said()));
    return rows.stream().map(row -> joined(row, known)).toList();
  }

  private static Row row(ResultSet row) throws SQLException {
    Set<Flag> flags = Flag.of(row.getInt(12));
    int first = row.getInt(13);
    String said = row.wasNull() ? null : Days.iso(first, row.getInt(14));
    String why = row.getString(16);
    return new Row(
        new Said(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getInt(7),
            row.getString(8),
            row.getInt(9),
            row.getInt(10),
            Act.values()[row.getInt(11)],
            flags.contains(Flag.NEGATED),
            flags,
            said,
            null),
        row.getLong(15),
        why == null ? null : Why.parse(why));
  }

  private Said joined(Row row, Map<Long, Said> known) {
    Why why = row.why();
    if (why == null) {
      return row.said();
    }
    Said other = known.computeIfAbsent(row.matched(), this::told);
    return row.said()
        .because(
            new Joined(
                row.matched(),
                why.rule(),
                why.confidence(),
                words(row.said(), why.words()),
                words(other, why.others())));
  }

  /** A statement without why it is of its claim. */
  Said told(long place) {
    return sql.first(COLUMNS + "WHERE member.statement = ?", Claims::row, place)
        .orElseThrow(() -> new IllegalStateException("no statement at " + place))
        .said();
  }

  static List<Words> words(Said said, List<Why.Range> ranges) {
    return Pieces.of(said.content(), said.start(), said.end()).inArticle(ranges);
  }

  private List<Odds> odds(long claim) {
    record Pair(long one, long other, long claim, Why why, boolean turned) {}

    Set<Long> seen = new HashSet<>();
    List<Odds> odds = new ArrayList<>();
    for (Pair pair :
        sql.list(
            "SELECT one.statement, two.statement, two.claim, odds.why, 0 FROM member AS one"
                + " JOIN odds ON odds.statement = one.statement"
                + " JOIN member AS two ON two.statement = odds.other"
                + " WHERE one.claim = ?1 AND two.claim IS NOT NULL AND two.claim <> ?1"
                + " UNION ALL"
                + " SELECT one.statement, two.statement, two.claim, odds.why, 1 FROM member AS one"
                + " JOIN odds ON odds.other = one.statement"
                + " JOIN member AS two ON two.statement = odds.statement"
                + " WHERE one.claim = ?1 AND two.claim IS NOT NULL AND two.claim <> ?1"
                + " ORDER BY 2, 1 LIMIT "
                + TOLD,
            row ->
                new Pair(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    Why.parse(row.getString(4)),
                    row.getInt(5) == 1),
            claim)) {
      if (seen.add(pair.claim())) {
        Said other = told(pair.other());
        Why why = pair.why();
        odds.add(
            new Odds(
                pair.one(),
                other,
                pair.claim(),
                why.rule(),
                words(told(pair.one()), pair.turned() ? why.others() : why.words()),
                words(other, pair.turned() ? why.words() : why.others())));
      }
    }
    return odds;
  }
}
