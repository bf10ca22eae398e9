package org.hearsay.app.cli;

/** What every command ends with. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int INCOMPLETE = 3;
  static final int NOTHING_FOUND = 4;

  /**
   * Lines of the list that {@code --help} shows, of which each command takes those it can end with.
   */
  static final String HEADING = "%nExit codes:%n";

  static final String DONE_LINE = "0:done";
  static final String FAILURE_LINE = "1:a failure of ours";
  static final String USAGE_LINE = "2:wrong usage";
  static final String INCOMPLETE_LINE =
      "3:done, but some inputs were bad or skipped, each named on standard error";
  static final String NOTHING_FOUND_LINE = "4:nothing found";

  private ExitCode() {}
}
