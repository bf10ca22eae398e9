package org.hearsay.app.cli;

/** What every command ends with. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILURE = 1;
  static final int USAGE = 2;
  static final int INCOMPLETE = 3;

  private ExitCode() {}
}
