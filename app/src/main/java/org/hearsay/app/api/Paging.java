package org.hearsay.app.api;

import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;

/** How much of a list is told at a time. */
final class Paging {
  private static final int MOST = 1_000;
  private static final int USUAL = 50;

  private Paging() {}

  /**
   * How many of a list are asked for.
   *
   * @throws Problem if that is not a number from 1 to {@value #MOST}
   */
  static int limit(Request request) {
    return limit(request, USUAL, MOST);
  }

  /** The same where a list has other numbers. */
  static int limit(Request request, int usual, int most) {
    String given = request.query("limit");
    if (given == null) {
      return usual;
    }
    int limit = given.matches("\\d{1,5}") ? Integer.parseInt(given) : 0;
    if (limit < 1 || limit > most) {
      throw Problem.wrong("limit takes a number from 1 to " + most);
    }
    return limit;
  }
}
