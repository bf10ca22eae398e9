package org.hearsay.app.search;

import java.util.OptionalInt;

/**
 * A query that cannot be understood. The message shows the query and, under the place, what is
 * wanted there; without a place it says that alone.
 */
public final class QueryException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String wanted;

  /** -1 for none. */
  private final int place;

  QueryException(String wanted) {
    super(wanted);
    this.wanted = wanted;
    this.place = -1;
  }

  /**
   * @param at in UTF-16 units of the query; its length for the end
   */
  QueryException(String query, int at, String wanted) {
    super(Caret.under(query, at, wanted));
    this.wanted = wanted;
    this.place = query.codePointCount(0, at);
  }

  /** What is wanted, one line without the query. */
  public String wanted() {
    return wanted;
  }

  /** In code points of the query; empty if it is about the whole, or an option. */
  public OptionalInt place() {
    return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
  }
}
