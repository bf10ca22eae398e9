package org.hearsay.engine.effect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that do something to statements, by their class. */
final class EffectWords {
  private static final class Shipped {
    static final EffectWords WORDS = load();
  }

  /** A word or a few that belong together. */
  private record Entry(WordClass of, List<String> words) {}

  private final Map<String, List<Entry>> byFirst = new HashMap<>();

  private EffectWords() {}

  static EffectWords shipped() {
    return Shipped.WORDS;
  }

  private static EffectWords load() {
    EffectWords words = new EffectWords();
    try (InputStream in = EffectWords.class.getResourceAsStream("effect-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("effect-words.tsv is not in the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(words::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 2) {
      throw new IllegalStateException("effect words with " + columns.length + " columns: " + line);
    }
    WordClass of = WordClass.valueOf(columns[0]);
    for (String entry : columns[1].split("\\|")) {
      List<String> words = List.of(entry.split(" "));
      byFirst
          .computeIfAbsent(words.getFirst(), first -> new ArrayList<>())
          .add(new Entry(of, words));
    }
  }

  /** How many words from {@code at} on are one of the class; 0 when none is. */
  int length(WordClass of, List<Token> tokens, int at) {
    int longest = 0;
    for (Entry entry : byFirst.getOrDefault(tokens.get(at).word(), List.of())) {
      if (entry.of() == of && entry.words().size() > longest && follow(entry.words(), tokens, at)) {
        longest = entry.words().size();
      }
    }
    return longest;
  }

  private static boolean follow(List<String> words, List<Token> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!words.get(i).equals(tokens.get(at + i).word())) {
        return false;
      }
    }
    return true;
  }

  boolean is(WordClass of, List<Token> tokens, int at) {
    return at < tokens.size() && length(of, tokens, at) > 0;
  }

  /** The first place of a word of the class in {@code [from, to)}, or -1. */
  int find(WordClass of, List<Token> tokens, int from, int to) {
    for (int i = from; i < Math.min(to, tokens.size()); i++) {
      if (is(of, tokens, i)) {
        return i;
      }
    }
    return -1;
  }
}
