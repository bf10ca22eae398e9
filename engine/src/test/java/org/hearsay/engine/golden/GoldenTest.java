package org.hearsay.engine.golden;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.engine.reading.Reader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden passage is read as expected, or is marked as one that is not. A mark that no longer
 * holds is a failure too, so that what is listed as wrong is wrong.
 *
 * <p>{@code -Dgolden.marks=drop} takes the marks of passages that have come right out of the
 * sources' files and brings the classes of the others up to date, {@code -Dgolden.marks=add} marks
 * those that are wrong (for new passages; look at the diff: a passage that was right before is a
 * fault of the program). Neither touches what is expected. The last line of the output counts by
 * theme and by class of error.
 */
class GoldenTest {
  private static final Reader READER = Reader.open();
  private static final Tally TALLY = new Tally();
  private static final String MARKS = System.getProperty("golden.marks", "");

  static List<Passage> passages() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(each -> each.toString().endsWith(".txt"))
          .sorted()
          .flatMap(GoldenTest::passages)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Passage> passages(Path file) {
    try {
      return Passage.of(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(GoldenTest.class.getResource("/golden")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("passages")
  void isReadAsExpected(Passage passage) throws IOException {
    List<Comparison.Difference> differences =
        Comparison.of(passage, READER.read(passage.article()));
    TALLY.add(passage, differences);
    if (differences.isEmpty() && passage.fails() != null) {
      if (MARKS.equals("drop")) {
        Marks.drop(passage);
      } else {
        fail(
            "comes out right: take the mark \"%s%s\" away, all such marks by -Dgolden.marks=drop",
            Passage.MARK, passage.fails());
      }
    }
    String kinds =
        differences.stream().map(Comparison.Difference::kind).distinct().collect(joining(", "));
    if (!differences.isEmpty() && passage.fails() != null && MARKS.equals("drop")) {
      Marks.drop(passage);
      Marks.add(passage, kinds);
    }
    if (!differences.isEmpty() && passage.fails() == null) {
      if (MARKS.equals("add")) {
        Marks.add(passage, kinds);
      } else {
        fail(
            "golden/%s.txt:%d%n%s",
            passage.theme(),
            passage.line(),
            differences.stream().map(each -> "  " + each.sentence()).collect(joining("\n")));
      }
    }
  }

  @Test
  void namesAreTheirOwn() {
    assertThat(passages().stream().map(Passage::toString)).doesNotHaveDuplicates();
  }

  @AfterAll
  static void close() {
    READER.close();
    System.out.println(TALLY);
  }

  /** How many are right, by theme, and how many of the others have which errors. */
  private static final class Tally {
    private final Map<String, int[]> themes = new TreeMap<>();
    private final Map<String, Integer> errors = new TreeMap<>();

    void add(Passage passage, List<Comparison.Difference> differences) {
      int[] count = themes.computeIfAbsent(passage.theme(), each -> new int[2]);
      count[differences.isEmpty() ? 0 : 1]++;
      differences.stream()
          .map(Comparison.Difference::kind)
          .distinct()
          .forEach(each -> errors.merge(each, 1, Integer::sum));
      if (!differences.isEmpty() && System.getProperty("golden.show") != null) {
        System.out.println(passage);
        differences.forEach(each -> System.out.println("    " + each.sentence()));
      }
    }

    @Override
    public String toString() {
      int right = themes.values().stream().mapToInt(each -> each[0]).sum();
      int wrong = themes.values().stream().mapToInt(each -> each[1]).sum();
      return "golden passages: %d of %d right (%s); errors in passages: %s"
          .formatted(
              right,
              right + wrong,
              themes.entrySet().stream()
                  .map(each ->
                      "%s %d/%d"
                          .formatted(
                              each.getKey(),
                              each.getValue()[0],
                              each.getValue()[0] + each.getValue()[1]))
                  .collect(joining(", ")),
              errors.entrySet().stream()
                  .map(each -> each.getKey() + " " + each.getValue())
                  .collect(joining(", ")));
    }
  }
}
