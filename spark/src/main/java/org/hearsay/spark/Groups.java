package org.hearsay.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Connected components: whoever is linked, over however many others, gets one label, the smallest
 * number among them. Rounds in which each takes the smallest label of its neighbours, and then that
 * label's own; so the rounds grow with the logarithm of the longest way. Each round is written
 * down, so that neither a lost executor nor the number of rounds makes all of them be done again.
 */
final class Groups {
  /** More than these has no graph that fits on disks. */
  private static final int ROUNDS = 60;

  private Groups() {}

  /**
   * @param numbers of all, in a column {@code number}
   * @param pairs {@code one} and {@code other}
   * @return {@code number} and {@code label}
   */
  static Dataset<Row> of(Dataset<Row> numbers, Dataset<Row> pairs) {
    Dataset<Row> links =
        pairs
            .select("one", "other")
            .union(pairs.select(col("other"), col("one")))
            .distinct()
            .checkpoint();
    Dataset<Row> labels =
        links
            .groupBy(col("one").as("number"))
            .agg(min("other").as("least"))
            .select(col("number"), least(col("number"), col("least")).as("label"))
            .checkpoint();
    for (int round = 0; round < ROUNDS; round++) {
      Dataset<Row> next = hop(step(labels, links)).checkpoint();
      boolean settled = next.except(labels).isEmpty();
      labels = next;
      if (settled) {
        break;
      }
    }
    return numbers
        .select("number")
        .join(labels, new String[] {"number"}, "left")
        .select(col("number"), coalesce(col("label"), col("number")).as("label"));
  }

  /** Each takes the smallest label around it. */
  private static Dataset<Row> step(Dataset<Row> labels, Dataset<Row> links) {
    Dataset<Row> around =
        links
            .join(labels.toDF("other", "label"), "other")
            .groupBy(col("one").as("number"))
            .agg(min("label").as("around"));
    return labels
        .join(around, "number")
        .select(col("number"), least(col("label"), col("around")).as("label"));
  }

  /** Each takes the label of its label. */
  private static Dataset<Row> hop(Dataset<Row> labels) {
    return labels
        .toDF("number", "middle")
        .join(labels.toDF("middle", "label"), "middle")
        .select("number", "label");
  }
}
