package org.hearsay.engine.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes and takes away the marks of passages in the sources' files, never anything else. */
final class Marks {
  private Marks() {}

  static void drop(Passage passage) throws IOException {
    Path file = file(passage);
    List<String> lines = Files.readAllLines(file);
    lines.remove(head(lines, passage) + 1);
    Files.write(file, lines);
  }

  static void add(Passage passage, String kinds) throws IOException {
    Path file = file(passage);
    List<String> lines = Files.readAllLines(file);
    lines.add(head(lines, passage) + 1, Passage.MARK + kinds);
    Files.write(file, lines);
  }

  private static int head(List<String> lines, Passage passage) {
    return lines.indexOf("== " + passage.name());
  }

  private static Path file(Passage passage) {
    return Path.of("src", "test", "resources", "golden", passage.theme() + ".txt");
  }
}
