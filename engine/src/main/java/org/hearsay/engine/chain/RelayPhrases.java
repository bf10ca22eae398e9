package org.hearsay.engine.chain;

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
import org.hearsay.engine.chain.RelayPhrase.Match;
import org.hearsay.engine.text.Prose;

/** The table of phrases that name relays, asked by the words of a text. */
final class RelayPhrases {
  private static final RelayPhrases SHIPPED = load();

  private final Map<String, List<RelayPhrase>> byFirstWord = new HashMap<>();

  private RelayPhrases() {}

  static RelayPhrases shipped() {
    return SHIPPED;
  }

  private static RelayPhrases load() {
    RelayPhrases phrases = new RelayPhrases();
    try (InputStream in = RelayPhrases.class.getResourceAsStream("relay-phrases.tsv")) {
      if (in == null) {
        throw new IllegalStateException("relay-phrases.tsv is not in the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(RelayPhrase::of)
          .forEach(phrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private void add(RelayPhrase phrase) {
    for (String word : phrase.firstWords()) {
      byFirstWord.computeIfAbsent(word, first -> new ArrayList<>()).add(phrase);
    }
  }

  /** All matches of a text, each inside one sentence, by their first word. */
  List<Match> in(Prose prose, Lowered words) {
    List<Match> found = new ArrayList<>();
    for (int sentence = 0; sentence < prose.sentences(); sentence++) {
      int limit = prose.sentenceEnd(sentence);
      for (int w = prose.sentenceStart(sentence); w < limit; w++) {
        for (RelayPhrase phrase : byFirstWord.getOrDefault(words.at(w), List.of())) {
          Match match = phrase.at(words, w, limit);
          if (match != null) {
            found.add(match);
          }
        }
      }
    }
    return found;
  }
}
