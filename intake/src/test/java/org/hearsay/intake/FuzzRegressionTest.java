package org.hearsay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hearsay.intake.web.WebAddressFuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What fuzzing began with and what it found, once more; {@code docs/fuzzing.md} says where the
 * files come from.
 */
class FuzzRegressionTest {
  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "Archive", ArchiveFuzz::fuzzerTestOneInput,
          "Charsets", CharsetsFuzz::fuzzerTestOneInput,
          "Content", ContentFuzz::fuzzerTestOneInput,
          "Feed", FeedFuzz::fuzzerTestOneInput,
          "NewsMl", NewsMlFuzz::fuzzerTestOneInput,
          "Ninjs", NinjsFuzz::fuzzerTestOneInput,
          "Page", PageFuzz::fuzzerTestOneInput,
          "Wacz", WaczFuzz::fuzzerTestOneInput,
          "WebAddress", WebAddressFuzz::fuzzerTestOneInput);

  @ParameterizedTest
  @MethodSource("targets")
  void takesWhatOnceDidHarm(String target) throws IOException, URISyntaxException {
    Consumer<byte[]> parser = Objects.requireNonNull(TARGETS.get(target));
    assertAll(
        files(target).stream()
            .map(file ->
                () ->
                    assertThatCode(() -> parser.accept(Files.readAllBytes(file)))
                        .as(file.toString())
                        .doesNotThrowAnyException()));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void takesEveryBeginning(String target) throws IOException, URISyntaxException {
    Consumer<byte[]> parser = Objects.requireNonNull(TARGETS.get(target));
    for (Path file : files(target)) {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 1 + length / 64) {
        parser.accept(Arrays.copyOf(whole, length));
      }
    }
  }

  @Test
  void hasFilesForEveryTarget() throws IOException, URISyntaxException {
    try (Stream<Path> folders = Files.list(home())) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(TARGETS.keySet());
    }
  }

  static Stream<String> targets() {
    return TARGETS.keySet().stream().sorted();
  }

  private static List<Path> files(String target) throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.list(home().resolve(target))) {
      return files.sorted().toList();
    }
  }

  private static Path home() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(FuzzRegressionTest.class.getResource("/fuzz")).toURI());
  }
}
