package org.hearsay.app.view;

import org.hearsay.app.html.Html;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article's statements beyond its reading, and where links lead. Statements go
 * by their numbers, from 1, links of a chain likewise.
 */
public interface Beyond {
  /** Of a reading that is in no ledger. */
  Beyond NOTHING = new Beyond() {};

  /** Address of the statement by itself. */
  default @Nullable String statement(int number) {
    return null;
  }

  /** Address of the claim that it is of. */
  default @Nullable String claim(int number) {
    return null;
  }

  /** Address of the speaker or outlet that a link of its chain is. */
  default @Nullable String link(int number, int link) {
    return null;
  }

  /** Address of the article's publisher. */
  default @Nullable String publisher() {
    return null;
  }

  /** What people have said of it: reviewed, tags. */
  default Html said(int number) {
    return Html.NOTHING;
  }

  /** What a person can do with it. */
  default Html tools(int number) {
    return Html.NOTHING;
  }
}
