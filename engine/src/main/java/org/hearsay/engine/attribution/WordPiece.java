package org.hearsay.engine.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Splits words into the pieces the encoder knows: greedy longest match over lower-cased words
 * without accents (Wu et al. 2016, as in BERT), quotation marks and dashes in their plain form. A
 * word of more than 60 characters, or with a character that no piece holds, is one unknown piece.
 */
public final class WordPiece {
  private static final int LONGEST = 60;
  private static final String FANCY =
      "\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u201a\u2014\u2013\u2015\u2212";
  private static final String PLAIN = "\"\"\"\"\"'''----";

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  private WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.unknown = id("[UNK]");
  }

  private static final class Shipped {
    static final WordPiece PIECES = shippedPieces();
  }

  /** Of the encoder that ships with the program. */
  public static WordPiece shipped() {
    return Shipped.PIECES;
  }

  private static WordPiece shippedPieces() {
    try (InputStream lines = WordPiece.class.getResourceAsStream("vocabulary.txt")) {
      if (lines == null) {
        throw new IllegalStateException("vocabulary.txt is missing from the program");
      }
      return load(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One piece a line, its id the line's number from 0; continuing pieces begin with {@code ##}. */
  static WordPiece load(InputStream lines) throws IOException {
    Map<String, Integer> vocabulary = HashMap.newHashMap(32_000);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        vocabulary.put(line, vocabulary.size());
      }
    }
    return new WordPiece(vocabulary);
  }

  /**
   * @throws IllegalStateException if the vocabulary lacks the piece
   */
  public int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalStateException("vocabulary without " + piece);
    }
    return id;
  }

  /** Place of a whole word in the vocabulary, the more frequent first; -1 of one it lacks. */
  public int place(String lower) {
    return vocabulary.getOrDefault(lower, -1);
  }

  /** The ids of a word's pieces, at least one and at most {@value #LONGEST}. */
  public int[] pieces(String word) {
    String w = normalise(word);
    if (w.isEmpty() || w.codePointCount(0, w.length()) > LONGEST) {
      return new int[] {unknown};
    }
    int[] ids = new int[w.length()];
    int count = 0;
    int start = 0;
    while (start < w.length()) {
      int end = w.length();
      Integer id = null;
      while (end > start && id == null) {
        id = vocabulary.get(start == 0 ? w.substring(0, end) : "##" + w.substring(start, end));
        end -= id == null ? 1 : 0;
      }
      if (id == null) {
        return new int[] {unknown};
      }
      ids[count++] = id;
      start = end;
    }
    return Arrays.copyOf(ids, count);
  }

  private static String normalise(String word) {
    if (word.length() == 1) {
      int fancy = FANCY.indexOf(word.charAt(0));
      if (fancy >= 0) {
        return PLAIN.substring(fancy, fancy + 1);
      }
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 0x80)) {
      return lower;
    }
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
