package org.hearsay.engine.origin;

import java.time.Instant;
import java.util.List;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.speaker.SpeakerKind;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one claim: the articles that carry it, or that they rest on, and who says it
 * in them.
 *
 * @param tellings statements that say the claim; none that is at odds with it
 */
public record Dossier(List<Carrier> articles, List<Telling> tellings) {
  public Dossier {
    articles = List.copyOf(articles);
    tellings = List.copyOf(tellings);
  }

  /**
   * An article.
   *
   * @param name its ID
   * @param publisher the name that the table of outlets gives it; null when unknown
   * @param published null when unknown; clocks may be wrong
   * @param copyOf place in {@link #articles} of the one whose text it has, whole or in part; null
   *     of one that is nobody's copy
   * @param share part of its words that it has from there, 0 to 1
   * @param credits whose story it says it is
   */
  public record Carrier(
      String name,
      @Nullable String publisher,
      @Nullable Instant published,
      @Nullable Integer copyOf,
      double share,
      List<Credited> credits) {
    public Carrier {
      credits = List.copyOf(credits);
    }
  }

  /**
   * An outlet that an article credits.
   *
   * @param outlet the name that the table of outlets gives it
   * @param words the credit line
   */
  public record Credited(String outlet, Proof words) {}

  /**
   * One statement that says the claim.
   *
   * @param id of the statement
   * @param article its place in {@link #articles}
   * @param copied whether its words stand in a passage that the article has from its original
   * @param chain from the one nearest the reader to the holder; never empty
   * @param act how the holder says it
   * @param words its content
   */
  public record Telling(
      long id, int article, boolean copied, List<Step> chain, Act act, Proof words) {
    public Telling {
      chain = List.copyOf(chain);
    }

    public Step holder() {
      return chain.getLast();
    }
  }

  /**
   * A link of a chain.
   *
   * @param name null where the text names nobody
   * @param role such as "mayor of Eastwich"; null when the text gives none
   * @param speaker the same number for whoever is beyond doubt the same speaker, in all articles; 0
   *     where the text names nobody
   * @param outlet the name that the table of outlets gives it; null of one that is no outlet
   * @param words that show it, possibly none
   */
  public record Step(
      @Nullable String name,
      SpeakerKind kind,
      boolean named,
      @Nullable String role,
      long speaker,
      @Nullable String outlet,
      List<Proof> words) {
    public Step {
      words = List.copyOf(words);
    }
  }
}
