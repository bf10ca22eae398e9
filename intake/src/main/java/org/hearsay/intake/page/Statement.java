package org.hearsay.intake.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one block of structured data says about the article, as it is written there.
 *
 * @param headlines of the article, the better first
 * @param authors as written: a name, or a whole byline
 */
record Statement(
    List<String> headlines,
    @Nullable String published,
    @Nullable String modified,
    List<String> authors,
    @Nullable String publisher,
    @Nullable String url,
    @Nullable String language) {
  static final Statement NONE = new Statement(List.of(), null, null, List.of(), null, null, null);

  Statement {
    headlines = List.copyOf(headlines);
    authors = List.copyOf(authors);
  }

  /** This, with the other's where it says nothing. */
  Statement completed(Statement other) {
    return new Statement(
        headlines.isEmpty() ? other.headlines : headlines,
        published == null ? other.published : published,
        modified == null ? other.modified : modified,
        authors.isEmpty() ? other.authors : authors,
        publisher == null ? other.publisher : publisher,
        url == null ? other.url : url,
        language == null ? other.language : language);
  }
}
