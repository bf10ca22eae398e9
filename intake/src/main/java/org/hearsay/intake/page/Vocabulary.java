package org.hearsay.intake.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A table of words beside the class that asks for them: lines of {@code KIND: WORDS}. */
final class Vocabulary {
  private final Map<String, Set<String>> kinds = new HashMap<>();

  /**
   * @param resource beside this class
   * @param separator between words, a pattern; space around words does not count
   */
  Vocabulary(String resource, String separator) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " beside " + Vocabulary.class);
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .forEach(line -> add(line, separator));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The words of a kind in the order of the table. */
  Set<String> of(String kind) {
    Set<String> words = kinds.get(kind);
    if (words == null) {
      throw new IllegalStateException("no words of kind " + kind);
    }
    return words;
  }

  private void add(String line, String separator) {
    int colon = line.indexOf(": ");
    if (colon < 0) {
      throw new IllegalStateException("expected KIND: WORDS, not " + line);
    }
    Set<String> words =
        kinds.computeIfAbsent(line.substring(0, colon), kind -> new LinkedHashSet<>());
    for (String word : line.substring(colon + 2).split(separator, -1)) {
      words.add(word.strip());
    }
  }
}
