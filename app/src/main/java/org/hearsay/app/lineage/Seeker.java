package org.hearsay.app.lineage;

/**
 * A statement that looks for its claim.
 *
 * @param wording as {@link Prepared#wording} gives it
 * @param keys as {@link Prepared#keys} gives them
 */
record Seeker(Prepared statement, Matter matter, long wording, long[] keys) {

  static Seeker of(Spoken said, Matter matter) {
    Prepared statement = Prepared.of(said);
    return new Seeker(statement, matter, statement.wording(matter), statement.keys(matter));
  }

  Spoken said() {
    return statement.said();
  }

  long place() {
    return statement.place();
  }
}
