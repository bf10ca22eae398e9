package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AddCommandTest {
  private static final String RAIN = "Ana Holt said rain is near.";
  private static final String SNOW = "Ana Holt said snow is near.";

  @TempDir private Path folder;
  private LedgerRun hearsay = new LedgerRun(Path.of(""));

  @BeforeEach
  void start() {
    hearsay = new LedgerRun(folder);
  }

  @Test
  void tellsOfEachArticleWhatBecameOfIt() {
    String a = hearsay.file("a.txt", RAIN);
    String b = hearsay.file("b.txt", "Nobody speaks here.");

    assertThat(hearsay.run("add", a, b)).isZero();
    assertThat(hearsay.out).isEqualTo("added a · 1 statement\nadded b · 0 statements\n");
    assertThat(hearsay.err).isEqualTo("hearsay: 2 added\n");
  }

  @Test
  void doesNotOpenTheModelWhereNothingIsNew() {
    String a = hearsay.file("a.txt", RAIN);
    hearsay.run("add", a);
    hearsay.opened.set(0);

    assertThat(hearsay.run("add", a)).isZero();
    assertThat(hearsay.out).isEqualTo("unchanged a\n");
    assertThat(hearsay.opened).hasValue(0);
  }

  @Test
  void showsWhatCameAndWhatWentWithANewVersion() {
    hearsay.run("add", hearsay.file("a.txt", RAIN + " Tom Reed said no."));
    assertThat(hearsay.run("add", hearsay.file("a.txt", SNOW + " Tom Reed said no."))).isZero();
    assertThat(hearsay.out.lines().toList())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("version 2 of a · 1 statement came, 1 went"),
            line -> assertThat(line).matches("  \\+ \\w{13} Ana Holt: snow is near"),
            line -> assertThat(line).matches("  - \\w{13} rain is near"));
  }

  @Test
  void anotherDateIsNoNewVersion() {
    hearsay.run("add", "--published", "2025-03-01", hearsay.file("a.txt", RAIN));
    assertThat(hearsay.run("add", "--published", "2025-03-02", hearsay.file("a.txt", RAIN)))
        .isZero();
    assertThat(hearsay.out).isEqualTo("renewed a\n");
    hearsay.run("show", "a");
    assertThat(hearsay.out).contains("published   2025-03-02").doesNotContain("version 2");
  }

  @Test
  void keepsTheHashOfATextAloneWhenAsked() {
    hearsay.run("add", "--no-text", hearsay.file("a.txt", RAIN));
    hearsay.run("show", "a");
    assertThat(hearsay.out).contains("only their hash kept");
    assertThat(hearsay.run("add", "--no-text", hearsay.file("a.txt", RAIN))).isZero();
    assertThat(hearsay.out).isEqualTo("unchanged a\n");
  }

  @Test
  void leavesOutWhatWasRemovedUntilItIsRestored() {
    String a = hearsay.file("a.txt", RAIN);
    hearsay.run("add", a);
    hearsay.run("remove", "a");
    assertThat(hearsay.run("add", a)).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(hearsay.err)
        .contains("a.txt: a was removed from the ledger on 2")
        .contains("--restore");
    assertThat(hearsay.out).isEmpty();
    assertThat(hearsay.run("add", "--restore", a)).isZero();
    assertThat(hearsay.out).isEqualTo("added a · 1 statement\n");
  }

  @Test
  void aFileWithTwoTextsOfOneArticleChangesNothingTheSecondTime() {
    String both = hearsay.file("both.jsonl", line(RAIN) + line(SNOW));
    assertThat(hearsay.run("add", both)).isZero();
    assertThat(hearsay.out).startsWith("added a · 1 statement\nversion 2 of a");
    assertThat(hearsay.run("add", both)).isZero();
    assertThat(hearsay.out).isEqualTo("unchanged a\n");
  }

  @Test
  void anArticleThatGoesBackToAnOlderTextGetsANewVersion() {
    hearsay.run("add", hearsay.file("a.txt", RAIN));
    hearsay.run("add", hearsay.file("a.txt", SNOW));
    hearsay.run("add", hearsay.file("a.txt", RAIN));
    assertThat(hearsay.out).startsWith("version 3 of a");
  }

  @Test
  void equalTextsOfTwoPublishersAreTwoArticlesOfWhichOneIsACopy() {
    hearsay.run("add", "--publisher", "The Saltmere Post", hearsay.file("one.jsonl", line(RAIN)));
    hearsay.run("add", "--publisher", "Ellery Times", hearsay.file("two.jsonl", line(RAIN)));
    assertThat(hearsay.out).isEqualTo("added a · 1 statement\n");
    hearsay.run("show", "id:Ellery Times/a");
    assertThat(hearsay.out).contains("copy of     id:The Saltmere Post/a");
  }

  @Test
  void namesWhatItSkips() {
    String german =
        "Der Bürgermeister sagte am Montag, dass die Brücke für einen Monat gesperrt wird, weil sie"
            + " nicht mehr sicher ist und weil das Geld für eine neue noch fehlt.";
    int code =
        hearsay.run("add", hearsay.file("de.txt", german), folder.resolve("none.txt").toString());
    assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(hearsay.err).contains("de.txt: not in English").contains("none.txt: ");
    assertThat(hearsay.out).isEmpty();
  }

  @Test
  void twoThatAddAtOnceBothComplete() throws Exception {
    String mine = hearsay.file("mine.jsonl", numbered("mine"));
    LedgerRun other = new LedgerRun(folder);
    String theirs = other.file("theirs.jsonl", numbered("theirs"));
    var otherCode = CompletableFuture.supplyAsync(() -> other.run("add", theirs));

    assertThat(hearsay.run("add", mine)).isZero();
    assertThat(otherCode.get(60, TimeUnit.SECONDS)).isZero();
    assertThat(hearsay.out.lines()).hasSize(50).allMatch(line -> line.startsWith("added mine"));
    assertThat(other.out.lines()).hasSize(50).allMatch(line -> line.startsWith("added theirs"));
  }

  @Test
  void rereadRenewsWhatAnOlderModelHasRead() {
    hearsay.model = "older";
    hearsay.run("add", hearsay.file("a.txt", RAIN), hearsay.file("b.txt", SNOW));
    hearsay.run("add", "--no-text", hearsay.file("c.txt", SNOW));
    hearsay.model = org.hearsay.engine.reading.Reader.version();

    assertThat(hearsay.run("reread")).isEqualTo(ExitCode.INCOMPLETE);
    assertThat(hearsay.out).isEqualTo("renewed a\nrenewed b\n");
    assertThat(hearsay.err).contains("1 not read again, of which only the hash is kept");
    hearsay.run("remove", "c");
    hearsay.opened.set(0);
    assertThat(hearsay.run("reread")).isZero();
    assertThat(hearsay.opened).hasValue(0);
    assertThat(hearsay.run("reread", "--all")).isZero();
    assertThat(hearsay.out).isEqualTo("renewed a\nrenewed b\n");
  }

  @Test
  void onlyFoldersCanBeWatched() {
    assertThat(hearsay.run("add", "--watch", hearsay.file("a.txt", RAIN)))
        .isEqualTo(ExitCode.USAGE);
    assertThat(hearsay.err).contains("wants a folder").hasLineCount(1);
  }

  @Test
  void aFileIsTakenWhenItStandsStillAndAgainWhenItChanges() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), RAIN);
    Watch watch = new Watch(List.of(folder.toString(), folder.resolve("later").toString()));
    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file.toString());
    assertThat(watch.look()).isEmpty();
    Files.writeString(file, RAIN + SNOW);
    assertThat(watch.look()).isEmpty();
    assertThat(watch.look()).containsExactly(file.toString());
    Files.delete(file);
    assertThat(watch.look()).isEmpty();
    Path later = Files.createDirectory(folder.resolve("later")).resolve("b.txt");
    Files.writeString(later, SNOW);
    watch.look();
    assertThat(watch.look()).contains(later.toString());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void watchingEndsCleanlyWhenItIsStopped() throws Exception {
    Process watching =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "add",
                "--ledger",
                folder.resolve("ledger").toString(),
                "--watch",
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var lines = watching.inputReader()) {
      String line = lines.readLine();
      while (line != null && !line.contains("watching")) {
        line = lines.readLine();
      }
      watching.destroy(); // SIGTERM
      assertThat(watching.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(watching.exitValue()).isZero();
    } finally {
      watching.destroyForcibly();
    }
  }

  private static String line(String text) {
    return "{\"id\":\"a\",\"text\":\"" + text + "\"}\n";
  }

  private static String numbered(String name) {
    return IntStream.range(0, 50)
        .mapToObj(i ->
            "{\"id\":\"" + name + i + "\",\"text\":\"Ana Holt said rain number " + i + ".\"}\n")
        .reduce("", String::concat);
  }
}
