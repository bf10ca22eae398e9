package org.hearsay.app.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.app.index.Days;
import org.hearsay.app.index.Place;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Speakers;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.search.Compiler.Tier;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the statements of a ledger. One thread at a time, as the ledger itself. */
public final class Search {
  /** A page holds no more. */
  public static final int MOST = 10_000;

  /** Behind the tables of what {@link #rows} is asked; words and statement are among them. */
  static final String FOUND =
      """
      WHERE words MATCH ? AND words.rowid >= ? AND words.rowid < ?
        AND (statement.last IS NULL OR statement.last >= ?)
      ORDER BY words.rowid
      """;

  // The index comes first in every join: it gives rows in their order and stops when we have enough
  private static final String COLUMNS =
      """
      SELECT statement.place, statement.id, article.name, article.identity,
        version.publisher, version.published, statement.day, statement.last,
        statement.content, statement.start, statement.end, statement.act, statement.kind,
        statement.flags
      """;

  private static final String FIND =
      COLUMNS
          + """
          FROM words
          CROSS JOIN statement ON statement.place = words.rowid
          CROSS JOIN version ON version.id = statement.version
          CROSS JOIN article ON article.id = version.article
          """
          + FOUND;

  private static final String OF_VERSION =
      COLUMNS
          + """
          FROM statement
          CROSS JOIN version ON version.id = statement.version
          CROSS JOIN article ON article.id = version.article
          WHERE statement.version = ? ORDER BY statement.number
          """;

  private static final String OF_ID =
      COLUMNS
          + """
          FROM statement
          CROSS JOIN version ON version.id = statement.version
          CROSS JOIN article ON article.id = version.article
          WHERE statement.id = ?
          """;

  private static final String CHAIN =
      """
      SELECT speaker.name, speaker.renamed, speaker.same FROM link LEFT JOIN speaker ON speaker.id = link.speaker
      WHERE link.statement = ? ORDER BY link.number
      """;

  private final Sql sql;
  private final Compiler.Names names;

  public Search(Ledger ledger) {
    sql = ledger.sql();
    Speakers speakers = new Speakers(ledger);
    names =
        new Compiler.Names() {
          @Override
          public List<String> speaker(String name) {
            return speakers.facets(name);
          }

          @Override
          public String outlet(String name) {
            String canonical = ledger.outlets().canonical(name);
            return canonical == null ? name : canonical;
          }
        };
  }

  /**
   * A run of the index: the places it goes through, and the first day that counts.
   *
   * @param vague whether it is for those alone that are dated by a month or year
   */
  private record Run(long from, long to, int day, boolean vague) {}

  /**
   * A page of what the query finds, best first: the very words side by side, then the very words,
   * then other forms; within each the newest first.
   *
   * @param limit 1 to {@value #MOST}
   * @param after what the page before gave as its {@link Hits#next()}; null for the first page
   * @throws QueryException if {@code after} is not of this query
   */
  public Hits page(Query query, int limit, @Nullable String after) throws QueryException {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page of " + limit);
    }
    Cursor start = after == null ? Cursor.START : Cursor.parse(after, query);
    List<Tier> tiers = Compiler.tiers(query, names);
    List<Hit> hits = new ArrayList<>();
    Set<Long> places = new HashSet<>();
    Cursor[] last = {start};
    boolean more = true;
    for (int i = start.tier(); i < tiers.size() && more; i++) {
      int tier = i;
      // On a first page the hits of better tiers are at hand; leaving those out that the index
      // finds has it go through all of them
      String expression = after == null ? tiers.get(tier).whole() : tiers.get(tier).apart();
      long from = tier == start.tier() ? start.place() + 1 : 0;
      more =
          run(
              FIND,
              expression,
              query,
              from,
              row -> {
                long place = row.getLong(1);
                if (places.contains(place)) {
                  return true;
                }
                if (hits.size() == limit) {
                  return false;
                }
                hits.add(hit(row));
                places.add(place);
                last[0] = new Cursor(tier, place);
                return true;
              });
    }
    return new Hits(hits, more ? null : last[0].text(query));
  }

  /**
   * All that the query finds, newest first, as it is found: any number in little memory.
   *
   * @param taker false when it wants no more
   */
  public void each(Query query, Predicate<Hit> taker) {
    rows(FIND, query, row -> taker.test(hit(row)));
  }

  /**
   * Rows of all that the query finds, newest first.
   *
   * @param sql ends with {@link #FOUND}
   */
  void rows(String sql, Query query, Sql.Each each) {
    run(sql, Compiler.any(query, names), query, 0, each);
  }

  /** A statement; empty if there is none of that id. */
  public Optional<Hit> of(long id) {
    return sql.first(OF_ID, this::hit, id);
  }

  /**
   * The statements of a version of an article, in the order of its reading.
   *
   * @param version its row in the ledger
   */
  public List<Hit> ofVersion(long version) {
    return sql.list(OF_VERSION, this::hit, version);
  }

  /** Whether the rows have come to their end. */
  private boolean run(String find, String expression, Query query, long from, Sql.Each each) {
    boolean[] more = {true};
    for (Run run : runs(query)) {
      if (more[0]) {
        sql.each(
            find,
            row -> more[0] = each.take(row),
            run.vague() ? Compiler.vague(expression) : expression,
            Math.max(run.from(), from),
            run.to(),
            run.day());
      }
    }
    return more[0];
  }

  /** By rising places. */
  private static List<Run> runs(Query query) {
    Query last =
        query instanceof Query.And and && !and.parts().isEmpty() ? and.parts().getLast() : query;
    if (!(last instanceof Query.Between(int from, int to))) {
      return List.of(new Run(0, Long.MAX_VALUE, 0, false));
    }
    if (from > to) {
      return List.of();
    }
    long end = Place.end(Place.first(from));
    Run whole = new Run(Place.first(to), end, from, false);
    // A year stands at its first day, but goes on to its last
    Days year = Objects.requireNonNull(Days.of(Days.iso(from).substring(0, "YYYY".length())));
    return year.from() == from
        ? List.of(whole)
        : List.of(whole, new Run(end, Place.end(Place.first(year.from())), from, true));
  }

  private Hit hit(ResultSet row) throws SQLException {
    List<@Nullable String> chain = new ArrayList<>();
    List<@Nullable String> renamed = new ArrayList<>();
    List<@Nullable Long> speakers = new ArrayList<>();
    sql.each(
        CHAIN,
        link -> {
          chain.add(link.getString(1));
          renamed.add(link.getString(2));
          speakers.add(link.getString(3) == null ? null : link.getLong(3));
          return true;
        },
        row.getLong(1));
    String holder = renamed.isEmpty() ? null : renamed.getLast();
    return new Hit(
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        holder == null && !chain.isEmpty() ? chain.getLast() : holder,
        speakers.isEmpty() ? null : speakers.getLast(),
        chain,
        Act.values()[row.getInt(12)],
        Kind.values()[row.getInt(13)],
        row.getObject(7) == null ? null : Days.iso(row.getInt(7), row.getInt(8)),
        row.getString(9),
        row.getInt(10),
        row.getInt(11),
        Flag.of(row.getInt(14)));
  }
}
