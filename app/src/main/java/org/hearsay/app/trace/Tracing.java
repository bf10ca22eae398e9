package org.hearsay.app.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Sql;
import org.hearsay.app.lineage.Claim;
import org.hearsay.app.lineage.Claim.Said;
import org.hearsay.app.lineage.Claims;
import org.hearsay.app.trace.Trace.Opposed;
import org.hearsay.app.trace.Trace.Paper;
import org.hearsay.app.trace.Trace.Stated;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.origin.Dossier;
import org.hearsay.engine.origin.Dossier.Telling;
import org.hearsay.engine.origin.Origins;
import org.hearsay.engine.origin.Proof;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a ledger, its lineage settled, knows of one claim. Costs time as for the
 * articles that carry it; nothing of the rest of the ledger is looked at.
 */
public final class Tracing {
  /** Copies without a statement of their own that are looked for; of more, some are left out. */
  private static final int MOST_COPIES = 10_000;

  private static final String PASSAGES =
      "SELECT passages FROM reuse WHERE article = ? AND other = ?";

  private static final String COPIES = "SELECT article FROM compared WHERE original = ?";

  private final Ledger ledger;
  private final Sql sql;
  private final Function<Dossier, Origins> origins;

  /**
   * @param origins the arithmetic of origins
   */
  public Tracing(Ledger ledger, Function<Dossier, Origins> origins) {
    this.ledger = ledger;
    this.origins = origins;
    sql = ledger.sql();
  }

  /** Words in an article: {@code [start, end)} in code points of its text. */
  private record Spot(long article, int start, int end) {}

  /**
   * The claim of a statement.
   *
   * @return empty if there is no such statement, or it waits to find its claim
   */
  public Optional<Trace> of(long statement) {
    return new Claims(ledger).of(statement).map(this::of);
  }

  public Trace of(Claim claim) {
    Papers papers = new Papers(sql);
    Chains chains = new Chains(ledger);
    Map<Long, Shared> shared = new HashMap<>();
    List<Stated> statements = new ArrayList<>();
    for (Said said : claim.statements()) {
      int place = papers.place(said.article());
      statements.add(
          new Stated(said, place, isCopied(said, papers, shared), chains.of(said, place)));
    }
    List<Stated> saying = statements.stream().filter(each -> says(each.said())).toList();
    List<Paper> copies = copies(statements, papers);
    List<Paper> all = papers.all();
    Dossier dossier =
        new Dossier(
            all.stream().map(Paper::carrier).toList(),
            saying.stream().map(Tracing::telling).toList());
    return new Trace(
        claim,
        statements,
        dossier,
        all,
        origins.apply(dossier),
        copies,
        claim.odds().stream().map(this::opposed).toList());
  }

  private static Telling telling(Stated stated) {
    Said said = stated.said();
    Claim.Words opening = said.opening();
    return new Telling(
        said.id(),
        stated.article(),
        stated.copied(),
        stated.chain(),
        said.act(),
        new Proof(stated.article(), opening.start(), opening.end(), opening.text()));
  }

  private Opposed opposed(Claim.Odds odds) {
    return sql.first(
            "SELECT id, content FROM statement WHERE place = ?",
            row -> new Opposed(row.getLong(1), row.getString(2), odds),
            odds.claim())
        .orElseGet(() -> new Opposed(odds.other().id(), odds.other().content(), odds));
  }

  /** Whether a statement says the claim to be so. */
  private static boolean says(Said said) {
    return !said.negated()
        && said.act() != Act.DENY
        && said.act() != Act.ASK
        && said.act() != Act.WITHHOLD;
  }

  private boolean isCopied(Said said, Papers papers, Map<Long, Shared> shared) {
    Long original = papers.original(said.article());
    if (original == null) {
      return false;
    }
    Shared passages = shared.computeIfAbsent(said.article(), article -> shared(article, original));
    return passages.runs().isEmpty()
        ? papers.share(said.article()) >= Papers.WHOLE
        : passages.holds(said.start(), said.end());
  }

  /** None where the words of one are not kept. */
  private Shared shared(long article, long original) {
    boolean turned = original < article;
    return sql.first(
            PASSAGES,
            row -> Shared.parse(row.getString(1), turned),
            Math.min(article, original),
            Math.max(article, original))
        .orElse(Shared.NONE);
  }

  /** Of the claim's articles, those that have its words without having them as a statement. */
  private List<Paper> copies(List<Stated> statements, Papers papers) {
    List<Paper> copies = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    Deque<Spot> spots = new ArrayDeque<>();
    statements.stream()
        .map(Stated::said)
        .forEach(said -> spots.add(new Spot(said.article(), said.start(), said.end())));
    Map<Long, Long> within = new HashMap<>();
    while (!spots.isEmpty() && copies.size() < MOST_COPIES) {
      Spot spot = spots.remove();
      for (long article : sql.list(COPIES, row -> row.getLong(1), spot.article())) {
        if (papers.holds(article) || seen.contains(article)) {
          continue;
        }
        int[] taken = taken(article, spot);
        if (taken != null) {
          seen.add(article);
          long original = Objects.requireNonNullElse(within.get(spot.article()), spot.article());
          within.put(article, original);
          papers.outside(article, original).ifPresent(copies::add);
          spots.add(new Spot(article, taken[0], taken[1]));
        }
      }
    }
    return copies;
  }

  /** Where a copy has words of its original; null where it has not. */
  private int @Nullable [] taken(long article, Spot spot) {
    Shared shared = shared(article, spot.article());
    return shared.taken(spot.start(), spot.end());
  }
}
