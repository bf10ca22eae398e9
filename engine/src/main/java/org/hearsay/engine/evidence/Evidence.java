package org.hearsay.engine.evidence;

import java.util.List;
import org.hearsay.engine.text.Span;

/**
 * Why something holds.
 *
 * @param rule what led to it
 * @param words of the article that show it, in text order; empty only where the absence of words is
 *     the reason
 */
public record Evidence(Rule rule, List<Span> words) {
  public Evidence {
    words = List.copyOf(words);
  }
}
