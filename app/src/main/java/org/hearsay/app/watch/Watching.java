package org.hearsay.app.watch;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.LedgerException;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Stance;
import org.hearsay.app.search.Query;
import org.hearsay.app.search.Search;
import org.hearsay.app.watch.News.Item;
import org.hearsay.app.watch.News.Kind;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What is new about one query in a ledger whose lineage is settled. A claim is watched from when a
 * statement of it is found until its last statement is gone, also where the query finds the others
 * no more.
 */
public final class Watching {
  /** A query that finds more statements is refused. */
  public static final int MOST = 100_000;

  private final Ledger ledger;
  private final Sql sql;
  private final Query query;
  private final Known known;

  /** Every statement that is known from now on, with its article. */
  private final Map<Long, Long> seen = new HashMap<>();

  private final List<Item> items = new ArrayList<>();
  private int claims;
  private int statements;

  public Watching(Ledger ledger, Query query) {
    this.ledger = ledger;
    this.query = query;
    sql = ledger.sql();
    known = Known.of(sql, query.toString());
  }

  /**
   * What is new; asked once.
   *
   * @throws LedgerException if the query finds more than {@value #MOST} statements
   */
  public News news() {
    ledger.read(() -> {
      for (long claim : watched()) {
        claim(claim);
      }
      gone();
    });
    boolean first = known.watch() == null;
    return new News(
        query.toString(), first, claims, statements, first ? List.of() : List.copyOf(items));
  }

  /** Keeps in mind that the news has been told. */
  public void acknowledge(Instant now) {
    ledger.write(writer -> {
      known.replace(sql, query.toString(), seen, now.truncatedTo(ChronoUnit.SECONDS).toString());
      return null;
    });
  }

  /** Claims that the query finds or that were known, the newest first. */
  private Set<Long> watched() {
    Set<Long> places = new TreeSet<>();
    int[] found = {0};
    new Search(ledger)
        .each(
            query,
            hit -> {
              if (++found[0] > MOST) {
                throw new LedgerException(
                    LedgerException.Matter.REFUSED,
                    "watch: the query finds more than " + MOST + " statements; make it narrower");
              }
              claimOf(hit.id()).ifPresent(places::add);
              return true;
            });
    for (long statement : known.articles().keySet()) {
      claimOf(statement).ifPresent(places::add);
    }
    return places;
  }

  private Optional<Long> claimOf(long id) {
    return sql.first(
        "SELECT claim FROM statement JOIN member ON member.statement = place"
            + " WHERE id = ? AND claim IS NOT NULL",
        row -> row.getLong(1),
        id);
  }

  private void claim(long claim) {
    List<Telling> all = Telling.ofClaim(sql, claim);
    String words = all.getFirst().told().content();
    List<Telling> fresh = all.stream().filter(each -> !known.has(each.id())).toList();
    all.forEach(each -> seen.put(each.id(), each.article()));
    claims++;
    statements += all.size();
    List<Telling> against = Telling.against(sql, claim);
    if (fresh.size() == all.size()) {
      Telling first = fresh.getFirst();
      add(Kind.NEW_CLAIM, words, first, fresh.size() - 1);
    } else {
      changes(words, all, fresh);
      against.stream()
          .filter(each -> !known.has(each.id()))
          .forEach(each -> add(kind(each, claim), words, each, 0));
    }
    against.forEach(each -> seen.putIfAbsent(each.id(), each.article()));
  }

  /** New statements of a claim that was known; one more of an outlet that had it is no news. */
  private void changes(String words, List<Telling> all, List<Telling> fresh) {
    Set<String> outlets = new HashSet<>();
    Set<Long> holders = new HashSet<>();
    for (Telling each : all) {
      if (known.has(each.id())) {
        outlets.add(each.outlet());
        holders.add(each.holder());
      }
    }
    for (Telling each : fresh) {
      boolean newOutlet = outlets.add(each.outlet());
      boolean newHolder = each.holder() != 0 && holders.add(each.holder());
      Kind kind = kind(each.stance(), newOutlet, newHolder);
      if (kind != null) {
        add(kind, words, each, 0);
      }
    }
  }

  private static @Nullable Kind kind(Stance stance, boolean newOutlet, boolean newHolder) {
    return switch (stance) {
      case DENIES -> Kind.DENIED;
      case CONFIRMS -> Kind.CONFIRMED;
      case SAYS -> newHolder ? Kind.NEW_SPEAKER : newOutlet ? Kind.NEW_OUTLET : null;
      case NEITHER -> null;
    };
  }

  /** What a statement of another claim does to one of this. */
  private Kind kind(Telling against, long claim) {
    return sql.first(
            "SELECT type FROM effect_across JOIN member ON member.statement = target"
                + " WHERE effect_across.statement = ? AND claim = ?",
            row -> Effect.Type.values()[row.getInt(1)],
            against.place(),
            claim)
        .map(type ->
            switch (type) {
              case DENIES -> Kind.DENIED;
              case CONFIRMS -> Kind.CONFIRMED;
              case REVOKES -> Kind.REVOKED;
              case REINSTATES -> Kind.REINSTATED;
              case CORRECTS -> Kind.CORRECTED;
              case REPEATS -> Kind.NEW_OUTLET;
            })
        .orElse(Kind.AT_ODDS);
  }

  private void add(Kind kind, String words, Telling telling, int others) {
    items.add(new Item(kind, words, telling.told(), others, telling.name()));
  }

  /** Statements that were known and are there no more. */
  private void gone() {
    Set<Long> articles = new TreeSet<>();
    known
        .articles()
        .forEach((statement, article) -> {
          if (!seen.containsKey(statement)
              && sql.number("SELECT count(*) FROM statement WHERE id = ?", statement) == 0) {
            articles.add(article);
          }
        });
    for (long article : articles) {
      String name =
          sql.first("SELECT name FROM article WHERE id = ?", row -> row.getString(1), article)
              .orElse("");
      items.add(new Item(Kind.WITHDRAWN, null, null, 0, name));
    }
  }
}
