package org.hearsay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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

/** Articles through executors of their own give what they give on one machine. */
class SameAnswersTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws IOException {
    Cluster.start(folder);
  }

  @AfterAll
  static void stop() {
    Session.close();
  }

  @Test
  void readingsAreTheSameByteForByte() throws IOException {
    Path input = Articles.write(folder.resolve("input"), 50);
    assertThat(Main.run("read", input.toString(), "--output", folder.resolve("out").toString()))
        .isZero();
    List<Row> rows =
        SparkSession.active()
            .read()
            .parquet(folder.resolve("out/readings.parquet").toString())
            .orderBy("ordinal")
            .selectExpr("place", "reading")
            .collectAsList();
    Reader reader = Reader.open(Lexicon.shipped(), Depth.NESTED);
    List<String> here = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    new Intake(InputStream.nullInputStream(), new Fetch(false), 1)
        .read(
            List.of(input.toString()),
            item -> {
              if (item instanceof Item.Found found) {
                byte[] json = ReadingJson.write(Keeping.of(reader.read(found.article())), true);
                here.add(found.where() + " " + new String(json, StandardCharsets.UTF_8));
              } else if (item instanceof Item.Problem problem) {
                bad.add(problem.where() + " " + problem.what());
              }
            });
    assertThat(here).hasSizeGreaterThanOrEqualTo(50);
    assertThat(rows.stream().map(row -> row.getString(0) + " " + row.getString(1)).toList())
        .isEqualTo(here);
    assertThat(bad).isNotEmpty();
    assertThat(
            SparkSession.active()
                .read()
                .parquet(folder.resolve("out/problems.parquet").toString())
                .orderBy("ordinal")
                .selectExpr("concat(place, ' ', what)")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList())
        .isEqualTo(bad);
  }

  @Test
  void lineageIsTheSameSetForSet() throws IOException {
    Path input = Articles.write(folder.resolve("news"), 50);
    String read = folder.resolve("read").toString();
    String lineage = folder.resolve("lineage").toString();
    assertThat(Main.run("read", input.toString(), "--output", read)).isZero();
    assertThat(Main.run("lineage", read, "--output", lineage)).isZero();
    try (Ledger ledger =
        Ledger.open(
            folder.resolve("ledger"),
            new Outlets(Lexicon.shipped()),
            Clock.systemUTC(),
            () -> {})) {
      List<Source> sources =
          ParquetLines.parts(Path.of(read, "readings.parquet")).stream()
              .map(part -> new Source(part.toString(), () -> ParquetLines.open(part)))
              .toList();
      Import.Tally tally = Import.run(ledger, sources, 1, NOBODY);
      assertThat(tally.added()).isEqualTo(50);
      assertThat(tally.bad()).isZero();
      new Lineage(ledger).settle(articles -> {});
      Dataset<Row> here =
          SparkSession.active().createDataFrame(Told.of(ledger), Told.COLUMNS).cache();
      assertThat(sorted(there(lineage, "articles")))
          .isEqualTo(sorted(here.where("article IS NOT NULL").select("article.*")));
      assertThat(sorted(there(lineage, "claims")))
          .isEqualTo(sorted(here.where("claim IS NOT NULL").select("claim.*")));
      assertThat(here.where("claim.most > 1 OR size(claim.atOdds) > 0").count()).isPositive();
      assertThat(here.where("article.copyOf IS NOT NULL").count()).isPositive();
    }
  }

  private static Dataset<Row> there(String lineage, String table) {
    return SparkSession.active().read().parquet(lineage + "/" + table + ".parquet");
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
