package org.hearsay.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.app.export.Screen;
import org.junit.jupiter.api.Test;

/** That what the page shows of a trace is what the program shows. */
class LineageDocTest {
  private static final Path PAGE = Path.of("../docs/lineage.md");
  private static final String FENCE = "```\n";

  /** {@code -Dgolden.update=true} writes the block anew. */
  @Test
  void showsWhatTheProgramSays() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(FENCE) + FENCE.length();
    int end = page.indexOf(FENCE, start);
    String shown = TraceText.of(TraceTextTest.ferry().trace(), Screen.PAPER);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page.substring(0, start) + shown + page.substring(end));
      return;
    }
    assertThat(page.substring(start, end))
        .as("a trace looks otherwise now; -Dgolden.update=true")
        .isEqualTo(shown);
  }
}
