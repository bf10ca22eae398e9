package org.hearsay.app.lineage;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.app.ledger.Flag;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/**
 * The statements that say the same, and what is known of them together. A claim is what is said,
 * never how: who denies it says it too, with another {@link Said#act}.
 *
 * @param place of the statement that it began with; what tells claims apart within a ledger, until
 *     that statement goes
 * @param statements the earliest first, undated ones last; never empty
 * @param odds what is at odds with it, each other claim once
 * @param effects of other statements on these and of these on others, of one article or across
 */
public record Claim(
    long place, List<Said> statements, List<Odds> odds, List<Across> effects, List<Event> events) {
  public Claim {
    statements = List.copyOf(statements);
    odds = List.copyOf(odds);
    effects = List.copyOf(effects);
    events = List.copyOf(events);
  }

  /** The statement that it began with, else the earliest. */
  public Said first() {
    return statement(place).orElse(statements.getFirst());
  }

  public Optional<Said> statement(long place) {
    return statements.stream().filter(said -> said.place() == place).findFirst();
  }

  /**
   * A statement of the ledger.
   *
   * @param id see {@link org.hearsay.app.ledger.StatementId}
   * @param article its number in the ledger
   * @param name ID of the article
   * @param published ISO 8601, as given
   * @param number of its attribution in the reading, from 1
   * @param content its pieces with " … " between them
   * @param start of the content, in code points of the article's text
   * @param end exclusive
   * @param said {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}, else the same of publication
   * @param negated whether it is said not to be said
   * @param joined why it is of its claim; null of the one that it began with, and where it is not
   *     told as one of its claim's statements
   */
  public record Said(
      long place,
      long id,
      long article,
      String name,
      @Nullable String publisher,
      @Nullable String published,
      int number,
      String content,
      int start,
      int end,
      Act act,
      boolean negated,
      Set<Flag> flags,
      @Nullable String said,
      @Nullable Joined joined) {
    public Said {
      flags = Set.copyOf(flags);
    }

    /** The content with its place, of one in several pieces the first. */
    public Words opening() {
      return Pieces.of(content, start, end).opening();
    }

    /** The same, with why it is of its claim. */
    Said because(Joined reason) {
      return new Said(
          place, id, article, name, publisher, published, number, content, start, end, act, negated,
          flags, said, reason);
    }
  }

  /**
   * Why a statement is of its claim.
   *
   * @param as place of the statement of the claim that it says the same as
   * @param words of the statement; with {@code others}, the words that show it
   */
  public record Joined(
      long as, String rule, double confidence, List<Words> words, List<Words> others) {
    public Joined {
      words = List.copyOf(words);
      others = List.copyOf(others);
    }
  }

  /**
   * Words of a statement's article.
   *
   * @param start in code points of the article's text
   * @param end exclusive
   */
  public record Words(int start, int end, String text) {}

  /**
   * A statement of this claim that cannot hold together with one of another.
   *
   * @param statement place of the one of this claim
   * @param claim place of the claim of the other
   */
  public record Odds(
      long statement, Said other, long claim, String rule, List<Words> words, List<Words> others) {
    public Odds {
      words = List.copyOf(words);
      others = List.copyOf(others);
    }
  }

  /**
   * What a statement does to another; one of the two is of this claim, or both.
   *
   * @param rule that of its reading where both are of one article; may be empty there
   * @param words by which the statement does it
   */
  public record Across(Effect.Type type, Said by, Said on, String rule, List<Words> words) {
    public Across {
      words = List.copyOf(words);
    }
  }

  /**
   * What happened to the claim, the earliest first.
   *
   * @param when ISO 8601, as precise as it is known; null where it is not
   * @param article its number in the ledger
   * @param name ID of the article
   * @param statement place of the statement; null of what befalls an article
   */
  public record Event(
      Kind kind, @Nullable String when, long article, String name, @Nullable Long statement) {

    /** What it is. */
    public enum Kind {
      /** It is said for the first time, as far as the ledger knows. */
      APPEARED,
      /** Somebody with a name says it for the first time. */
      NAMED,
      DENIED,
      CONFIRMED,
      REVOKED,
      REINSTATED,
      CORRECTED,
      /** An article that says it has got another text. */
      CHANGED,
      /** An article said it in an earlier version and does so no more. */
      DROPPED,
      /** The sender of an article that says it corrected that. */
      NOTICE_OF_CORRECTION,
      /** The sender of an article that says it took that back. */
      WITHDRAWN
    }
  }
}
