package org.hearsay.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.hearsay.app.transfer.ParquetLines;

/**
 * Times the lineage job over more and more articles of an export, for {@code bench/growth}.
 * Arguments: the export, a folder to work in, then how many articles.
 */
final class LineageGrowth {
  private LineageGrowth() {}

  public static void main(String[] args) {
    SparkSession spark = Session.open("growth");
    Dataset<Row> lines =
        spark
            .read()
            .text(args[0])
            .select(
                monotonically_increasing_id().as("ordinal"),
                get_json_object(col("value"), "$.type").as("type"),
                get_json_object(col("value"), "$.identity").as("identity"),
                col("value"));
    Dataset<Row> texts =
        lines
            .where(col("type").equalTo("article"))
            .select(
                col("identity"),
                get_json_object(col("value"), "$.text").as("articleText"),
                get_json_object(col("value"), "$.particulars").as("particulars"));
    String all = args[1] + "/all";
    lines
        .where(col("type").equalTo("reading"))
        .select(col("ordinal"), col("identity"), col("value").as("reading"))
        .join(texts, "identity")
        .withColumn("schema", lit(ParquetLines.SCHEMA))
        .orderBy("ordinal")
        .write()
        .parquet(all);
    List<Integer> sizes = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      sizes.add(Integer.parseInt(args[i]));
    }
    for (int size : sizes) {
      String folder = args[1] + "/" + size;
      spark
          .read()
          .parquet(all)
          .orderBy("ordinal")
          .limit(size)
          .write()
          .parquet(folder + "/readings.parquet");
      System.out.println("articles " + size);
      if (Main.run("lineage", folder, "--output", folder + "/lineage") != 0) {
        break;
      }
    }
    spark.stop();
  }
}
