package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that cannot be used: one line that says so, and the right exit code. */
class BadLedgerTest {
  private static final int PAGE = 4096;

  @TempDir private Path folder;
  private LedgerRun hearsay = new LedgerRun(Path.of(""));
  private String more = "";

  @BeforeEach
  void start() throws IOException {
    hearsay = new LedgerRun(folder);
    hearsay.run("add", hearsay.file("a.txt", "Ana Holt said no. Tom Reed said yes."));
    Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 40; i++) {
      hearsay.file("many/" + i + ".txt", ("Ana Holt said number " + i + ". ").repeat(40));
    }
    hearsay.run("add", folder.resolve("many").toString());
    more = hearsay.file("b.txt", "Ana Holt said more.");
  }

  @Test
  void whereThereIsNoneItIsSaid() {
    LedgerRun elsewhere = new LedgerRun(folder.resolve("elsewhere"));
    for (String command : List.of("show", "remove", "search", "backup")) {
      assertThat(elsewhere.run(command, "x")).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(elsewhere.err).contains("no ledger at").hasLineCount(1);
    }
    assertThat(elsewhere.run("reread")).isEqualTo(ExitCode.USAGE);
    assertThat(elsewhere.ledger).doesNotExist();
  }

  @Test
  void oneOfALaterVersionIsLeftAlone() throws SQLException {
    sql("PRAGMA user_version = 99");
    assertThat(hearsay.run("add", more)).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err).contains("later version of Hearsay").hasLineCount(1);
    assertThat(hearsay.run("search", "no")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theDatabaseOfAnotherProgramIsLeftAlone() throws SQLException {
    sql("PRAGMA application_id = 7");
    refuses();
    assertThat(hearsay.err).contains("another program");
  }

  @Test
  void anEmptyFileIsNoLedgerToRead() throws IOException {
    Files.write(database(), new byte[0]);
    assertThat(hearsay.run("show", "a")).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err).contains("no ledger at").hasLineCount(1);
  }

  @Test
  void anyBytesAreToldToBeDamaged() throws IOException {
    byte[] bytes = new byte[100_000];
    new Random(1).nextBytes(bytes);
    Files.write(database(), bytes);
    refuses();
    assertThat(hearsay.err).contains("damaged");
  }

  @Test
  void aFileCutShortIsToldToBeDamagedWhereItMatters() throws IOException {
    try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
      file.truncate(3 * PAGE);
    }
    refuses();
    assertThat(hearsay.err).contains("damaged");
  }

  @Test
  void zeroedPagesNeverEndInAFailureOfOurs() throws IOException {
    byte[] whole = Files.readAllBytes(database());
    for (int page = 0; page < whole.length / PAGE; page++) {
      Files.write(database(), whole);
      try (FileChannel file = FileChannel.open(database(), StandardOpenOption.WRITE)) {
        file.write(ByteBuffer.allocate(PAGE), (long) page * PAGE);
      }
      for (List<String> command :
          List.of(
              List.of("show", "a"),
              List.of("search", "no"),
              List.of("reread", "--all"),
              List.of("add", more, hearsay.file("a.txt", "Ana Holt said page " + page + ".")))) {
        hearsay.run(command.getFirst(), command.subList(1, command.size()).toArray(String[]::new));
        assertThat(hearsay.err)
            .as("%s with page %s gone", command, page)
            .doesNotContain("mistake of ours");
      }
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsToldOf() {
    LedgerRun inside = new LedgerRun(folder.resolve("a.txt"));
    assertThat(inside.run("add", more)).isEqualTo(ExitCode.FAILURE);
    assertThat(inside.err).contains("no folder can be made there").hasLineCount(1);
  }

  @Test
  void aBackupIsALedger() throws IOException {
    Path copy = folder.resolve("copy.db");
    assertThat(hearsay.run("backup", copy.toString())).isZero();
    assertThat(hearsay.run("backup", copy.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err).contains("--force").hasLineCount(1);
    assertThat(hearsay.run("backup", "--force", copy.toString())).isZero();
    assertThat(hearsay.run("backup", "--force", database().toString())).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.run("backup", folder.toString())).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.run("backup", folder.resolve("no/where").toString()))
        .isEqualTo(ExitCode.USAGE);

    LedgerRun restored = new LedgerRun(Files.createDirectory(folder.resolve("restored")));
    Files.createDirectory(restored.ledger);
    Files.copy(copy, restored.ledger.resolve("ledger.db"));
    hearsay.run("show", "a");
    assertThat(restored.run("show", "a")).isZero();
    assertThat(restored.out).isEqualTo(hearsay.out);
    assertThat(restored.run("add", more)).isZero();
  }

  private void refuses() {
    for (List<String> command : List.of(List.of("add", more), List.of("show", "a"))) {
      assertThat(hearsay.run(command.getFirst(), command.get(1)))
          .as(hearsay.err)
          .isEqualTo(ExitCode.FAILURE);
      assertThat(hearsay.err).hasLineCount(1);
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database());
        var run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  private Path database() {
    return hearsay.ledger.resolve("ledger.db");
  }
}
