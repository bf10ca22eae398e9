package org.hearsay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AuthorTest {
  @Test
  void theOptionComesFirst() {
    assertThat(author("--by", "Ana Holt").name(Map.of("HEARSAY_USER", "desk"), "root"))
        .isEqualTo("Ana Holt");
  }

  @Test
  void thenTheEnvironment() {
    assertThat(author().name(Map.of("HEARSAY_USER", "desk"), "root")).isEqualTo("desk");
  }

  @Test
  void thenTheUserOfTheMachine() {
    assertThat(author().name(Map.of(), "root")).isEqualTo("root");
  }

  @Test
  void aBlankNameIsNone() {
    assertThat(author("--by", " ").name(Map.of("HEARSAY_USER", ""), "")).isEqualTo("unknown");
  }

  @Test
  void aNameIsOneLine() {
    assertThat(author("--by", "Ana\n\u001b[1mHolt").name(Map.of(), ""))
        .isEqualTo("Ana \uFFFD[1mHolt");
  }

  @Command
  private static final class Deciding {
    @Mixin private Author author = new Author();
  }

  private static Author author(String... args) {
    Deciding command = new Deciding();
    new CommandLine(command).parseArgs(args);
    return command.author;
  }
}
