package org.hearsay.app.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one article comes from, as far as that can be told.
 *
 * @param article its ID as given
 * @param title null when unknown
 * @param publisher as the ledger calls it; null when unknown
 * @param published as given; null when unknown
 * @param cluster one value for all articles of nearly the same text: the ID of the one that stands
 *     for them, or its identity where others have that ID too
 * @param copyOf ID of the article whose text it has, whole or in part; null of one that is nobody's
 *     copy, or that has not been compared yet
 * @param share part of its words that it has from there, 0 to 1; null likewise
 * @param credits outlets whose story it says it is, each once
 * @param cites outlets through which its statements come, each once for each statement
 */
public record Descent(
    String article,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String published,
    String cluster,
    @Nullable String copyOf,
    @Nullable Double share,
    List<String> credits,
    List<Cited> cites) {
  public Descent {
    credits = List.copyOf(credits);
    cites = List.copyOf(cites);
  }

  /**
   * An outlet that a statement's chain names.
   *
   * @param attribution its id in the reading
   */
  public record Cited(String outlet, String attribution) {}
}
