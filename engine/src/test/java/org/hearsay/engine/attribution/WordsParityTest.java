package org.hearsay.engine.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.engine.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The model must see a text as it did in training: words, features, pieces and windows are those of
 * the Python twin. {@code parity/words.tsv} is what {@code training/dump.py} wrote of the texts in
 * {@code examples/} and in {@code parity/}; it says in its docstring how to write it anew after a
 * change to one of them.
 */
class WordsParityTest {
  private static final WordPiece WORD_PIECE = Shipped.wordPiece();

  /** What Python made of one text, in the lines of the file. */
  record Sheet(String name, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    resource("words.tsv")
        .lines()
        .forEach(line -> {
          if (line.startsWith("text\t")) {
            sheets.add(new Sheet(line.substring("text\t".length()), new ArrayList<>()));
          } else {
            sheets.getLast().lines().add(line);
          }
        });
    return sheets;
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void seesATextAsTheModelDidInTraining(Sheet sheet) {
    String text = text(sheet.name());
    List<String> ours = lines(text);
    for (int i = 0; i < Math.min(ours.size(), sheet.lines().size()); i++) {
      assertThat(ours.get(i))
          .as("line %d of %s, behind \"%s\"", i + 1, sheet.name(), before(text, sheet, i))
          .isEqualTo(sheet.lines().get(i));
    }
    assertThat(ours).hasSameSizeAs(sheet.lines());
  }

  @Test
  void comparesTheTextsItIsMeantTo() throws IOException {
    try (Stream<Path> examples = Files.list(examples())) {
      assertThat(sheets().stream().map(Sheet::name))
          .contains("tricky.txt", "barely-wrapped.txt")
          .containsAll(
              examples
                  .map(path -> path.getFileName().toString())
                  .filter(name -> name.endsWith(".txt"))
                  .toList());
    }
    assertThat(sheets()).allSatisfy(sheet -> assertThat(sheet.lines()).hasSizeGreaterThan(50));
  }

  /** The same lines as dump.py writes. */
  private static List<String> lines(String text) {
    Words words = Words.of(text);
    Features features = Features.of(words);
    List<String> lines = new ArrayList<>();
    int[] counts = new int[words.size()];
    for (int w = 0; w < words.size(); w++) {
      int[] pieces = WORD_PIECE.pieces(words.word(w));
      counts[w] = pieces.length;
      String ids =
          Arrays.stream(pieces).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      lines.add(
          words.start(w)
              + ("\t" + words.end(w))
              + ("\t" + features.row(w))
              + ("\t" + features.line(w))
              + ("\t" + ids));
    }
    lines.add(
        Window.cut(counts, features).stream()
            .map(window -> window.context() + ":" + window.start() + ":" + window.end())
            .collect(Collectors.joining(" ", "windows\t", "")));
    return lines;
  }

  private static String before(String text, Sheet sheet, int line) {
    int end = line == 0 ? 0 : Integer.parseInt(sheet.lines().get(line - 1).split("\t")[1]);
    return text.substring(Math.max(0, end - 40), end);
  }

  private static String text(String name) {
    try {
      Path example = examples().resolve(name);
      return Files.exists(example) ? Files.readString(example) : resource(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder in the project's root, wherever in the project the test was started. */
  private static Path examples() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("examples"))) {
      folder = Objects.requireNonNull(folder.getParent(), "no folder examples above this one");
    }
    return folder.resolve("examples");
  }

  private static String resource(String name) {
    try (InputStream in = WordsParityTest.class.getResourceAsStream("/parity/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
