package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.hearsay.app.export.Format;
import org.hearsay.app.export.Screen;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.reading.Reader;
import org.junit.jupiter.api.Test;

/** That what README shows of the program is what the program shows. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Path EXAMPLE = Path.of("../examples/port-ellery-ferry.txt");

  /** In front of the block that shows the example's second to fourth paragraph. */
  private static final String BEFORE = "says of it:\n\n```\n";

  /** {@code -Dgolden.update=true} writes the block anew. */
  @Test
  void showsWhatTheProgramSaysOfTheExample() throws IOException {
    String readme = Files.readString(README);
    int start = readme.indexOf(BEFORE) + BEFORE.length();
    int end = readme.indexOf("```", start);
    String shown = shown();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(README, readme.substring(0, start) + shown + readme.substring(end));
      return;
    }
    assertThat(withoutConfidence(readme.substring(start, end)))
        .as("the program reads the example in another way now; -Dgolden.update=true")
        .isEqualTo(withoutConfidence(shown));
  }

  private static String shown() throws IOException {
    Article article = Article.of("port-ellery-ferry", Files.readString(EXAMPLE));
    try (Reader reader = Reader.open()) {
      return Format.TEXT
          .pages(reader.read(article), Screen.PAPER, false)
          .getFirst()
          .text()
          .lines()
          .dropWhile(line -> !line.contains(" ¶2 "))
          .takeWhile(line -> !line.contains(" ¶5 "))
          .map(line -> line + "\n")
          .collect(Collectors.joining());
    }
  }

  /** Whose last digit may differ between kinds of processors. */
  private static String withoutConfidence(String page) {
    return page.replaceAll("0\\.\\d\\d\n", "\n");
  }
}
