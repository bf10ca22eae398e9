package org.hearsay.engine.date;

import java.util.List;
import java.util.Map;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.text.Prose;
import org.jspecify.annotations.Nullable;

/** Finds when each attribution was said. */
public final class SayingDates {
  private SayingDates() {}

  /**
   * @param published ISO 8601 date or date-time of the article; null where unknown
   * @return by index of the attribution; absent where no words bear on the saying
   */
  public static Map<Integer, Said> of(
      Prose prose, @Nullable String published, List<Attribution> attributions) {
    return Map.of();
  }
}
