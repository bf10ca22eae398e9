package org.hearsay.engine.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.AttributionFinder;
import org.hearsay.engine.chain.Chains;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.date.Said;
import org.hearsay.engine.date.SayingDates;
import org.hearsay.engine.effect.Effect;
import org.hearsay.engine.effect.Effects;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.manner.Manners;
import org.hearsay.engine.speaker.Cast;
import org.hearsay.engine.text.Language;
import org.hearsay.engine.text.Prose;

/**
 * Reads articles: the one public way into the engine. Thread-safe: any number of threads may read
 * at once, and each does its work itself; with a text of many thousand words the common pool helps.
 */
public final class Reader implements AutoCloseable {
  private final AttributionFinder finder;
  private final Lexicon lexicon;
  private final Depth depth;
  private final String version = version();

  private Reader(AttributionFinder finder, Lexicon lexicon, Depth depth) {
    this.finder = finder;
    this.lexicon = lexicon;
    this.depth = depth;
  }

  /** Loads the model, some 0.3 seconds. */
  public static Reader open() {
    return open(Lexicon.shipped(), Depth.NESTED);
  }

  /**
   * The same, looking less deep.
   *
   * @param lexicon the shipped one, or with rows that users added
   */
  public static Reader open(Lexicon lexicon, Depth depth) {
    // The tables load beside the model, which keeps one core busy
    ForkJoinPool.commonPool().execute(lexicon::load);
    return new Reader(AttributionFinder.open(), lexicon, depth);
  }

  /** Version of the model and rules; readings of different versions may differ. */
  public static String version() {
    return AttributionFinder.version();
  }

  /** Reads in any language; whether an article in this one is worth reading the caller decides. */
  public Reading read(Article article) {
    Prose prose = Prose.of(article.text());
    List<Attribution> attributions = finder.find(prose, depth == Depth.NESTED);
    List<Manner> manners = Manners.of(prose, attributions, lexicon);
    Map<Integer, Said> said = SayingDates.of(prose, article.published(), attributions);
    Cast cast = Cast.of(prose, article, attributions, lexicon);
    List<List<Link>> chains = Chains.of(prose, article, attributions, manners, cast, lexicon);
    Map<Integer, Effect> effects = Effects.of(prose, attributions, manners, chains, lexicon);
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      findings.add(
          new Finding(
              attributions.get(i), manners.get(i), chains.get(i), said.get(i), effects.get(i)));
    }
    return new Reading(article, Language.of(article.text()), findings, version);
  }

  /** Spent in the model's network so far, summed over threads: the rest is ours to make faster. */
  public Duration networkTime() {
    return finder.networkTime();
  }

  @Override
  public void close() {
    finder.close();
  }
}
