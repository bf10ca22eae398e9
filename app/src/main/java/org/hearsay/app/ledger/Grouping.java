package org.hearsay.app.ledger;

/** Which leaves are one speaker. */
final class Grouping {
  private final Sql sql;

  Grouping(Sql sql) {
    this.sql = sql;
  }

  /** Decides anew about all leaves of one folded name. */
  void regroup(String folded) {
    sql.update(
        "UPDATE speaker SET same = (SELECT min(id) FROM speaker AS other"
            + " WHERE other.folded = speaker.folded AND other.article IS NULL)"
            + " WHERE folded = ? AND article IS NULL",
        folded);
  }
}
