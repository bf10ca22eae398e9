package org.hearsay.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.intake.Intake;
import org.hearsay.intake.web.Fetch;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What to take in, the same for every command that takes articles. */
final class Inputs {
  @Option(
      names = "--allow-private-addresses",
      description = "Fetch from this machine and from private networks too.")
  private boolean privateAddresses;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "File, folder, http(s) address, or - for standard input.")
  private List<String> paths = new ArrayList<>();

  List<String> paths() {
    return paths;
  }

  /** Parses on as many threads as there are processors. */
  Intake open(Streams streams) {
    return new Intake(
        streams.in(), new Fetch(privateAddresses), Runtime.getRuntime().availableProcessors());
  }
}
