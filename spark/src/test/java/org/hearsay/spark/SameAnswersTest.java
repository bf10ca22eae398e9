package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearsay.app.adding.Batch;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.kept.ReadingJson;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.app.ledger.Outlets;
import org.hearsay.app.lineage.Lineage;
import org.hearsay.app.transfer.Import;
import org.hearsay.app.transfer.ParquetLines;
import org.hearsay.app.transfer.Source;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.reading.Depth;
import org.hearsay.engine.reading.Reader;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.web.Fetch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Articles through executors of their own give what they give on one machine. {@code bench/spark}
 * runs it with thousands of articles, and kills an executor in the middle.
 */
class SameAnswersTest {
  private static final int ARTICLES = 50;

  /** Threads, and executors of one thread each. */
  private static final int THREADS = 2;

  @TempDir private static Path folder;
  private static Path input;
  private static String read;

  @BeforeAll
  static void read() throws IOException {
    Cluster.start(folder);
    String given = System.getProperty("hearsay.bench.articles", "");
    Path made = Articles.write(folder.resolve("made"), ARTICLES);
    input = given.isEmpty() ? made : Path.of(given);
    read = folder.resolve("read").toString();
    if (!given.isEmpty()) {
      // What follows is timed: executors are there, and the model is open and warm
      run("read", made.toString(), "--output", folder.resolve("warm").toString());
    }
    long start = System.nanoTime();
    try (Cluster.Killer killer = Cluster.killer(Boolean.getBoolean("hearsay.bench.kill"))) {
      run("read", input.toString(), "--output", read);
      tell("spark read", start, killer.killed() + " executors killed");
    }
  }

  @AfterAll
  static void stop() {
    Session.close();
  }

  private static void run(String... args) {
    assertThat(Main.run(args)).isZero();
  }

  private static void tell(String what, long start, String more) {
    System.out.printf(
        Locale.ROOT, "%s: %.1f s, %s%n", what, (System.nanoTime() - start) / 1e9, more);
  }

  @Test
  void readingsAreTheSameByteForByte() {
    List<String> here = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    Reader reader = Reader.open(Lexicon.shipped(), Depth.NESTED);
    readHere(
        List.of(folder.resolve("made").toString()), reader, new ArrayList<>(), new ArrayList<>());
    long start = System.nanoTime();
    readHere(List.of(input.toString()), reader, here, bad);
    tell("read here", start, here.size() + " articles by " + THREADS + " threads");
    assertThat(here).hasSizeGreaterThanOrEqualTo(ARTICLES);
    assertThat(strings("readings", "concat(place, ' ', reading)")).isEqualTo(here);
    assertThat(strings("problems", "concat(place, ' ', what)")).isEqualTo(bad);
  }

  private static List<String> strings(String table, String expression) {
    return SparkSession.active()
        .read()
        .parquet(read + "/" + table + ".parquet")
        .orderBy("ordinal")
        .selectExpr(expression)
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private static void readHere(
      List<String> paths, Reader reader, List<String> readings, List<String> bad) {
    Batch.Troubles troubles =
        new Batch.Troubles() {
          @Override
          public void tell(Item item) {
            if (item instanceof Item.Problem problem) {
              bad.add(problem.where() + " " + problem.what());
            }
          }

          @Override
          public void otherLanguage(String where, String language) {}

          @Override
          public void failed(String where, Throwable failure) {
            throw new AssertionError(where, failure);
          }
        };
    try (Batch<byte[]> batch =
        new Batch<>(
            found ->
                new Batch.Outcome.Done<>(
                    ReadingJson.write(Keeping.of(reader.read(found.article())), true)),
            (found, json) ->
                readings.add(found.where() + " " + new String(json, StandardCharsets.UTF_8)),
            troubles,
            THREADS)) {
      new Intake(InputStream.nullInputStream(), new Fetch(false), THREADS).read(paths, batch);
      batch.finish();
    }
  }

  @Test
  void lineageIsTheSameSetForSet() throws IOException {
    String lineage = folder.resolve("lineage").toString();
    long start = System.nanoTime();
    try (Cluster.Killer killer = Cluster.killer(Boolean.getBoolean("hearsay.bench.kill"))) {
      run("lineage", read, "--output", lineage);
      tell("spark lineage", start, killer.killed() + " executors killed");
    }
    start = System.nanoTime();
    try (Ledger ledger = imported()) {
      tell("import here", start, "");
      start = System.nanoTime();
      new Lineage(ledger).settle(articles -> {});
      tell("lineage here", start, "");
      Dataset<Row> here =
          SparkSession.active().createDataFrame(Told.of(ledger), Told.COLUMNS).cache();
      assertSame(there(lineage, "articles"), here.where("article IS NOT NULL").select("article.*"));
      assertSame(there(lineage, "claims"), here.where("claim IS NOT NULL").select("claim.*"));
      assertThat(here.where("claim.most > 1 OR size(claim.atOdds) > 0").count()).isPositive();
      assertThat(here.where("article.copyOf IS NOT NULL").count()).isPositive();
    }
  }

  private static Ledger imported() throws IOException {
    Ledger ledger =
        Ledger.open(
            folder.resolve("ledger"), new Outlets(Lexicon.shipped()), Clock.systemUTC(), () -> {});
    List<Source> sources =
        ParquetLines.parts(Path.of(read, "readings.parquet")).stream()
            .map(part -> new Source(part.toString(), () -> ParquetLines.open(part)))
            .toList();
    Import.Tally tally = Import.run(ledger, sources, THREADS, NOBODY);
    assertThat(tally.bad()).isZero();
    return ledger;
  }

  private static Dataset<Row> there(String lineage, String table) {
    return SparkSession.active().read().parquet(lineage + "/" + table + ".parquet");
  }

  private static void assertSame(Dataset<Row> there, Dataset<Row> here) {
    List<String> rows = sorted(there);
    List<String> wanted = sorted(here);
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(new java.util.HashSet<>(rows));
    List<String> more = new ArrayList<>(rows);
    more.removeAll(new java.util.HashSet<>(wanted));
    System.out.println(
        wanted.size()
            + " rows here, "
            + missing.size()
            + " of them not there, which has "
            + more.size()
            + " others");
    assertThat(more.stream().limit(3)).as("rows that are not the same").isEmpty();
    assertThat(missing.stream().limit(3)).isEmpty();
    assertThat(rows).hasSameSizeAs(wanted);
  }

  private static List<String> sorted(Dataset<Row> rows) {
    return rows.toJSON().collectAsList().stream().sorted().toList();
  }

  private static final Import.Listener NOBODY =
      new Import.Listener() {
        @Override
        public void durable(long articles) {}

        @Override
        public void bad(String where, String what) {
          throw new AssertionError(where + ": " + what);
        }
      };
}
