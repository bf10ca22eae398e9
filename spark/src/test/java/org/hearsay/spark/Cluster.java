package org.hearsay.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two executors on this machine, each a process of its own. */
final class Cluster {
  private Cluster() {}

  /** Sets what the next session takes. */
  static void start(Path folder) throws IOException {
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    System.setProperty("spark.master", "local-cluster[2,1,2048]");
    System.setProperty("spark.executor.memory", "2g");
    System.setProperty("spark.executor.extraClassPath", System.getProperty("java.class.path"));
    System.setProperty(
        "spark.executor.extraJavaOptions",
        "--enable-native-access=ALL-UNNAMED -Dlog4j2.configurationFile=hearsay-log4j2.properties");
    System.setProperty("spark.local.dir", folder.resolve("spark").toString());
    System.setProperty("spark.driver.host", "127.0.0.1");
  }

  /** Kills an executor while something runs, a while after its beginning. */
  static final class Killer implements AutoCloseable {
    private static final int AFTER_MILLIS = 6_000;

    private final Thread thread;
    private volatile int killed;

    private Killer() {
      thread = Thread.ofPlatform().daemon().unstarted(this::kill);
    }

    private void kill() {
      try {
        Thread.sleep(AFTER_MILLIS);
      } catch (InterruptedException over) {
        return;
      }
      // This process has no other children
      List<ProcessHandle> executors = ProcessHandle.current().children().toList();
      if (!executors.isEmpty() && executors.getFirst().destroyForcibly()) {
        killed++;
      }
    }

    int killed() {
      return killed;
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }

  /** Does nothing unless it is wished. */
  static Killer killer(boolean wished) {
    Killer killer = new Killer();
    if (wished) {
      killer.thread.start();
    }
    return killer;
  }
}
