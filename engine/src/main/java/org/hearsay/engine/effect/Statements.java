package org.hearsay.engine.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.chain.Link;
import org.hearsay.engine.manner.Manner;
import org.hearsay.engine.speaker.Speaker;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.hearsay.engine.text.Words;

/** All statements of an article, in text order, each behind the one that holds it. */
final class Statements {
  private final List<Statement> inOrder = new ArrayList<>();
  private final Map<Integer, Integer> placeByNumber = new HashMap<>();

  Statements(
      Prose prose, List<Attribution> attributions, List<Manner> manners, List<List<Link>> chains) {
    for (int i = 0; i < attributions.size(); i++) {
      inOrder.add(statement(prose, i, attributions.get(i), manners.get(i), chains.get(i)));
    }
    inOrder.sort(
        Comparator.comparingInt((Statement each) -> each.extent().start())
            .thenComparing(each -> each.extent().end(), Comparator.reverseOrder()));
    for (int place = 0; place < inOrder.size(); place++) {
      placeByNumber.put(inOrder.get(place).attribution().number(), place);
    }
  }

  private static Statement statement(
      Prose prose, int index, Attribution attribution, Manner manner, List<Link> chain) {
    List<Token> cue = tokens(prose, attribution.cue());
    List<Token> content = tokens(prose, attribution.content());
    List<Token> all = new ArrayList<>(cue);
    all.addAll(content);
    all.sort(Comparator.comparing(Token::span));
    int sentence = prose.sentenceOf(prose.wordAt(attribution.cue().getFirst().start()));
    return new Statement(
        index,
        attribution,
        manner,
        chain,
        cue,
        content,
        all,
        Stems.of(content),
        Stems.of(tokens(prose, attribution.source())),
        names(prose, attribution, chain),
        attribution.extent(),
        sentence,
        prose.lineOf(sentence));
  }

  private static List<Token> tokens(Prose prose, List<Span> pieces) {
    Words words = prose.words();
    List<Token> tokens = new ArrayList<>();
    for (Span piece : pieces) {
      for (int w = prose.wordAt(piece.start());
          w < words.size() && words.start(w) < piece.end();
          w++) {
        String word = words.word(w);
        tokens.add(
            new Token(
                word.toLowerCase(Locale.ROOT),
                Character.isUpperCase(word.codePointAt(0)),
                new Span(words.start(w), words.end(w))));
      }
    }
    return tokens;
  }

  private static Set<String> names(Prose prose, Attribution attribution, List<Link> chain) {
    Set<String> names = new HashSet<>();
    tokens(prose, attribution.source()).stream()
        .filter(Token::capital)
        .map(Token::word)
        .forEach(names::add);
    for (Link link : chain) {
      Speaker speaker = link.speaker();
      if (speaker != null && speaker.name() != null) {
        for (String word : speaker.name().split("\\P{L}+")) {
          if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
            names.add(word.toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return names;
  }

  int size() {
    return inOrder.size();
  }

  Statement at(int place) {
    return inOrder.get(place);
  }

  int placeOf(int number) {
    return placeByNumber.getOrDefault(number, -1);
  }

  /** Whether {@code outer} holds {@code inner}, at any depth. */
  boolean holds(Statement outer, Statement inner) {
    Statement each = inner;
    for (int steps = 0; each.isNested() && steps < inOrder.size(); steps++) {
      int place = placeOf(each.attribution().within());
      if (place < 0) {
        return false;
      }
      each = inOrder.get(place);
      if (each == outer) {
        return true;
      }
    }
    return false;
  }
}
