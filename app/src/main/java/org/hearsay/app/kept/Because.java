package org.hearsay.app.kept;

import java.util.List;

/**
 * Why something holds.
 *
 * @param rule its id, as {@code docs/rules.md} lists it
 * @param words that show it, possibly none
 */
public record Because(String rule, List<Quote> words) {
  public Because {
    words = List.copyOf(words);
  }
}
