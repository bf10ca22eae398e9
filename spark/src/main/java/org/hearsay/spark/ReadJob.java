package org.hearsay.spark;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.hearsay.spark.ReadingStep.Counts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Articles in, readings out. */
@Command(
    name = "read",
    description =
        "Reads archives and writes three tables of Parquet: readings (a row an article, nested),"
            + " statements (the same, a row a statement) and problems (what gave no article, and"
            + " why).",
    mixinStandardHelpOptions = true)
final class ReadJob extends Job {
  /** Parts of the work for each thread: the last ones to be done are then short. */
  private static final int PARTS_A_THREAD = 4;

  private static final StructType FILE = StructType.fromDDL("number BIGINT, path STRING");

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files and folders: all that hearsay read takes, and Parquet with a column text. Paths, or"
              + " addresses of a file system that Spark knows (hdfs://, s3a://).")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--parts",
      paramLabel = "N",
      description = "Parts into which reading is cut; if not given, four for each thread.")
  private int parts;

  @Option(
      names = "--no-text",
      description = "Leave the texts out: lineage then finds neither copies nor credits.")
  private boolean textless;

  ReadJob() {
    super("hearsay read");
  }

  @Override
  void run(SparkSession spark, Tables tables, Costs costs) {
    tables.mustBeNew("readings", "statements", "problems");
    Inputs inputs = Inputs.of(this.inputs, spark.sparkContext().hadoopConfiguration());
    int threads = spark.sparkContext().defaultParallelism();
    int wanted = parts > 0 ? parts : PARTS_A_THREAD * threads;
    Counts counts =
        new Counts(
            spark.sparkContext().longAccumulator("articles"),
            spark.sparkContext().longAccumulator("statements"),
            spark.sparkContext().longAccumulator("problems"),
            spark.sparkContext().longAccumulator("characters of text"),
            spark.sparkContext().longAccumulator("nanoseconds of reading"));
    Dataset<Row> results =
        documents(spark, inputs)
            .repartition(wanted, col("ordinal"))
            .map(new ReadingStep(counts, !textless), Encoders.row(Columns.RESULT))
            .persist(StorageLevel.DISK_ONLY());
    tables.write("readings", inOrder(Columns.readings(results), wanted));
    tables.write("problems", Columns.problems(results).coalesce(Math.max(1, threads)));
    tables.write("statements", Columns.statements(tables.read("readings")));
    long articles = tables.read("readings").count();
    long problems = tables.read("problems").count();
    Main.say(
        String.format(
            Locale.ROOT,
            "%,d articles read with %,d statements, %,d documents gave none; %.1f articles a second"
                + " and thread",
            articles,
            tables.read("statements").count(),
            problems,
            counts.articles().value() / Math.max(1e-9, counts.nanos().value() / 1e9)));
    Main.say(costs.of(articles));
    results.unpersist();
  }

  /** In the order of the input, file by file, so that an import takes them in it. */
  private static Dataset<Row> inOrder(Dataset<Row> readings, int parts) {
    return readings.repartitionByRange(parts, col("ordinal")).sortWithinPartitions("ordinal");
  }

  private static Dataset<Row> documents(SparkSession spark, Inputs inputs) {
    Broadcast<SerializableConfiguration> hadoop =
        spark
            .sparkContext()
            .broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()),
                scala.reflect.ClassTag$.MODULE$.apply(SerializableConfiguration.class));
    List<Row> rows = new ArrayList<>();
    inputs.others().forEach(file -> rows.add(RowFactory.create(file.number(), file.path())));
    Dataset<Row> documents =
        spark
            .createDataFrame(rows, FILE)
            .repartition(Math.max(1, rows.size()), col("number"))
            .flatMap(new Parsing(hadoop), Encoders.row(Columns.DOCUMENT));
    return inputs.tables().isEmpty()
        ? documents
        : documents.union(FromParquet.documents(spark, inputs.tables()));
  }
}
