package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.http.Problem;
import org.hearsay.app.kept.KeptReading;
import org.hearsay.app.ledger.Corrections;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Statements;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Hits;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.jspecify.annotations.Nullable;

/** What nobody has reviewed yet. */
public final class ReviewDesk {
  /** Statements of a page. */
  public static final int SHOWN = 20;

  /** Newest statements that are counted, and of which the least sure are looked for. */
  public static final int COUNTED = 1_000;

  public static final int WEIGHED = 200;

  /**
   * A statement that nobody has reviewed.
   *
   * @param confidence of the reading, in [0, 1]
   */
  public record ToReview(Hit hit, Seen seen, double confidence) {}

  /**
   * A page of them.
   *
   * @param next what to ask for the page behind this one; null if there is none
   * @param counted how many of the newest statements were looked at, of which {@code reviewed} are
   *     reviewed and {@code wrong} marked wrong
   */
  public record Page(
      List<ToReview> statements, @Nullable String next, long counted, long reviewed, long wrong) {
    public Page {
      statements = List.copyOf(statements);
    }
  }

  private final Desk desk;

  public ReviewDesk(Desk desk) {
    this.desk = desk;
  }

  /**
   * @param after what the page before gave; null for the first
   * @throws Problem if it gave no such
   */
  public Page newest(@Nullable String after) {
    return desk.ask(ledger -> {
      Hits hits = found(ledger, SHOWN, after);
      return page(ledger, weighed(ledger, hits.hits()), hits.next());
    });
  }

  /** The least sure of the newest. */
  public Page leastSure() {
    return desk.ask(ledger -> {
      List<ToReview> weighed =
          new ArrayList<>(weighed(ledger, found(ledger, WEIGHED, null).hits()));
      weighed.sort(Comparator.comparingDouble(ToReview::confidence));
      return page(ledger, weighed.subList(0, Math.min(SHOWN, weighed.size())), null);
    });
  }

  private static Hits found(Ledger ledger, int limit, @Nullable String after) {
    try {
      return new Search(ledger).page(Field.REVIEWED.of("no"), limit, after);
    } catch (QueryException e) {
      throw new Problem(400, "Not understood", "there is no such page of this list", e);
    }
  }

  private static Page page(Ledger ledger, List<ToReview> statements, @Nullable String next) {
    String newest = " FROM (SELECT flags FROM statement ORDER BY place LIMIT " + COUNTED + ")";
    return new Page(
        statements,
        next,
        ledger.sql().number("SELECT count(*)" + newest),
        having(ledger, newest, Flag.REVIEWED),
        having(ledger, newest, Flag.WRONG));
  }

  private static long having(Ledger ledger, String newest, Flag flag) {
    return ledger.sql().number("SELECT count(*)" + newest + " WHERE flags & ? <> 0", flag.bit());
  }

  private static List<ToReview> weighed(Ledger ledger, List<Hit> hits) {
    Corrections corrections = new Corrections(ledger);
    Statements statements = new Statements(ledger);
    Map<Long, KeptReading> readings = new HashMap<>();
    List<ToReview> weighed = new ArrayList<>();
    for (Hit hit : hits) {
      Statements.Told told = statements.of(hit.id()).orElseThrow();
      KeptReading reading = readings.computeIfAbsent(told.article(), corrections::reading);
      weighed.add(
          new ToReview(
              hit,
              Seen.of(corrections.ofStatement(hit.id())),
              reading.attributions().get(told.number() - 1).confidence()));
    }
    return weighed;
  }
}
