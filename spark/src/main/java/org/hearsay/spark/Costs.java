package org.hearsay.spark;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** What a job costs, over all its tasks: from these follows what a larger one will. */
final class Costs extends SparkListener implements AutoCloseable {
  private final SparkSession spark;
  private final long start = System.nanoTime();
  private final AtomicLong runMillis = new AtomicLong();
  private final AtomicLong shuffled = new AtomicLong();
  private final AtomicLong spilled = new AtomicLong();
  private final AtomicLong written = new AtomicLong();

  Costs(SparkSession spark) {
    this.spark = spark;
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    TaskMetrics metrics = task.taskMetrics();
    if (metrics != null) { // none of a task that was lost
      runMillis.addAndGet(metrics.executorRunTime());
      shuffled.addAndGet(metrics.shuffleWriteMetrics().bytesWritten());
      spilled.addAndGet(metrics.diskBytesSpilled());
      written.addAndGet(metrics.outputMetrics().bytesWritten());
    }
  }

  /** In words, for so many articles. */
  String of(long articles) {
    double each = Math.max(1, articles);
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s of threads; an article: %.2f ms, %.0f bytes shuffled, %.0f spilled, %.0f"
            + " written",
        (System.nanoTime() - start) / 1e9,
        runMillis.get() / 1e3,
        runMillis.get() / each,
        shuffled.get() / each,
        spilled.get() / each,
        written.get() / each);
  }

  @Override
  public void close() {
    spark.sparkContext().removeSparkListener(this);
  }
}
