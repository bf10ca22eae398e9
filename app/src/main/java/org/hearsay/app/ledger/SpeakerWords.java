package org.hearsay.app.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table {@code speaker-words.tsv}, which says what its classes are for. */
final class SpeakerWords {
  static final SpeakerWords SHIPPED = new SpeakerWords();

  final Set<String> particle;
  final Set<String> suffix;
  final Set<String> link;
  final Set<String> qualifier;
  final Set<String> legal;
  final Set<String> wide;
  final Set<String> field;
  final Set<String> body;

  /** To the first of those that are one word. */
  private final Map<String, String> same = new HashMap<>();

  private SpeakerWords() {
    Map<String, Set<String>> classes = new HashMap<>();
    for (String line : table().split("\n")) {
      if (line.startsWith("#")) {
        continue;
      }
      int tab = line.indexOf('\t');
      List<String> words = List.of(line.substring(tab + 1).split(" "));
      String name = line.substring(0, tab);
      if (name.equals("same")) {
        words.forEach(word -> same.put(word, words.getFirst()));
      } else {
        classes.computeIfAbsent(name, each -> new HashSet<>()).addAll(words);
      }
    }
    particle = in(classes, "particle");
    suffix = in(classes, "suffix");
    link = in(classes, "link");
    qualifier = in(classes, "qualifier");
    legal = in(classes, "legal");
    wide = in(classes, "wide");
    field = in(classes, "field");
    body = in(classes, "body");
  }

  /** What stands for a word in all its spellings. */
  String oneOf(String word) {
    return same.getOrDefault(word, word);
  }

  private static Set<String> in(Map<String, Set<String>> classes, String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalStateException("speaker-words.tsv without " + name);
    }
    return Set.copyOf(words);
  }

  private static String table() {
    try (InputStream in = SpeakerWords.class.getResourceAsStream("speaker-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("speaker-words.tsv is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
