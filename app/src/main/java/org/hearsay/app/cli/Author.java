package org.hearsay.app.cli;

import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.app.export.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who says so, the same for every command by which people decide something. */
final class Author {
  /** Names the author where no option does. */
  static final String VARIABLE = "HEARSAY_USER";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description =
          "Who says so; if not given, $" + VARIABLE + ", else the user's name on this machine.")
  private @Nullable String given;

  /** On one line; {@code unknown} where nothing tells. */
  String name() {
    return name(System.getenv(), System.getProperty("user.name", ""));
  }

  String name(Map<String, String> environment, String user) {
    return Stream.of(given == null ? "" : given, environment.getOrDefault(VARIABLE, ""), user)
        .map(Screen::printable)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("unknown");
  }
}
