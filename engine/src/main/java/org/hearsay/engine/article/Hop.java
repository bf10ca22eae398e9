package org.hearsay.engine.article;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One party that a document passed through on its way, as {@code hopHistory} of NewsML-G2 has it.
 *
 * @param party its name, else its code
 * @param actions what it did, as given: {@code created content}; possibly empty
 * @param at ISO 8601; null when not given
 */
public record Hop(String party, List<String> actions, @Nullable String at) implements Serializable {
  public Hop {
    actions = List.copyOf(actions);
  }
}
