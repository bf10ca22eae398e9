package org.hearsay.engine.article;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document.
 *
 * @param id names the article for people and programs; neither unique nor fit for a file name by
 *     itself
 * @param text the original text; without lone surrogates when it came through {@code intake}
 * @param title the headline, kept and not read; null when the document gave none
 * @param publisher the outlet; null when nobody said which
 * @param published ISO 8601 date or date-time as given, not parsed; null when unknown
 * @param byline the authors as printed, possibly empty
 * @param url the canonical address; null when the document has none
 * @param particulars what else the document said about it
 */
public record Article(
    String id,
    String text,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String published,
    List<String> byline,
    @Nullable String url,
    Particulars particulars)
    implements Serializable {

  public Article {
    byline = List.copyOf(byline);
  }

  /** An article whose document says nothing beside these. */
  public Article(
      String id,
      String text,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String published,
      List<String> byline,
      @Nullable String url) {
    this(id, text, title, publisher, published, byline, url, Particulars.NONE);
  }

  /** An article of which nothing but its text is known. */
  public static Article of(String id, String text) {
    return new Article(id, text, null, null, null, List.of(), null);
  }

  /** This article, with other particulars. */
  public Article with(Particulars particulars) {
    return new Article(id, text, title, publisher, published, byline, url, particulars);
  }

  /** This article, with these where it has none of its own. */
  public Article completed(@Nullable String publisher, @Nullable String published) {
    return new Article(
        id,
        text,
        title,
        this.publisher == null ? publisher : this.publisher,
        this.published == null ? published : this.published,
        byline,
        url,
        particulars);
  }
}
