package org.hearsay.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Two executors on this machine, each a process of its own. */
final class Cluster {
  private Cluster() {}

  /** Sets what the next session takes. */
  static void start(Path folder) throws IOException {
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    System.setProperty("spark.master", "local-cluster[2,1,1024]");
    System.setProperty("spark.executor.memory", "1g");
    System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    System.setProperty(
        "spark.executor.extraJavaOptions", "--enable-native-access=ALL-UNNAMED -Duser.language=en");
    System.setProperty("spark.sql.shuffle.partitions", "4");
    System.setProperty("spark.local.dir", folder.resolve("spark").toString());
    System.setProperty("spark.ui.enabled", "false");
  }
}
