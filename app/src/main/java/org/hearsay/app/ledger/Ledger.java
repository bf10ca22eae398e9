package org.hearsay.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Function;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A ledger, open. One thread at a time; several processes may have the same one open, of which one
 * writes at a time.
 */
public final class Ledger implements AutoCloseable {
  static final String FILE = "ledger.db";

  /** "HSAY": tells a ledger from other databases. */
  private static final int APPLICATION = 0x48534159;

  /** Files {@code 1.sql} to this one make the tables. */
  private static final int LATEST = 1;

  /** KiB of pages held in memory. */
  private static final int CACHE = 48 << 10;

  /** How long another program may keep writing before we give up. */
  private static final long PATIENCE_MILLIS = 600_000;

  private static final long TELL_AFTER_MILLIS = 1_000;

  private final Path folder;
  private final Sql sql;
  private final Outlets outlets;
  private final Clock clock;
  private final Runnable waiting;
  private final Writer writer;

  private Ledger(Path folder, Sql sql, Outlets outlets, Clock clock, Runnable waiting) {
    this.folder = folder;
    this.sql = sql;
    this.outlets = outlets;
    this.clock = clock;
    this.waiting = waiting;
    writer = new Writer(sql, outlets, clock);
  }

  /**
   * Opens a ledger to write to it, and makes it where there is none.
   *
   * @param waiting called once when another program keeps us from writing for longer than a moment
   * @throws LedgerException if it cannot be
   */
  public static Ledger open(Path folder, Outlets outlets, Clock clock, Runnable waiting) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LedgerException(
          Matter.UNWRITABLE, "ledger " + folder + ": no folder can be made there: " + e, e);
    }
    Ledger ledger = new Ledger(folder, connect(folder, false), outlets, clock, waiting);
    ledger.migrate();
    return ledger;
  }

  /**
   * Opens a ledger to read it, also one in a folder that nobody may write to.
   *
   * @throws LedgerException if there is none, or it cannot be read
   */
  public static Ledger openToRead(Path folder, Outlets outlets) {
    if (!Files.exists(folder.resolve(FILE))) {
      throw new LedgerException(
          Matter.MISSING, "no ledger at " + folder + "; hearsay add makes one");
    }
    Ledger ledger = new Ledger(folder, connect(folder, true), outlets, Clock.systemUTC(), () -> {});
    ledger.checkVersion();
    return ledger;
  }

  private static Sql connect(Path folder, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(readOnly ? 10_000 : 0);
    config.setCacheSize(-CACHE);
    config.setReadOnly(readOnly);
    if (!readOnly) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
    }
    Properties properties = config.toProperties();
    Failures failures = new Failures(folder);
    String file = folder.resolve(FILE).toAbsolutePath().toString();
    // A folder that cannot be written has no room for the files by which readers agree with writers
    boolean still = readOnly && !Files.isWritable(folder) && !Files.exists(Path.of(file + "-wal"));
    String address =
        still ? "jdbc:sqlite:" + Path.of(file).toUri() + "?immutable=1" : "jdbc:sqlite:" + file;
    try {
      Connection connection = DriverManager.getConnection(address, properties);
      return new Sql(connection, failures);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private void migrate() {
    long version = checkVersion();
    if (version == LATEST) {
      return;
    }
    begin();
    try {
      for (long next = sql.number("PRAGMA user_version") + 1; next <= LATEST; next++) {
        sql.script(resource(next + ".sql"));
        sql.script("PRAGMA user_version = " + next);
      }
      sql.script("PRAGMA application_id = " + APPLICATION);
      sql.script("COMMIT");
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  /** The version of the tables; 0 of an empty database. */
  private long checkVersion() {
    long version = sql.number("PRAGMA user_version");
    long application = sql.number("PRAGMA application_id");
    if (version > 0 && application != APPLICATION) {
      throw new LedgerException(
          Matter.DAMAGED, "ledger " + folder + ": " + FILE + " is a database of another program");
    }
    if (version > LATEST) {
      throw new LedgerException(
          Matter.NEWER,
          "ledger "
              + folder
              + ": written by a later version of Hearsay (tables "
              + version
              + ", known here up to "
              + LATEST
              + "); use that version");
    }
    return version;
  }

  private static String resource(String name) {
    try (InputStream in = Ledger.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** To ask whatever its tables tell; not to change them. */
  public Sql sql() {
    return sql;
  }

  public Outlets outlets() {
    return outlets;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Does some work as one transaction: all of it is there when this returns, and none of it if it
   * throws or the process ends before.
   */
  public <T> T write(Function<Writer, T> work) {
    begin();
    try {
      writer.begun();
      T result = work.apply(writer);
      writer.finish();
      sql.script("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void begin() {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        sql.script("BEGIN IMMEDIATE");
        return;
      } catch (LedgerException e) {
        long waited = (System.nanoTime() - start) / 1_000_000;
        if (e.matter() != Matter.BUSY || waited > PATIENCE_MILLIS) {
          throw e;
        }
        if (!told && waited > TELL_AFTER_MILLIS) {
          told = true;
          waiting.run();
        }
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException(Matter.BUSY, "stopped while waiting for the ledger", e);
    }
  }

  private void rollBack(Throwable reason) {
    try {
      sql.script("ROLLBACK");
    } catch (RuntimeException e) {
      // The database has rolled back by itself, as it does when its disk is full
      reason.addSuppressed(e);
    }
  }

  @Override
  public void close() {
    sql.close();
  }
}
