package org.hearsay.app.desk;

import java.time.Instant;
import java.util.List;
import org.hearsay.app.http.Problem;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.QueryParser;
import org.hearsay.app.search.SavedSearches;
import org.hearsay.app.search.SavedSearches.Saved;

/** Saved searches, for pages and programs. */
public final class Searches {
  /**
   * A search, with what is new about it.
   *
   * @param fresh see {@link SavedSearches#fresh}; -1 of a query that is not understood any more
   */
  public record Told(Saved saved, int fresh) {}

  private final Desk desk;

  public Searches(Desk desk) {
    this.desk = desk;
  }

  /** By name. */
  public List<Told> all() {
    return desk.ask(ledger -> {
      SavedSearches searches = new SavedSearches(ledger);
      return searches.all().stream().map(saved -> new Told(saved, fresh(searches, saved))).toList();
    });
  }

  private static int fresh(SavedSearches searches, Saved saved) {
    try {
      return searches.fresh(saved);
    } catch (QueryException e) {
      return -1;
    }
  }

  /**
   * Keeps a search.
   *
   * @throws Problem if its name or query will not do
   */
  public Saved save(String name, String query, String author, Instant now) {
    String kept = name.strip();
    if (kept.isEmpty() || kept.length() > SavedSearches.LONGEST) {
      throw Problem.wrong("a name has 1 to " + SavedSearches.LONGEST + " characters");
    }
    Query asked = parsed(query);
    return desk.change(ledger -> new SavedSearches(ledger).save(kept, asked, author, now))
        .orElseThrow(() ->
            new Problem(
                409,
                "Not saved",
                "there is a search of the name "
                    + kept
                    + " already, or there are "
                    + SavedSearches.MOST
                    + " in all; delete one or take another name"));
  }

  private static Query parsed(String query) {
    try {
      return QueryParser.parse(query);
    } catch (QueryException e) {
      throw Asked.misunderstood(e);
    }
  }

  /** The search; what is there now is new no more. */
  public Saved opened(String id) {
    long number = number(id);
    return desk.change(ledger -> {
      SavedSearches searches = new SavedSearches(ledger);
      searches.opened(number);
      return searches.of(number).orElseThrow(Searches::none);
    });
  }

  public void delete(String id) {
    long number = number(id);
    if (!desk.change(ledger -> new SavedSearches(ledger).delete(number))) {
      throw none();
    }
  }

  private static long number(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw none();
    }
    return Long.parseLong(id);
  }

  private static Problem none() {
    return Problem.missing("there is no such saved search; it may have been deleted");
  }
}
