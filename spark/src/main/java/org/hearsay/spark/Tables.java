package org.hearsay.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Tables of Parquet in a folder. */
final class Tables {
  private static final String ROUNDS = "/_rounds";

  private final SparkSession spark;
  private final String folder;

  Tables(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  private String path(String name) {
    return folder + "/" + name + ".parquet";
  }

  boolean has(String name) {
    Path path = new Path(path(name));
    try {
      return path.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws Main.Unusable if one of them is there
   */
  void mustBeNew(String... names) {
    for (String name : names) {
      if (has(name)) {
        throw new Main.Unusable(path(name) + " is there already; name another --output");
      }
    }
  }

  /** Packed by gzip, which every reader of Parquet can undo. */
  void write(String name, Dataset<Row> rows) {
    rows.write().option("compression", "gzip").parquet(path(name));
  }

  /** Has the rounds of a job written down below the folder, until {@link #forgetRounds}. */
  void writeRounds() {
    spark.sparkContext().setCheckpointDir(folder + ROUNDS);
  }

  void forgetRounds() {
    Path path = new Path(folder + ROUNDS);
    try {
      path.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(path, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Dataset<Row> read(String name) {
    return spark.read().parquet(path(name));
  }
}
