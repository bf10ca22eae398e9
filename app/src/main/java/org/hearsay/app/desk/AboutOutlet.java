package org.hearsay.app.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.app.http.Problem;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.search.Facets;
import org.hearsay.app.search.Facets.Counted;
import org.hearsay.app.search.Field;
import org.hearsay.app.search.Hit;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.QueryException;
import org.hearsay.app.search.Search;
import org.hearsay.engine.lexicon.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An outlet: what stands in its articles, and what others have from it.
 *
 * @param name that the ledger gives it
 * @param known by the table of outlets; null of one that it does not have
 * @param query that finds what stands in its articles
 * @param counted over the newest {@value #COUNTED} of these
 * @param passedOn statements of others that come through it
 * @param articles its newest with statements
 */
public record AboutOutlet(
    String name,
    @Nullable Outlet known,
    Query query,
    Counted counted,
    List<Hit> newest,
    List<Hit> passedOn,
    List<Newest> articles) {
  private static final int COUNTED = 2_000;
  private static final int LOOKED = 200;
  private static final int SHOWN = 10;

  /**
   * An article.
   *
   * @param number in the ledger
   * @param statements of the newest {@value #LOOKED} of the outlet
   */
  public record Newest(
      long number, String id, @Nullable String title, @Nullable String published, int statements) {}

  /**
   * @param called any name of it
   * @throws Problem if nothing in the ledger is of it
   */
  public static AboutOutlet of(Ledger ledger, String called) {
    String canonical = ledger.outlets().canonical(called);
    String name = canonical == null ? called : canonical;
    Query query;
    Query through;
    try {
      query = Field.OUTLET.of(name);
      through = Field.CITES.of(name);
    } catch (QueryException e) {
      throw none(e);
    }
    Search search = new Search(ledger);
    List<Hit> newest = page(search, query, LOOKED);
    List<Hit> passedOn = page(search, through, SHOWN);
    if (newest.isEmpty() && passedOn.isEmpty() && !isThere(ledger, name)) {
      throw none(null);
    }
    return new AboutOutlet(
        name,
        ledger.outlets().lexicon().outlet(name).orElse(null),
        query,
        Facets.of(ledger, query, COUNTED),
        newest.stream().limit(SHOWN).toList(),
        passedOn,
        articles(ledger, newest));
  }

  private static Problem none(@Nullable QueryException why) {
    return new Problem(404, "Not found", "nothing in the ledger is of an outlet of this name", why);
  }

  /** The newest first, as nothing has words to be better by. */
  private static List<Hit> page(Search search, Query query, int limit) {
    try {
      return search.page(query, limit, null).hits();
    } catch (QueryException e) {
      throw new IllegalStateException("the first page has no cursor", e);
    }
  }

  private static boolean isThere(Ledger ledger, String name) {
    return ledger
            .sql()
            .number(
                "SELECT EXISTS (SELECT 1 FROM latest WHERE outlet = ?)"
                    + " OR EXISTS (SELECT 1 FROM credit WHERE outlet = ?)",
                name,
                name)
        > 0;
  }

  private static List<Newest> articles(Ledger ledger, List<Hit> newest) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    newest.forEach(hit -> counts.merge(hit.identity(), 1, Integer::sum));
    List<Newest> articles = new ArrayList<>();
    counts.entrySet().stream()
        .limit(SHOWN)
        .forEach(each ->
            ledger
                .sql()
                .first(
                    "SELECT article.id, article.name, title, published FROM article"
                        + " JOIN latest ON latest.article = article.id"
                        + " JOIN version ON version.id = latest.version WHERE identity = ?",
                    row ->
                        new Newest(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            each.getValue()),
                    each.getKey())
                .ifPresent(articles::add));
    return articles;
  }
}
