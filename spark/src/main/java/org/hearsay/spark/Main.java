package org.hearsay.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where spark-submit and {@code ./hearsay spark} start. */
public final class Main {
  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  private Main() {}

  public static void main(String[] args) {
    int code = run(args);
    Session.close();
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Runs one job.
   *
   * @return its exit code, as {@code hearsay} has them
   */
  static int run(String... args) {
    CommandLine line = new CommandLine(new Spark());
    line.addSubcommand(new ReadJob());
    line.addSubcommand(new LineageJob());
    line.setExpandAtFiles(false);
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, given) -> {
      say(
          e.getMessage()
              + " (see "
              + e.getCommandLine().getCommandSpec().qualifiedName()
              + " --help)");
      return USAGE;
    });
    line.setExecutionExceptionHandler((e, command, parsed) -> {
      if (e instanceof Unusable unusable) {
        say(String.valueOf(unusable.getMessage()));
        return USAGE;
      }
      say("the job has failed: " + first(e) + "; Spark's log says more");
      return FAILURE;
    });
    return line.execute(args);
  }

  /** The innermost reason, on one line. */
  private static String first(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause).lines().findFirst().orElse("");
  }

  static void say(String words) {
    System.err.println("hearsay: " + words);
  }

  /** What was given cannot be worked with; in a person's words. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  @Command(
      name = "hearsay spark",
      description = "Reads archives of any size with Spark, with the same answers as hearsay.",
      mixinStandardHelpOptions = true)
  private static final class Spark implements Runnable {
    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "which job? read or lineage");
    }
  }
}
