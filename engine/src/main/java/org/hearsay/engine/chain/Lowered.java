package org.hearsay.engine.chain;

import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;

/** The words of a text in small letters, by index, with what their letters tell. */
final class Lowered {
  private final Words words;
  private final String[] lowered;

  Lowered(Prose prose) {
    words = prose.words();
    lowered = new String[words.size()];
    for (int w = 0; w < lowered.length; w++) {
      lowered[w] = words.lower(w);
    }
  }

  int size() {
    return lowered.length;
  }

  /** Nothing behind the last word. */
  String at(int word) {
    return word < lowered.length ? lowered[word] : "";
  }

  boolean isCapital(int word) {
    int c = words.text().codePointAt(words.start(word));
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  boolean isNumber(int word) {
    return Character.isDigit(words.text().codePointAt(words.start(word)));
  }

  /** A mark that parts what stands around it; those inside names and compounds do not. */
  boolean isMark(int word) {
    int c = words.text().codePointAt(words.start(word));
    return !Words.isOfWord(c) && "-'’&./".indexOf(c) < 0;
  }

  boolean isApostrophe(int word) {
    String mark = at(word);
    return mark.equals("'") || mark.equals("’");
  }

  boolean isQuotationMark(int word) {
    return "\"“”„«»'‘’".contains(at(word)) && !at(word).isEmpty();
  }

  /** Whether nothing stands between the word and the next. */
  boolean touchesNext(int word) {
    return word + 1 < lowered.length && words.end(word) == words.start(word + 1);
  }
}
