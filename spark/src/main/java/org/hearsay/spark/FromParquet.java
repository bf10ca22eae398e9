package org.hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearsay.intake.Intake;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.web.Fetch;

/** Articles in tables of Parquet: a row is taken as a line of JSON with the same keys. */
final class FromParquet implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  private static final List<String> KEYS =
      List.of("id", "url", "title", "publisher", "published", "byline", "text");

  private final long number;
  private final String file;

  private FromParquet(long number, String file) {
    this.number = number;
    this.file = file;
  }

  /**
   * @throws Main.Unusable if one cannot be opened, or has no column of texts
   */
  static Dataset<Row> documents(SparkSession spark, List<Inputs.Numbered> tables) {
    Dataset<Row> all = null;
    for (Inputs.Numbered each : tables) {
      Dataset<Row> rows = documents(spark, each);
      all = all == null ? rows : all.union(rows);
    }
    return Objects.requireNonNull(all);
  }

  private static Dataset<Row> documents(SparkSession spark, Inputs.Numbered table) {
    Dataset<Row> rows = opened(spark, table.path());
    List<String> has = Arrays.asList(rows.columns());
    if (!has.contains("text")) {
      throw new Main.Unusable(table.path() + ": no column text; it has " + String.join(", ", has));
    }
    List<Column> taken = new ArrayList<>();
    KEYS.stream().filter(has::contains).forEach(key -> taken.add(col(key)));
    return rows.select(
            to_json(struct(taken.toArray(Column[]::new))).as("line"),
            col("_metadata.row_index").as("row"))
        .map(new FromParquet(table.number(), table.path()), Encoders.row(Columns.DOCUMENT));
  }

  private static Dataset<Row> opened(SparkSession spark, String path) {
    try {
      return spark.read().parquet(path);
    } catch (Exception e) { // Scala tells nobody which it throws
      if (e instanceof AnalysisException || e instanceof org.apache.spark.SparkException) {
        throw new Main.Unusable(path + ": cannot be read as Parquet");
      }
      throw e;
    }
  }

  @Override
  public Row call(Row row) {
    byte[] line = row.getString(0).getBytes(StandardCharsets.UTF_8);
    long number = row.getLong(1);
    String where = file + ":" + (number + 1);
    List<Row> found = new ArrayList<>(1);
    new Intake(InputStream.nullInputStream(), new Fetch(false), 1)
        .read(
            file + ".jsonl",
            new ByteArrayInputStream(line),
            item -> {
              Row each = Parsing.row((this.number << 32) + number, at(where, item));
              if (each != null) {
                found.add(each);
              }
            });
    return found.isEmpty()
        ? Objects.requireNonNull(
            Parsing.row(
                (this.number << 32) + number,
                new Item.Problem(where, Reason.EMPTY, "no words in it", null)))
        : found.getFirst();
  }

  private static Item at(String where, Item item) {
    return switch (item) {
      case Item.Found found -> new Item.Found(where, found.article());
      case Item.Problem problem ->
          new Item.Problem(where, problem.reason(), problem.what(), problem.remedy());
      default -> item;
    };
  }
}
