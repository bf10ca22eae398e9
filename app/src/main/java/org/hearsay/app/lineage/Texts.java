package org.hearsay.app.lineage;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Filed;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.ReuseColumns;
import org.hearsay.app.ledger.Sql;
import org.hearsay.engine.reuse.Prints;
import org.hearsay.engine.reuse.Shingles;
import org.hearsay.engine.reuse.Story;
import org.jspecify.annotations.Nullable;

/** Texts made ready to be compared; those that were asked for last stay in memory. */
final class Texts {
  /** Words of text that stay: some 30 MB. */
  private static final int MOST = 1_000_000;

  private static final int A_DAY = 86_400;

  /** A row of the tables. */
  private record Row(
      long version,
      byte @Nullable [] sha256,
      int length,
      long since,
      @Nullable String outlet,
      @Nullable String published) {}

  private final Ledger ledger;
  private final Sql sql;
  private final LinkedHashMap<Long, Compared> held = new LinkedHashMap<>(64, 0.75f, true);
  private long weight;

  Texts(Ledger ledger) {
    this.ledger = ledger;
    sql = ledger.sql();
  }

  /** Makes some ready, on several threads; what was known of them before is forgotten. */
  void prepare(List<Long> articles) {
    articles.forEach(this::forget);
    Map<Long, String> texts = new LinkedHashMap<>();
    for (long article : articles) {
      Filed.of(ledger, article).map(Filed::text).ifPresent(text -> texts.put(article, text));
    }
    Map<Long, Shingles> cut = new ConcurrentHashMap<>();
    texts.entrySet().parallelStream()
        .forEach(each -> cut.put(each.getKey(), Shingles.of(each.getValue())));
    for (long article : articles) {
      hold(article, made(article, cut.get(article)));
    }
  }

  Compared of(long article) {
    Compared known = held.get(article);
    if (known != null) {
      return known;
    }
    Compared made =
        made(article, Filed.of(ledger, article).map(Filed::text).map(Shingles::of).orElse(null));
    hold(article, made);
    return made;
  }

  void forget(long article) {
    Compared gone = held.remove(article);
    weight -= gone == null ? 0 : gone.weight();
  }

  private void hold(long article, Compared text) {
    held.put(article, text);
    weight += text.weight();
    while (weight > MOST && held.size() > 1) {
      forget(held.firstEntry().getKey());
    }
  }

  private Compared made(long article, @Nullable Shingles shingles) {
    Row row =
        sql.first(
                "SELECT version, latest.sha256, length, since, outlet, published FROM latest"
                    + " JOIN version ON version.id = version WHERE latest.article = ?",
                each ->
                    new Row(
                        each.getLong(1),
                        each.getBytes(2),
                        each.getInt(3),
                        each.getLong(4),
                        each.getString(5),
                        each.getString(6)),
                article)
            .orElseThrow(() -> new IllegalStateException("article " + article + " is not there"));
    return new Compared(
        row.version(),
        row.sha256() == null ? new byte[0] : row.sha256(),
        row.length(),
        story(article, row),
        shingles,
        shingles == null ? kept(row.version()) : shingles.prints());
  }

  private Prints kept(long version) {
    return sql.first(
            "SELECT prints FROM unkept WHERE version = ?",
            row -> ReuseColumns.prints(row.getString(1)),
            version)
        .orElseGet(() -> Prints.of(Set.of()));
  }

  private Story story(long article, Row row) {
    Set<String> credits =
        new HashSet<>(
            sql.list(
                "SELECT outlet FROM credit WHERE article = ? AND outlet IS NOT NULL",
                each -> each.getString(1),
                article));
    Days days = Days.of(row.published());
    boolean timed = row.published() != null && row.published().indexOf('T') >= 0;
    long to =
        days == null || timed || row.since() == Story.UNDATED
            ? row.since()
            : row.since() + (days.to() - days.from() + 1L) * A_DAY - 1;
    return new Story(row.outlet(), credits, row.since(), to);
  }
}
