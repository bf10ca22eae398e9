package org.hearsay.engine.effect;

import org.hearsay.engine.text.Span;

/**
 * A word of a statement.
 *
 * @param word in small letters
 * @param capital whether it begins with a capital
 */
record Token(String word, boolean capital, Span span) {
  boolean isWord() {
    return Character.isLetterOrDigit(word.codePointAt(0));
  }

  boolean isQuotationMark() {
    return "\"“”„«»".contains(word);
  }

  /** Whether it ends a clause. */
  boolean isStop() {
    return ".;:!?—–…".contains(word);
  }
}
