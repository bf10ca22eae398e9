package org.hearsay.app.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.sqlite.SQLiteErrorCode;

/** Says what the database's failures mean for a person. */
record Failures(Path folder) {
  private static final String DAMAGED =
      "damaged; hearsay check says what can be saved, or take a backup";

  /** Unknown ones keep the database's own words. */
  LedgerException of(SQLException e) {
    // The primary code is the low byte of the extended one
    int code = e.getErrorCode() & 0xFF;
    if (is(code, SQLiteErrorCode.SQLITE_FULL)) {
      return failure(Matter.UNWRITABLE, "no room left on its disk; free some and go on", e);
    }
    if (is(code, SQLiteErrorCode.SQLITE_BUSY)
        || is(code, SQLiteErrorCode.SQLITE_PROTOCOL)
        || is(code, SQLiteErrorCode.SQLITE_LOCKED)) {
      return failure(Matter.BUSY, "another program keeps it busy; try again later", e);
    }
    if (is(code, SQLiteErrorCode.SQLITE_CORRUPT) || is(code, SQLiteErrorCode.SQLITE_NOTADB)) {
      return failure(Matter.DAMAGED, DAMAGED, e);
    }
    if (is(code, SQLiteErrorCode.SQLITE_READONLY)
        || is(code, SQLiteErrorCode.SQLITE_CANTOPEN)
        || is(code, SQLiteErrorCode.SQLITE_PERM)
        || is(code, SQLiteErrorCode.SQLITE_AUTH)) {
      return failure(Matter.UNWRITABLE, "cannot be written; allow it: chmod -R u+w", e);
    }
    if (is(code, SQLiteErrorCode.SQLITE_IOERR)) {
      return failure(Matter.UNWRITABLE, "its disk fails: " + e.getMessage(), e);
    }
    String message = String.valueOf(e.getMessage());
    // What we ask is fixed; a table that is not there has been lost
    if (message.contains("no such table") || message.contains("malformed database schema")) {
      return failure(Matter.DAMAGED, DAMAGED, e);
    }
    throw new IllegalStateException("ledger " + folder + ": " + e.getMessage(), e);
  }

  private static boolean is(int code, SQLiteErrorCode wanted) {
    return code == wanted.code;
  }

  private LedgerException failure(Matter matter, String what, Throwable cause) {
    return new LedgerException(matter, "ledger " + folder + ": " + what, cause);
  }
}
