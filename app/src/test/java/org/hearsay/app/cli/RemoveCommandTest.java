package org.hearsay.app.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoveCommandTest {
  private static final String RARE = "quizzaxolotl";

  @TempDir private Path folder;
  private LedgerRun hearsay = new LedgerRun(Path.of(""));

  @BeforeEach
  void start() {
    hearsay = new LedgerRun(folder);
  }

  @Test
  void noWordOfWhatWasRemovedIsLeftInTheFiles() throws IOException {
    for (int i = 0; i < 20; i++) {
      hearsay.run(
          "add", hearsay.file("a" + i + ".txt", "Ana Holt said rain number " + i + " is near."));
    }
    String rare = "Vyx Zquorn said the " + RARE + " number one is here.";
    hearsay.run("add", "--publisher", "Zzyzx Post", hearsay.file("b.txt", rare));
    hearsay.run("add", hearsay.file("b.txt", rare.replace("one", "two")));
    hearsay.run("add", hearsay.file("a0.txt", "Ana Holt said sun is near."));
    assertThat(holds(RARE)).isTrue();

    assertThat(hearsay.run("remove", "b")).isZero();
    assertThat(hearsay.out).isEqualTo("removed b\n");
    assertThat(holds(RARE)).isFalse();
    assertThat(holds("Zquorn")).isFalse();
    assertThat(holds("zquorn")).isFalse();
    assertThat(holds("Zzyzx")).isFalse();
    assertThat(hearsay.run("search", RARE)).isEqualTo(ExitCode.NOTHING_FOUND);
    assertThat(hearsay.run("search", "rain")).isZero();
  }

  @Test
  void removingAgainSaysSinceWhenItIsGone() {
    hearsay.run("add", hearsay.file("a.txt", "Ana Holt said no."));
    hearsay.run("remove", "a");
    assertThat(hearsay.run("remove", "a")).isZero();
    assertThat(hearsay.out).matches("removed a · on \\S+Z already\n");
    assertThat(hearsay.run("show", "a")).isZero();
    assertThat(hearsay.out).contains("removed     2");
  }

  @Test
  void whatWasInterruptedIsFinishedTheNextTime() throws SQLException {
    hearsay.run("add", hearsay.file("a.txt", "Ana Holt said no."));
    hearsay.run("remove", "a");
    String database = "jdbc:sqlite:" + hearsay.ledger.resolve("ledger.db");
    try (var connection = DriverManager.getConnection(database);
        var statement = connection.createStatement()) {
      statement.executeUpdate("INSERT INTO fact (name, value) VALUES ('unswept', '')");
      assertThat(hearsay.run("remove", "a")).isZero();
      try (var facts = statement.executeQuery("SELECT count(*) FROM fact WHERE name = 'unswept'")) {
        assertThat(facts.getInt(1)).isZero();
      }
    }
  }

  @Test
  void nothingIsRemovedWhereItIsNotClearWhatIsMeant() {
    for (String publisher : new String[] {"The Saltmere Post", "Ellery Times"}) {
      String line = "{\"id\":\"a\",\"text\":\"Ana Holt said no.\"}\n";
      hearsay.run("add", "--publisher", publisher, hearsay.file("x.jsonl", line));
    }
    hearsay.run("add", hearsay.file("c.txt", "Ana Holt said yes."));

    assertThat(hearsay.run("remove", "c", "a")).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err)
        .contains("several articles")
        .contains("id:The Saltmere Post/a")
        .contains("id:Ellery Times/a");
    assertThat(hearsay.run("remove", "c", "nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err).contains("no article nowhere").hasLineCount(1);
    assertThat(hearsay.run("show", "c")).isZero();
    assertThat(hearsay.run("remove", "id:Ellery Times/a")).isZero();
    assertThat(hearsay.run("remove", "a")).isZero();
  }

  private boolean holds(String word) throws IOException {
    try (Stream<Path> files = Files.list(hearsay.ledger)) {
      for (Path file : files.toList()) {
        if (new String(Files.readAllBytes(file), ISO_8859_1).contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
