package org.hearsay.app.watch;

import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.jspecify.annotations.Nullable;

/**
 * What is new about a query.
 *
 * @param query in its one form
 * @param first whether it has not been asked before; nothing is new then
 * @param claims that are watched from now on
 * @param statements of these
 * @param items the newest claims first, each with what befell it in the order of time
 */
public record News(String query, boolean first, int claims, int statements, List<Item> items) {
  public News {
    items = List.copyOf(items);
  }

  /** What it is. */
  public enum Kind {
    /** Nobody has said it before. */
    NEW_CLAIM,
    /** An outlet has it that had it not. */
    NEW_OUTLET,
    /** Somebody says it who has not said it before. */
    NEW_SPEAKER,
    DENIED,
    CONFIRMED,
    REVOKED,
    REINSTATED,
    CORRECTED,
    /** Something is said that is at odds with it. */
    AT_ODDS,
    /** An article says it no more. */
    WITHDRAWN
  }

  /**
   * One piece of news.
   *
   * @param claim words of the claim: those of its earliest statement; null where no statement of it
   *     is left
   * @param statement what makes it news; null of one that is gone
   * @param others further new statements of the same claim that it stands for
   * @param article ID of its article
   */
  public record Item(
      Kind kind, @Nullable String claim, @Nullable Told statement, int others, String article) {}

  /**
   * A statement.
   *
   * @param id see {@link org.hearsay.app.ledger.StatementId}
   * @param speaker null where the text names nobody
   * @param said {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; null where it is not known
   */
  public record Told(
      long id,
      @Nullable String publisher,
      @Nullable String speaker,
      boolean named,
      Act act,
      @Nullable String said,
      String content) {}
}
