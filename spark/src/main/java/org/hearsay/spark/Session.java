package org.hearsay.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** How Spark is asked. */
final class Session {
  private static final String PARTS = "spark.sql.shuffle.partitions";

  /** Articles whose prints and keys make a part. */
  private static final long OF_A_PART = 5_000;

  private Session() {}

  /**
   * The one there is, else one by what spark-submit says, without it on all processors of this
   * machine.
   */
  static SparkSession open(String name) {
    SparkConf conf = new SparkConf().setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    return SparkSession.builder().config(conf).appName(name).getOrCreate();
  }

  /**
   * Cuts shuffles to the size of the work, unless whoever started it has said how: the usual 200
   * parts are more work than a few thousand articles.
   */
  static void cut(SparkSession spark, long articles) {
    if (!spark.sparkContext().getConf().contains(PARTS)) {
      long parts = Math.max(2L * spark.sparkContext().defaultParallelism(), articles / OF_A_PART);
      spark.conf().set(PARTS, Long.toString(parts));
    }
  }

  /** Ends the one there is. */
  static void close() {
    if (SparkSession.getActiveSession().isDefined()) {
      SparkSession.active().stop();
    }
  }
}
