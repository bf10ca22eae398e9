package org.hearsay.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.app.ledger.LedgerException.Matter;
import org.hearsay.app.ledger.Present.Head;
import org.hearsay.engine.article.Article;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * A ledger, open. One thread at a time; several processes may have the same one open, of which one
 * writes at a time.
 */
public final class Ledger implements AutoCloseable {
  public static final String FILE = "ledger.db";

  /** "HSAY": tells a ledger from other databases. */
  private static final int APPLICATION = 0x48534159;

  /** Files {@code 1.sql} to this one make the tables. */
  private static final int LATEST = 3;

  /** KiB of pages held in memory. */
  private static final int CACHE = 48 << 10;

  /** Pages that may wait beside the database: each is written there once for all its changes. */
  private static final int CHECKPOINT = 4_000;

  /** How long another program may keep writing before we give up. */
  private static final long PATIENCE_MILLIS = 600_000;

  private static final long TELL_AFTER_MILLIS = 1_000;

  /** A fact: words of what was taken out may still be in the files. */
  static final String UNSWEPT = "unswept";

  /** What tells a ledger, and how it was made. */
  private record Made(long version, long application, long tables) {}

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
    mustNotBeAFile(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new LedgerException(
          Matter.UNWRITABLE,
          "ledger " + folder + ": no folder can be made there (" + e.getMessage() + ")",
          e);
    }
    Sql sql = patiently(waiting, () -> connect(folder, false));
    return orClosed(new Ledger(folder, sql, outlets, clock, waiting), Ledger::prepare);
  }

  /**
   * Opens a ledger to read it, also one in a folder that nobody may write to. One that an earlier
   * version wrote is brought up to date first.
   *
   * @throws LedgerException if there is none, or it cannot be read
   */
  public static Ledger openToRead(Path folder, Outlets outlets) {
    mustNotBeAFile(folder);
    if (!Files.exists(folder.resolve(FILE))) {
      throw new LedgerException(
          Matter.MISSING, "no ledger at " + folder + "; hearsay add makes one");
    }
    Ledger ledger = new Ledger(folder, connect(folder, true), outlets, Clock.systemUTC(), () -> {});
    if (orClosed(ledger, Ledger::checkMade).checkVersion() == LATEST) {
      return ledger;
    }
    ledger.close();
    broughtUpToDate(folder, outlets);
    return openToRead(folder, outlets);
  }

  private static void broughtUpToDate(Path folder, Outlets outlets) {
    if (!Files.isWritable(folder)) {
      throw new LedgerException(
          Matter.UNWRITABLE,
          "ledger "
              + folder
              + ": an earlier version of Hearsay wrote it, and it cannot be brought up to date because"
              + " its folder cannot be written; copy it to one that can");
    }
    open(folder, outlets, Clock.systemUTC(), () -> {}).close();
  }

  private static void mustNotBeAFile(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new LedgerException(Matter.REFUSED, folder + " is a file; a ledger is a folder");
    }
  }

  private static Ledger orClosed(Ledger ledger, Consumer<Ledger> check) {
    try {
      check.accept(ledger);
      return ledger;
    } catch (RuntimeException e) {
      ledger.sql.abandon();
      throw e;
    }
  }

  private void checkMade() {
    if (checkVersion() == 0) {
      throw new LedgerException(
          Matter.MISSING, "no ledger at " + folder + "; hearsay add makes one");
    }
  }

  private static Sql connect(Path folder, boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(readOnly ? 10_000 : 0);
    config.setCacheSize(-CACHE);
    config.setGetGeneratedKeys(false); // which would ask for them after each row
    config.setWalAutocheckpoint(CHECKPOINT);
    config.setReadOnly(readOnly);
    if (!readOnly) {
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

  /** Changes nothing of a database that is no ledger. */
  private void prepare() {
    long version = checkVersion();
    patiently(() -> sql.first("PRAGMA journal_mode = WAL", row -> row.getString(1)));
    if (version < LATEST) {
      migrate();
    }
  }

  private void migrate() {
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
    // At once: another program may be making the tables
    Made made =
        sql.first(
                "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_schema)"
                    + " FROM pragma_user_version, pragma_application_id",
                row -> new Made(row.getLong(1), row.getLong(2), row.getLong(3)))
            .orElseThrow();
    long version = made.version();
    if (version > 0 ? made.application() != APPLICATION : made.tables() > 0) {
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
      writer.forget();
      rollBack(e);
      throw e;
    }
  }

  /** Does some work that only asks; all of it sees the ledger as it is at one moment. */
  public void read(Runnable work) {
    sql.script("BEGIN");
    try {
      sql.number("SELECT count(*) FROM fact"); // that moment
      work.run();
      sql.script("ROLLBACK");
    } catch (RuntimeException | Error e) {
      rollBack(e);
      throw e;
    }
  }

  private void begin() {
    patiently(() -> sql.script("BEGIN IMMEDIATE"));
  }

  private void patiently(Runnable work) {
    patiently(
        waiting,
        () -> {
          work.run();
          return true;
        });
  }

  /** Tries again while another program keeps the ledger busy. */
  private static <T> T patiently(Runnable waiting, Supplier<T> work) {
    long start = System.nanoTime();
    boolean told = false;
    while (true) {
      try {
        return work.get();
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

  /**
   * What can be told of an article before it is read.
   *
   * @param identity as {@link Identity} says it
   * @param textKept whether its text is to be kept, and not its hash alone
   * @param model version of the model that would read it
   */
  public Standing standing(String identity, Article article, boolean textKept, String model) {
    Present present = Present.of(sql, identity).orElse(null);
    if (present == null) {
      return new Standing.ToRead();
    }
    byte[] sha256 = Entry.sha256(article.text());
    Head head = Head.of(article, Entry.particulars(article, textKept));
    return present.standing(sql, sha256, textKept, model, head);
  }

  /** Whether words of what was taken out may still be in the files. */
  public boolean isUnswept() {
    return sql.number("SELECT count(*) FROM fact WHERE name = ?", UNSWEPT) > 0;
  }

  /**
   * Writes all files anew, so that nothing of what was taken out is left in them. Costs time and,
   * while it runs, room on the disk as for a copy of the ledger; other programs wait.
   */
  public void sweep() {
    // What another program takes out meanwhile is swept by that program, or by the next
    String removal =
        sql.first("SELECT value FROM fact WHERE name = ?", row -> row.getString(1), UNSWEPT)
            .orElse("");
    // Rows taken out of the index leave their words in it until its parts are merged
    aside(other -> other.script("INSERT INTO words (words) VALUES ('optimize')"));
    aside(other -> other.script("VACUUM"));
    aside(this::emptyLog);
    write(writer -> sql.update("DELETE FROM fact WHERE name = ? AND value = ?", UNSWEPT, removal));
  }

  /** On a connection of its own: the index keeps one that has written to it from being vacuumed. */
  private void aside(Consumer<Sql> work) {
    patiently(() -> {
      try (Sql other = connect(folder, false)) {
        work.accept(other);
      }
    });
  }

  private void emptyLog(Sql other) {
    if (other.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
      throw new LedgerException(
          Matter.BUSY, "ledger " + folder + ": another program reads it; end that and try again");
    }
  }

  /**
   * Writes a copy of all that is in the ledger now; others may read and write meanwhile. The file
   * appears when it is complete, in the place of what was there. In a folder by itself and named
   * {@code ledger.db} it is a ledger.
   *
   * @throws IOException if it cannot be put in its place
   */
  public void backUp(Path file) throws IOException {
    Path whole = file.toAbsolutePath();
    Path partial =
        whole.resolveSibling(
            "." + whole.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    partial.toFile().deleteOnExit(); // when stopped from outside
    try {
      Files.deleteIfExists(partial);
      sql.update("VACUUM INTO ?", partial.toString());
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
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
