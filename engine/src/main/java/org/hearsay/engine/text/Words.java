package org.hearsay.engine.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as the model counts them: a maximal run of letters, digits and underscores,
 * or one other visible character; control and format characters belong to no word. Words stand in
 * text order and are named by their index from 0. The Python twin is {@code training/words.py}.
 *
 * <p>One linear pass; two integers a word, and the words once asked for. Thread-safe.
 */
public final class Words {
  /** The words of longer texts are not kept, so that memory stays bounded. */
  private static final int MOST_KEPT = 50_000;

  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  /** What was asked for, by word: every step of a reading asks for most. */
  private @Nullable String[] words = new @Nullable String[0];

  private @Nullable String[] lower = new @Nullable String[0];

  private Words(String text) {
    this.text = text;
  }

  public static Words of(String text) {
    Words words = new Words(text);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (isOfWord(c)) {
        while (end < text.length() && isOfWord(c = text.codePointAt(end))) {
          end += Character.charCount(c);
        }
        words.add(at, end);
      } else if (isVisible(c)) {
        words.add(at, end);
      }
      at = end;
    }
    int kept = words.size <= MOST_KEPT ? words.size : 0;
    words.words = new @Nullable String[kept];
    words.lower = new @Nullable String[kept];
    return words;
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  public int size() {
    return size;
  }

  /** UTF-16 offset of the first code unit. */
  public int start(int word) {
    return starts[word];
  }

  /** UTF-16 offset behind the last code unit. */
  public int end(int word) {
    return ends[word];
  }

  public String word(int word) {
    if (word >= words.length) {
      return text.substring(starts[word], ends[word]);
    }
    String known = words[word];
    if (known == null) {
      known = text.substring(starts[word], ends[word]);
      words[word] = known;
    }
    return known;
  }

  /** The word in small letters. */
  public String lower(int word) {
    if (word >= lower.length) {
      return word(word).toLowerCase(Locale.ROOT);
    }
    String known = lower[word];
    if (known == null) {
      known = word(word).toLowerCase(Locale.ROOT);
      lower[word] = known;
    }
    return known;
  }

  public String text() {
    return text;
  }

  /** What runs together to one word; all else visible is a word alone. */
  public static boolean isOfWord(int c) {
    return isLetterOrDigit(c) || c == '_';
  }

  public static boolean isLetterOrDigit(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
