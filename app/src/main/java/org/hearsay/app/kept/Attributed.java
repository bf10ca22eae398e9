package org.hearsay.app.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.engine.attribution.Act;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.effect.Effect;
import org.jspecify.annotations.Nullable;

/**
 * One attribution and all that is known of it.
 *
 * @param id within the reading: {@code a1}
 * @param within id of the attribution whose content holds this one; null of an outermost one
 * @param source possibly empty
 * @param cue never empty
 * @param content never empty
 * @param chain from the one nearest the reader to the holder; never empty
 * @param confidence in [0, 1]
 * @param reasons empty in a reading that gives none
 */
public record Attributed(
    String id,
    @Nullable String within,
    List<Quote> source,
    List<Quote> cue,
    List<Quote> content,
    Kind kind,
    Act act,
    boolean negated,
    List<Quote> hedges,
    List<Link> chain,
    @Nullable Addressee addressee,
    @Nullable Said said,
    @Nullable Undoing effect,
    double confidence,
    Reasons reasons) {

  /** Who was told. */
  public record Addressee(String name, List<Quote> evidence) {
    public Addressee {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * When it was said.
   *
   * @param date {@code YYYY-MM-DD}, {@code YYYY-MM} or {@code YYYY}; null when the words cannot be
   *     placed
   * @param rule by which the words bear on the saying, null in a reading that gives no reasons; its
   *     words are the evidence
   * @param placing why they mean this date; null likewise
   */
  public record Said(
      @Nullable String date,
      List<Quote> evidence,
      @Nullable Because why,
      @Nullable Because placing) {
    public Said {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * What it does to an earlier one.
   *
   * @param target id of the other attribution within the reading
   * @param why null in a reading that gives no reasons
   */
  public record Undoing(
      Effect.Type type, String target, List<Quote> evidence, @Nullable Because why) {
    public Undoing {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * @param act why it is this act; null in a reading that gives no reasons
   * @param manner why it is negated, hedged and addressed as it is
   */
  public record Reasons(@Nullable Because act, List<Of> manner) {
    /** In a reading that gives none. */
    public static final Reasons NONE = new Reasons(null, List.of());

    /**
     * @param about what: "hedge"
     */
    public record Of(String about, Because because) {}

    public Reasons {
      manner = List.copyOf(manner);
    }
  }

  public Attributed {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    hedges = List.copyOf(hedges);
    chain = List.copyOf(chain);
    if (cue.isEmpty() || content.isEmpty() || chain.isEmpty()) {
      throw new IllegalArgumentException(id + " without cue, content or chain");
    }
  }

  /** The last link: who holds the content. */
  public Link holder() {
    return chain.getLast();
  }

  /** Every reason that the reading gives for it, each with what it is about. */
  public List<Reasons.Of> allReasons() {
    List<Reasons.Of> all = new ArrayList<>();
    reason(all, "act", reasons.act());
    all.addAll(reasons.manner());
    for (Link link : chain) {
      reason(all, "link", link.why());
      reason(all, "speaker", link.whoseWords());
    }
    if (said != null) {
      reason(all, "said", said.why());
      reason(all, "said", Objects.equals(said.placing(), said.why()) ? null : said.placing());
    }
    reason(all, "effect", effect == null ? null : effect.why());
    return all;
  }

  private static void reason(List<Reasons.Of> all, String about, @Nullable Because because) {
    if (because != null) {
      all.add(new Reasons.Of(about, because));
    }
  }
}
