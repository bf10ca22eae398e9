package org.hearsay.engine.article;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What else a document said about its article, in its own words. Nothing here is worked out from
 * the text: what nobody said is absent.
 *
 * @param modified ISO 8601 date or date-time of this version; null when unknown
 * @param version the number or name of this version, as given; null when unknown
 * @param language BCP 47 tag as stated, which may be wrong; null when none was
 * @param dateline where a format sets it apart from the text: "MOSCOW, Monday (Reuters)"; else null
 * @param retrieved ISO 8601 date-time at which the document was fetched; null when unknown
 * @param extent how much of the article the text is
 * @param credits credit lines as printed, each once: "(AP)", "With files from Reuters"
 * @param hops through whom the document came here, the first first
 * @param notices what is said about this version or an earlier one
 * @param from where in its document each value stands, by the value's name: {@code "title" ->
 *     "og:title"}; in the order of the names
 */
public record Particulars(
    @Nullable String modified,
    @Nullable String version,
    @Nullable String language,
    @Nullable String dateline,
    @Nullable String retrieved,
    Extent extent,
    List<String> credits,
    List<Hop> hops,
    List<Notice> notices,
    Map<String, String> from)
    implements Serializable {

  /** Of an article that came as nothing but a text. */
  public static final Particulars NONE =
      new Particulars(
          null, null, null, null, null, Extent.WHOLE, List.of(), List.of(), List.of(), Map.of());

  /** How much of its article a text is. */
  public enum Extent {
    WHOLE,
    /** A feed's or a page's own abridgement. */
    SUMMARY
  }

  public Particulars {
    credits = List.copyOf(credits);
    hops = List.copyOf(hops);
    notices = List.copyOf(notices);
    from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
  }

  /** These, with other credits. */
  public Particulars with(List<String> credits) {
    return new Particulars(
        modified, version, language, dateline, retrieved, extent, credits, hops, notices, from);
  }
}
