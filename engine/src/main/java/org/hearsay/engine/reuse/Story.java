package org.hearsay.engine.reuse;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a text beside its words.
 *
 * @param publisher null when unknown
 * @param credits publishers whose story it says it is; its own does not count
 * @param from the second of publication, the first of the day where no more is known
 * @param to the last second that it may be; {@link Long#MAX_VALUE}, as {@code from}, of an undated
 *     one
 */
public record Story(@Nullable String publisher, Set<String> credits, long from, long to) {
  public static final long UNDATED = Long.MAX_VALUE;

  public Story {
    credits = Collections.unmodifiableSortedSet(new TreeSet<>(credits));
  }

  /** Whether it says that it is the other's story, and that does not say the same. */
  boolean credits(Story other) {
    return isCredited(other) && !other.isCredited(this);
  }

  private boolean isCredited(Story other) {
    return other.publisher != null
        && !other.publisher.equals(publisher)
        && credits.contains(other.publisher);
  }

  boolean isAfter(Story other) {
    return from != UNDATED && other.from != UNDATED && from > other.to;
  }
}
