package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class LedgerFolderTest {
  private static final Map<String, String> NAMED =
      Map.of("HEARSAY_LEDGER", "named", "XDG_DATA_HOME", "/data");

  @Command
  private static final class Any {
    @Mixin private LedgerFolder ledger = new LedgerFolder();
  }

  @Test
  void takesTheOptionBeforeTheEnvironment() {
    assertThat(folder(NAMED, "/home/u", "Linux", "--ledger", "given")).isEqualTo(Path.of("given"));
  }

  @Test
  void takesTheEnvironmentBeforeTheDataFolder() {
    assertThat(folder(NAMED, "/home/u", "Linux")).isEqualTo(Path.of("named"));
  }

  @Test
  void takesAnEmptyVariableForNone() {
    assertThat(folder(Map.of("HEARSAY_LEDGER", ""), "/home/u", "Linux"))
        .isEqualTo(Path.of("/home/u/.local/share/hearsay"));
  }

  @Test
  void followsXdgOnLinux() {
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "/home/u", "Linux"))
        .isEqualTo(Path.of("/data/hearsay"));
    assertThat(folder(Map.of("XDG_DATA_HOME", "data"), "/home/u", "Linux"))
        .isEqualTo(Path.of("/home/u/.local/share/hearsay"));
  }

  @Test
  void hasAFolderOfTheUsersOnMac() {
    assertThat(folder(Map.of("XDG_DATA_HOME", "/data"), "/Users/u", "Mac OS X"))
        .isEqualTo(Path.of("/Users/u/Library/Application Support/Hearsay"));
  }

  @Test
  void followsLocalAppDataOnWindows() {
    // The path of this system stands for one of that
    assertThat(folder(Map.of("LOCALAPPDATA", "/local"), "/Users/u", "Windows 11"))
        .isEqualTo(Path.of("/local/Hearsay"));
    assertThat(folder(Map.of(), "/Users/u", "Windows 11"))
        .isEqualTo(Path.of("/Users/u/AppData/Local/Hearsay"));
  }

  @Test
  void asksForAFolderWhereTheSystemHasNone() {
    assertThatThrownBy(() -> folder(Map.of(), "?", "Linux"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("--ledger DIR");
  }

  @Test
  void refusesWhatIsNoFolder() {
    assertThatThrownBy(() -> folder(Map.of(), "/home/u", "Linux", "--ledger", ""))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("wants a folder");
    assertThatThrownBy(() -> folder(Map.of("HEARSAY_LEDGER", "a\0b"), "/home/u", "Linux"))
        .isInstanceOf(ParameterException.class)
        .hasMessageContaining("HEARSAY_LEDGER");
  }

  private static Path folder(
      Map<String, String> environment, String home, String os, String... arguments) {
    Any command = new Any();
    new CommandLine(command).parseArgs(arguments);
    return command.ledger.path(environment, home, os);
  }
}
