package org.hearsay.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;
import org.hearsay.app.export.Screen;

/**
 * Where a command reads and writes.
 *
 * @param out data, and nothing else; unbuffered, and unlike a PrintStream it throws
 * @param err everything else
 * @param screen what {@code out} ends on
 * @param watched whether a person sees {@code err} as it is written
 */
record Streams(InputStream in, OutputStream out, PrintStream err, Screen screen, boolean watched) {

  /** Those of the process. Which of them are terminals the launcher knows; Java cannot tell. */
  static Streams ofProcess() {
    Map<String, String> environment = System.getenv();
    String terminals = environment.getOrDefault("HEARSAY_TERMINALS", "");
    boolean colour =
        terminals.contains("out") && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        new Screen(columns(environment.getOrDefault("COLUMNS", "")), colour),
        terminals.contains("err"));
  }

  private static int columns(String value) {
    return value.matches("[0-9]{1,4}") ? Integer.parseInt(value) : Screen.PAPER.columns();
  }
}
