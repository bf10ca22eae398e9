package org.hearsay.spark;

import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;

/** What reading and lineage have in common: tables go into a folder, and costs are told. */
abstract class Job implements Callable<Integer> {
  private final String name;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the tables go; must not have them already.")
  private String output = "";

  /**
   * @param name by which Spark's pages call it
   */
  Job(String name) {
    this.name = name;
  }

  @Override
  public Integer call() {
    SparkSession spark = Session.open(name);
    try (Costs costs = new Costs(spark)) {
      run(spark, new Tables(spark, output), costs);
    }
    return 0;
  }

  /**
   * @param tables to be written
   * @throws Main.Unusable if what was given cannot be worked with
   */
  abstract void run(SparkSession spark, Tables tables, Costs costs);
}
