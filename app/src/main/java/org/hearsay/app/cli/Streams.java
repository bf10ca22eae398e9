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
 * @param outShown whether {@code out} ends on a terminal
 * @param errShown whether {@code err} does
 * @param screen what text for people is laid out for on {@code out}
 */
record Streams(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outShown,
    boolean errShown,
    Screen screen) {

  /** Those of the process. Which of them are terminals the launcher says; Java cannot tell. */
  static Streams ofProcess() {
    Map<String, String> environment = System.getenv();
    String terminals = environment.getOrDefault("HEARSAY_TERMINALS", "");
    boolean outShown = terminals.contains("out");
    return new Streams(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        outShown,
        terminals.contains("err"),
        screen(environment, outShown));
  }

  /** By the conventions of NO_COLOR, which counts when it is not empty, and of COLUMNS. */
  static Screen screen(Map<String, String> environment, boolean shown) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return new Screen(
        columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : Screen.PAPER.columns(),
        shown && environment.getOrDefault("NO_COLOR", "").isEmpty());
  }
}
