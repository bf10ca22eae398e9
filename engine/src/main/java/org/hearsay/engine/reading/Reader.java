package org.hearsay.engine.reading;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.text.Language;

/**
 * Reads articles. Thread-safe: any number of threads may read at once, and each does its work
 * itself.
 */
public final class Reader implements AutoCloseable {
  private Reader() {}

  /** Loads the model. */
  public static Reader open() {
    return new Reader();
  }

  /** Version of the model and rules; readings of different versions may differ. */
  public static String version() {
    return "hearsay-0.1.0+none";
  }

  /** Reads in any language; whether an article in this one is worth reading the caller decides. */
  public Reading read(Article article) {
    return new Reading(article, Language.of(article.text()), List.of(), version());
  }

  @Override
  public void close() {}
}
