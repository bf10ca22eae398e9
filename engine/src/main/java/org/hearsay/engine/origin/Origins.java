package org.hearsay.engine.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim enters the chains.
 *
 * @param lower all that may be one counted once
 * @param upper only what is shown to be one counted once
 * @param list {@code upper} of them, the surest first
 * @param loops articles that rest on each other
 */
public record Origins(int lower, int upper, List<Origin> list, List<Loop> loops) {
  public Origins {
    list = List.copyOf(list);
    loops = List.copyOf(loops);
  }

  /** What kind of origin it is. */
  public enum Kind {
    /** A person with a name. */
    NAMED_PERSON,
    /** A ministry, a company, the police. */
    ORGANISATION,
    /** Officials, a source, witnesses: nobody whom the text names. */
    UNNAMED,
    DOCUMENT,
    /** An outlet that says it on its own authority. */
    OUTLET,
    /** The text does not say. */
    UNKNOWN
  }

  /**
   * @param name null where the text gives none
   * @param through the outlet by which it is known; null where it is the articles' own or several
   * @param statements ids, the earliest first
   * @param reason one sentence for people: what it is, and why these statements count once, or why
   *     it may be the same as another
   * @param mayBe places in {@link Origins#list} of those that it may be the same as, 50 at most
   * @param rules by which its statements count once
   * @param evidence words that show the reason, the most telling first
   */
  public record Origin(
      Kind kind,
      @Nullable String name,
      @Nullable String through,
      List<Long> statements,
      String reason,
      List<Integer> mayBe,
      List<OriginRule> rules,
      List<Proof> evidence) {
    public Origin {
      statements = List.copyOf(statements);
      mayBe = List.copyOf(mayBe);
      rules = List.copyOf(rules);
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * Circular reporting.
   *
   * @param outlets each rests on the next, the last on the first
   * @param evidence the words by which each cites the next
   */
  public record Loop(List<String> outlets, List<Proof> evidence) {
    public Loop {
      outlets = List.copyOf(outlets);
      evidence = List.copyOf(evidence);
    }
  }
}
