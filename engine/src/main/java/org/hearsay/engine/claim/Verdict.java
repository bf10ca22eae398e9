package org.hearsay.engine.claim;

import java.util.List;
import org.hearsay.engine.text.Span;

/** What comparing two contents finds. Spans count in the content they belong to. */
public sealed interface Verdict {

  /**
   * Both say the same.
   *
   * @param confidence in [0, 1]
   * @param ofA words of the first that say it, in order
   * @param ofB words of the second that say it
   */
  record Same(ClaimRule rule, double confidence, List<Span> ofA, List<Span> ofB)
      implements Verdict {
    public Same {
      ofA = List.copyOf(ofA);
      ofB = List.copyOf(ofB);
    }
  }

  /**
   * Both speak of the same thing and cannot both be right.
   *
   * @param ofA words of the first in which they differ, in order; possibly none
   * @param ofB words of the second; not empty where the first has none
   */
  record AtOdds(ClaimRule rule, List<Span> ofA, List<Span> ofB) implements Verdict {
    public AtOdds {
      ofA = List.copyOf(ofA);
      ofB = List.copyOf(ofB);
    }
  }

  /** Neither: or nothing shows it. */
  record Apart() implements Verdict {}
}
