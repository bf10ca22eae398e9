package org.hearsay.app.adding;

import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A reader whose model is opened when the first article is to be read, since opening takes longer
 * than finding out that there is none. Any thread may ask it to read; while one opens, the others
 * wait.
 */
public final class LazyReader implements Function<Article, Reading> {
  /** The model could not be opened, which the next article will not change. */
  public static final class NotOpened extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotOpened(Throwable why) {
      super(why);
    }

    /** What opening threw, to be thrown on. */
    public RuntimeException why() {
      if (getCause() instanceof Error error) {
        throw error;
      }
      return getCause() instanceof RuntimeException why ? why : this;
    }
  }

  private final Supplier<Function<Article, Reading>> opener;
  private @Nullable Function<Article, Reading> opened;
  private @Nullable NotOpened failed;

  /**
   * @param opener called once, if at all
   */
  public LazyReader(Supplier<Function<Article, Reading>> opener) {
    this.opener = opener;
  }

  /**
   * @throws NotOpened each time, when opening failed
   */
  @Override
  public Reading apply(Article article) {
    return opened().apply(article);
  }

  private synchronized Function<Article, Reading> opened() {
    if (failed != null) {
      throw failed;
    }
    Function<Article, Reading> reader = opened;
    if (reader == null) {
      try {
        reader = opener.get();
      } catch (RuntimeException | Error e) {
        failed = new NotOpened(e);
        throw failed;
      }
      opened = reader;
    }
    return reader;
  }
}
