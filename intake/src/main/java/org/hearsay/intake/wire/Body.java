package org.hearsay.intake.wire;

import org.hearsay.intake.item.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One form of an item's text; senders give several of the same.
 *
 * @param text without lone surrogates
 * @param place where in the document it stands
 * @param words how many pieces between spaces have a letter or a digit
 * @param paragraphs whether it shows where a paragraph ends
 */
record Body(String text, String place, int words, boolean paragraphs) {

  static Body ofMarkup(String text, String place) {
    return new Body(text, place, count(text), true);
  }

  /** Of a plain text, whose characters are kept. */
  static Body plain(String text, String place) {
    return new Body(text, place, count(text), text.indexOf('\n') >= 0);
  }

  /**
   * The more words, the more of the story; a long line that was paragraphs once has lost as much as
   * a tenth of its words. Of equals, one made of markup is better by a little.
   */
  double worth() {
    return paragraphs ? words : 0.9 * words;
  }

  /**
   * The text, less the title where it is repeated above the rest.
   *
   * @param title tidied
   */
  String without(@Nullable String title) {
    int end = text.indexOf('\n');
    if (title == null || end < 0 || !Draft.tidied(text.substring(0, end)).equals(title)) {
      return text;
    }
    String rest = text.substring(end).strip();
    return rest.isEmpty() ? text : rest;
  }

  private static int count(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        counted = false;
      } else if (!counted && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
