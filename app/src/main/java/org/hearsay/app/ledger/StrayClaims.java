package org.hearsay.app.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds statements whose claim hangs on nothing. They are put back to those that look for theirs,
 * which the next question about claims settles.
 */
final class StrayClaims {
  /** Of claims whose first statement is gone or of another, or that rest on one of another. */
  private static final String ASTRAY =
      " FROM member WHERE claim IS NOT NULL AND (NOT EXISTS (SELECT 1 FROM member AS first"
          + " WHERE first.statement = member.claim AND first.claim = member.claim)"
          + " OR matched IS NOT NULL AND NOT EXISTS (SELECT 1 FROM member AS other"
          + " WHERE other.statement = member.matched AND other.claim = member.claim))";

  /** Articles with statements that have no claim, and that do not wait. */
  private static final String FORGOTTEN =
      " FROM (SELECT DISTINCT version.article AS article FROM statement"
          + " JOIN version ON version.id = statement.version WHERE NOT EXISTS (SELECT 1"
          + " FROM member WHERE member.statement = statement.place AND claim IS NOT NULL))"
          + " WHERE article NOT IN (SELECT article FROM unplaced)";

  private StrayClaims() {}

  static List<Finding> found(Sql sql) {
    List<Finding> findings = new ArrayList<>();
    long astray = sql.number("SELECT count(*)" + ASTRAY);
    if (astray > 0) {
      findings.add(
          Finding.mendable(
              astray + " statements of claims that are not there",
              "made to look for theirs",
              repairs -> repairs.delete("DELETE" + ASTRAY)));
    }
    return findings;
  }

  /** To be asked when those that are astray have been mended. */
  static List<Finding> forgotten(Sql sql) {
    long forgotten = sql.number("SELECT count(*)" + FORGOTTEN);
    return forgotten == 0
        ? List.of()
        : List.of(
            Finding.mendable(
                forgotten + " articles with statements that have no claim",
                "made to look for theirs",
                repairs -> repairs.delete("INSERT INTO unplaced SELECT article" + FORGOTTEN)));
  }
}
