package org.hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.size;

import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Readings in, lineage out. */
@Command(
    name = "lineage",
    description =
        "Finds copies, credits, citations, claims and origins over a table of readings, and writes"
            + " two tables of Parquet: articles (cluster, copy of whom, credits, citations) and claims"
            + " (statements, what is at odds, origins).",
    mixinStandardHelpOptions = true)
final class LineageJob extends Job {
  /** Articles of a ledger on the way, about: a ledger for each would cost more than its work. */
  private static final int OF_A_LEDGER = 2_000;

  @Parameters(
      paramLabel = "READINGS",
      description = "The folder into which hearsay spark read has written.")
  private String input = "";

  LineageJob() {
    super("hearsay lineage");
  }

  @Override
  void run(SparkSession spark, Tables tables, Costs costs) {
    tables.mustBeNew("articles", "claims");
    Tables given = new Tables(spark, input);
    if (!given.has("readings")) {
      throw new Main.Unusable(
          input + ": no readings.parquet there; hearsay spark read --output writes one");
    }
    tables.writeRounds();
    long count = given.read("readings").count();
    Session.cut(spark, count);
    Dataset<Row> articles = numbered(spark, given.read("readings"));
    Dataset<Row> groups = Groups.of(articles, Meeting.pairs(articles)).cache();
    Dataset<Row> sizes = groups.groupBy("label").count();
    Main.say(
        String.format(
            Locale.ROOT,
            "%,d groups, the largest of %,d articles; found after %s",
            sizes.count(),
            sizes.agg(max("count")).first().getLong(0),
            costs.of(count)));
    int ledgers = (int) Math.max(spark.sparkContext().defaultParallelism(), count / OF_A_LEDGER);
    Dataset<Row> told =
        articles
            .join(groups, "number")
            .withColumn("ledger", pmod(hash(col("label")), lit(ledgers)))
            .repartition(ledgers, col("ledger"))
            .sortWithinPartitions("number")
            .mapPartitions(new Settling(), Encoders.row(Told.COLUMNS))
            .persist(StorageLevel.DISK_ONLY());
    tables.write("articles", told.where(col("article").isNotNull()).select("article.*"));
    tables.write("claims", told.where(col("claim").isNotNull()).select("claim.*"));
    Dataset<Row> claims = tables.read("claims");
    Main.say(
        String.format(
            Locale.ROOT,
            "%,d articles, %,d of them copies; %,d claims, %,d of them of several statements",
            tables.read("articles").count(),
            tables.read("articles").where(col("copyOf").isNotNull()).count(),
            claims.count(),
            claims.where(size(col("statements")).gt(1)).count()));
    Main.say(costs.of(count));
    told.unpersist();
    articles.unpersist();
    groups.unpersist();
    tables.forgetRounds();
  }

  /** Numbers them in their order, so that "the first" means the same as on one machine. */
  private static Dataset<Row> numbered(SparkSession spark, Dataset<Row> readings) {
    StructType schema = StructType.fromDDL("number BIGINT, ordinal BIGINT");
    Dataset<Row> numbers =
        spark.createDataFrame(
            readings
                .select("ordinal")
                .orderBy("ordinal")
                .toJavaRDD()
                .zipWithIndex()
                .map(each -> RowFactory.create(each._2(), each._1().getLong(0))),
            schema);
    return readings
        .select("ordinal", "identity", "articleText", "particulars", "reading")
        .join(numbers, "ordinal")
        .persist(StorageLevel.DISK_ONLY());
  }
}
