package org.hearsay.engine.reading;

import java.time.Duration;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.attribution.AttributionFinder;
import org.hearsay.engine.text.Language;

/**
 * Reads articles: the one public way into the engine. Thread-safe: any number of threads may read
 * at once, and each does its work itself; with a text of many thousand words the common pool helps.
 */
public final class Reader implements AutoCloseable {
  private final AttributionFinder finder;
  private final String version = version();

  private Reader(AttributionFinder finder) {
    this.finder = finder;
  }

  /** Loads the model, some 0.3 seconds. */
  public static Reader open() {
    return new Reader(AttributionFinder.open());
  }

  /** Version of the model and rules; readings of different versions may differ. */
  public static String version() {
    return AttributionFinder.version();
  }

  /** Reads in any language; whether an article in this one is worth reading the caller decides. */
  public Reading read(Article article) {
    return new Reading(article, Language.of(article.text()), finder.find(article.text()), version);
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
