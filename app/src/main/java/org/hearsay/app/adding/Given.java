package org.hearsay.app.adding;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What is known of articles beside what they say of themselves.
 *
 * @param publisher of those that name none; null when unknown
 * @param published ISO 8601, of those that give none; null when unknown
 * @param anyLanguage whether those in other languages than English are read too
 */
public record Given(@Nullable String publisher, @Nullable String published, boolean anyLanguage) {

  /** The article with what it did not say of itself. */
  public Article to(Article article) {
    return article.completed(publisher, published);
  }

  /** The English name of a language that keeps the article from being read. */
  public Optional<String> otherLanguage(Article article) {
    if (anyLanguage) {
      return Optional.empty();
    }
    String found = Language.of(article.text());
    return found.equals("en") || found.equals("und")
        ? Optional.empty()
        : Optional.of(Locale.of(found).getDisplayLanguage(Locale.ENGLISH));
  }
}
