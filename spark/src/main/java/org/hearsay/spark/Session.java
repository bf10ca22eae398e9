package org.hearsay.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** How Spark is asked. */
final class Session {
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

  /** Ends the one there is. */
  static void close() {
    if (SparkSession.getActiveSession().isDefined()) {
      SparkSession.active().stop();
    }
  }
}
