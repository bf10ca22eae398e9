package org.hearsay.app.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of what was found.
 *
 * @param next what to ask for the page behind this one; null if there is none
 */
public record Hits(List<Hit> hits, @Nullable String next) {
  public Hits {
    hits = List.copyOf(hits);
  }
}
