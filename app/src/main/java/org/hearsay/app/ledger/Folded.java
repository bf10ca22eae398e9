package org.hearsay.app.ledger;

import java.util.Arrays;
import org.hearsay.app.kept.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A passage of an article in which words can be found as people write them: runs of white space are
 * one space, curly quotation marks and apostrophes straight ones. Places are in code points of the
 * article.
 */
final class Folded {
  private final int start;
  private final String text;
  private final int length;
  private final int[] folded;

  /** Of each folded code point, where it stands; one more for the end. */
  private final int[] places;

  Folded(int start, String text) {
    this.start = start;
    this.text = text;
    int[] original = text.codePoints().toArray();
    length = original.length;
    places = new int[length + 1];
    folded = fold(original, places);
    places[folded.length] = length;
  }

  int start() {
    return start;
  }

  int end() {
    return start + length;
  }

  Quote quote(int from, int to) {
    int first = text.offsetByCodePoints(0, from - start);
    return new Quote(from, to, text.substring(first, text.offsetByCodePoints(first, to - from)));
  }

  /** Words in the form in which they are looked for: none at the ends but letters and signs. */
  static int[] fold(String words) {
    int[] original = words.strip().codePoints().toArray();
    return fold(original, new int[original.length + 1]);
  }

  private static int[] fold(int[] original, int[] places) {
    int[] folded = new int[original.length];
    int count = 0;
    for (int i = 0; i < original.length; i++) {
      int point = plain(original[i]);
      if (point == ' ' && count > 0 && folded[count - 1] == ' ') {
        continue;
      }
      places[count] = i;
      folded[count++] = point;
    }
    return Arrays.copyOf(folded, count);
  }

  private static int plain(int point) {
    return switch (point) {
      case '\u2018', '\u2019', '\u02BC' -> '\'';
      case '\u201C', '\u201D' -> '"';
      default -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point;
    };
  }

  /** By Knuth, Morris and Pratt, so that no words make it slow. */
  @Nullable Quote nearest(int[] wanted, int place, int from) {
    int[] fallback = fallback(wanted);
    int best = -1;
    int matched = 0;
    for (int i = 0; i < folded.length; i++) {
      while (matched > 0 && folded[i] != wanted[matched]) {
        matched = fallback[matched - 1];
      }
      if (folded[i] == wanted[matched]) {
        matched++;
      }
      if (matched == wanted.length) {
        int found = i - matched + 1;
        matched = fallback[matched - 1];
        if (at(found) >= from
            && (best < 0 || Math.abs(at(found) - place) < Math.abs(at(best) - place))) {
          best = found;
        }
      }
    }
    return best < 0 ? null : quote(at(best), start + places[best + wanted.length - 1] + 1);
  }

  private int at(int index) {
    return start + places[index];
  }

  /** Of each prefix, the length of the longest other one that it ends with. */
  private static int[] fallback(int[] wanted) {
    int[] fallback = new int[wanted.length];
    int length = 0;
    for (int i = 1; i < wanted.length; i++) {
      while (length > 0 && wanted[i] != wanted[length]) {
        length = fallback[length - 1];
      }
      if (wanted[i] == wanted[length]) {
        length++;
      }
      fallback[i] = length;
    }
    return fallback;
  }
}
