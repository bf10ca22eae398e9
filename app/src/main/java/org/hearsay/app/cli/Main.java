package org.hearsay.app.cli;

/** Where {@code ./hearsay} starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
