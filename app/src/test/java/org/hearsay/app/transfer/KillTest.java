package org.hearsay.app.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.app.cli.Main;
import org.hearsay.app.ledger.Check;
import org.hearsay.app.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills programs (SIGKILL) that write to a ledger, at random moments from before there is one to
 * its being closed, and starts them again. {@code bench/kill} does it more often and with more.
 */
@DisabledOnOs(OS.WINDOWS)
class KillTest {
  private static final int KILLS = Integer.getInteger("hearsay.kills", 5);
  private static final int ARTICLES = Integer.getInteger("hearsay.kill.articles", 1_500);
  private static final long SEED = Long.getLong("test.seed", 1);
  private static final int SAID = 6;

  @TempDir private Path temp;
  private final Random random = new Random(SEED);

  /**
   * A program that has ended.
   *
   * @param lines that it wrote to standard output before
   */
  private record Ended(List<String> lines, boolean byItself) {}

  @Test
  void whatAnImportHasAcknowledgedIsThereOnceHoweverOftenItIsKilled()
      throws IOException, InterruptedException {
    Path input = input();
    Path ledger = temp.resolve("killed");
    long took = timed(input, temp.resolve("whole"));
    String whole = exported(temp.resolve("whole"));
    int kills = 0;
    int imports = 0;
    long before = 0;
    while (kills < KILLS) {
      // Also at the very beginning, and sometimes not before the end
      Ended ended = run((long) (took * 1.1 * random.nextDouble()), "import", ledger, input);
      long acknowledged = acknowledged(ended);
      kills += ended.byItself() ? 0 : 1;
      long there = lookedAt(ledger, Math.max(before, acknowledged));
      before = there;
      if (ended.byItself()) {
        assertThat(exported(ledger)).as("export, seed " + SEED).isEqualTo(whole);
        delete(ledger);
        before = 0;
        imports++;
      } else if (kills % 20 == 0) {
        System.out.println(kills + " kills, " + there + " articles there now");
      }
    }
    run(Long.MAX_VALUE, "import", ledger, input);
    lookedAt(ledger, ARTICLES);
    assertThat(exported(ledger)).as("export, seed " + SEED).isEqualTo(whole);
    System.out.println(kills + " kills, " + (imports + 1) + " imports complete and the same");
  }

  @Test
  void anArticleIsTakenOutWhollyOrNotAtAll() throws IOException, InterruptedException {
    Path ledger = temp.resolve("ledger");
    try (Ledger filled = Fixture.ledger(ledger)) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 20; i++) {
        lines.append(line(i));
      }
      Fixture.take(filled, lines.toString());
    }
    long start = System.nanoTime();
    assertThat(run(Long.MAX_VALUE, "remove", ledger, "n0").byItself()).isTrue();
    long took = (System.nanoTime() - start) / 1_000_000;
    for (int i = 1; i <= Math.max(3, KILLS / 5) && i < 20; i++) {
      Ended ended =
          run((long) (took * (0.5 + 0.6 * random.nextDouble())), "remove", ledger, "n" + i);
      try (Ledger looked = Fixture.ledger(ledger)) {
        assertWell(looked);
        long left =
            looked
                .sql()
                .number(
                    "SELECT count(*) FROM statement WHERE version IN (SELECT id FROM version"
                        + " WHERE article = (SELECT id FROM article WHERE name = ?))",
                    "n" + i);
        assertThat(left).isIn(0L, (long) SAID);
        if (!ended.lines().isEmpty()) {
          assertThat(left).as("statements of what was acknowledged as removed").isZero();
        }
      }
    }
  }

  /** As an export has them, so that whoever takes them has the same instants. */
  private Path input() throws IOException {
    Path source = temp.resolve("source");
    String given = System.getProperty("hearsay.kill.readings");
    StringBuilder lines = new StringBuilder();
    if (given == null) {
      for (int i = 0; i < ARTICLES; i++) {
        lines.append(line(i));
      }
    } else {
      try (Stream<String> readings = Files.lines(Path.of(given))) {
        readings.limit(ARTICLES).forEach(line -> lines.append(line).append('\n'));
      }
    }
    try (Ledger ledger = Fixture.ledger(source)) {
      assertThat(Fixture.take(ledger, lines.toString()).tally().added()).isEqualTo(ARTICLES);
    }
    Path input = temp.resolve("input.jsonl");
    Files.writeString(input, exported(source));
    return input;
  }

  private static String line(int article) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < SAID; i++) {
      said.add("Ann Lee" + "abcdef".charAt(i));
      said.add("it rained " + article + " times in " + i + " of the towns by the river");
    }
    return Fixture.line(
        Fixture.reading("n" + article, "Gazette", "m", said.toArray(String[]::new)));
  }

  private long timed(Path input, Path ledger) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Ended ended = run(Long.MAX_VALUE, "import", ledger, input);
    assertThat(acknowledged(ended)).isEqualTo(ARTICLES);
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** The last "N imported". */
  private static long acknowledged(Ended ended) {
    return ended.lines().stream()
        .filter(line -> line.matches("\\d+ imported"))
        .mapToLong(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
        .max()
        .orElse(0);
  }

  /** How many articles are there, of which the first ones are all that must be. */
  private static long lookedAt(Path folder, long atLeast) {
    if (!Files.exists(folder.resolve("ledger.db"))) {
      assertThat(atLeast).isZero();
      return 0;
    }
    try (Ledger ledger = Fixture.ledger(folder)) {
      assertWell(ledger);
      long articles = ledger.sql().number("SELECT count(*) FROM article");
      assertThat(articles).as("articles, seed " + SEED).isBetween(atLeast, (long) ARTICLES);
      // Those that were acknowledged came first
      assertThat(ledger.sql().number("SELECT max(id) FROM article")).isEqualTo(articles);
      assertThat(ledger.sql().number("SELECT count(*) FROM version")).isEqualTo(articles);
      assertThat(ledger.sql().number("SELECT count(*) FROM reading")).isEqualTo(articles);
      return articles;
    }
  }

  private static void assertWell(Ledger ledger) {
    List<String> found = new ArrayList<>();
    Check.Result result =
        Check.run(
            ledger,
            false,
            new Check.Listener() {
              @Override
              public void found(String what) {
                found.add(what);
              }

              @Override
              public void looked(long articles, long of) {}
            });
    assertThat(found).as("seed " + SEED).isEmpty();
    assertThat(result.mendable() + result.lost()).isZero();
  }

  private static String exported(Path folder) {
    StringBuilder export = new StringBuilder();
    try (Ledger ledger = Fixture.ledger(folder)) {
      Export.run(ledger, null, ExportFormat.JSONL, export::append);
    }
    return export.toString();
  }

  /** Lets the program run for so long at most, then kills it. */
  private static Ended run(long millis, String command, Path ledger, Object argument)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--ledger",
                ledger.toString(),
                argument.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines = new ArrayList<>();
    Thread reader = Thread.ofPlatform().start(() -> read(process, lines));
    boolean byItself = process.waitFor(Math.min(millis, 300_000), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    reader.join();
    if (byItself) {
      assertThat(process.exitValue()).isZero();
    }
    return new Ended(lines, byItself);
  }

  private static void read(Process process, List<String> lines) {
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
