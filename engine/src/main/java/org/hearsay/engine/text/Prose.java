package org.hearsay.engine.text;

import java.util.Arrays;

/**
 * A text cut into words, sentences and lines, once for all who read it. Offsets are UTF-16 code
 * units of the original; words, sentences and lines are named by their index from 0. One linear
 * pass; look-ups take logarithmic time.
 *
 * <p>A line is what stands between line breaks: in news a paragraph. A sentence never runs over a
 * line's end, and holds the marks that close it.
 */
public final class Prose {
  private final String text;
  private final Words words;
  private final int[] wordStarts;
  private final Sentences sentences;

  private Prose(String text) {
    this.text = text;
    words = Words.of(text);
    wordStarts = new int[words.size()];
    for (int w = 0; w < wordStarts.length; w++) {
      wordStarts[w] = words.start(w);
    }
    sentences = Sentences.of(words);
  }

  public static Prose of(String text) {
    return new Prose(text);
  }

  public String text() {
    return text;
  }

  public Words words() {
    return words;
  }

  /**
   * The first word that ends behind {@code offset}: the one that holds it or, where none does, the
   * next; as many as there are words behind the last.
   */
  public int wordAt(int offset) {
    int found = Arrays.binarySearch(wordStarts, offset);
    if (found >= 0) {
      return found;
    }
    int before = -found - 2;
    return before >= 0 && words.end(before) > offset ? before : before + 1;
  }

  /** As many as the text has. */
  public int sentences() {
    return sentences.size();
  }

  /** The sentence of a word. */
  public int sentenceOf(int word) {
    return sentences.of(word);
  }

  /** The sentence's first word. */
  public int sentenceStart(int sentence) {
    return sentences.start(sentence);
  }

  /** The word behind the sentence's last. */
  public int sentenceEnd(int sentence) {
    return sentences.start(sentence + 1);
  }

  /** From the sentence's first word to its last mark. */
  public Span sentence(int sentence) {
    return span(sentenceStart(sentence), sentenceEnd(sentence));
  }

  /** The line of a sentence, counted without blank ones. */
  public int lineOf(int sentence) {
    return sentences.line(sentence);
  }

  /** The words {@code [start, end)} and what stands between them. */
  public Span span(int start, int end) {
    return new Span(words.start(start), words.end(end - 1));
  }
}
