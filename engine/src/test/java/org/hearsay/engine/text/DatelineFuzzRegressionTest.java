package org.hearsay.engine.text;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing began with and what it found, once more; see {@code docs/fuzzing.md}. */
class DatelineFuzzRegressionTest {
  @ParameterizedTest
  @MethodSource("files")
  void takesWhatOnceDidHarm(Path file) {
    assertThatCode(() -> DatelineFuzz.fuzzerTestOneInput(Files.readAllBytes(file)))
        .doesNotThrowAnyException();
  }

  static List<Path> files() throws IOException, URISyntaxException {
    Path home =
        Path.of(
            Objects.requireNonNull(DatelineFuzzRegressionTest.class.getResource("/fuzz/Dateline"))
                .toURI());
    try (Stream<Path> files = Files.list(home)) {
      return files.sorted().toList();
    }
  }
}
