package org.hearsay.app.api;

import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;

/** How much of a list is told at a time. */
final class Paging {
  private static final int MOST = 1_000;
  private static final int USUAL = 50;

  private Paging() {}

  /** What the query says, 1 to {@value #MOST}. */
  static int limit(Request request) {
    String given = request.query("limit");
    if (given == null) {
      return USUAL;
    }
    int limit = given.matches("\\d{1,4}") ? Integer.parseInt(given) : 0;
    if (limit < 1 || limit > MOST) {
      throw Problem.wrong("limit takes a number from 1 to " + MOST);
    }
    return limit;
  }
}
