package org.hearsay.engine.text;

import java.util.Arrays;
import java.util.Set;

/**
 * Where sentences begin, in words. A sentence ends at a line break, or at {@code . ! ? …} with the
 * marks that close behind it, if what follows can begin one and the point does not belong to an
 * abbreviation, an initial or a number.
 */
final class Sentences {
  /** Whose point does not end a sentence; lower case, without the last point. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof rev hon st sr jr gen lt col maj capt cpl sgt cmdr adm brig pvt sen rep gov"
                  + " pres supt det insp ave blvd rd vs etc dept univ assn bros co corp inc ltd"
                  + " jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat"
                  + " sun al res ret fr mt ft approx est fig vol art sec atty asst messrs mme mlle")
              .split(" "));

  /** Cut short before a figure only: "No. 5", but "She said no." */
  private static final Set<String> BEFORE_FIGURES = Set.of("no", "nos");

  private final int[] starts;
  private final int[] lines;
  private final int size;

  private Sentences(int[] starts, int[] lines, int size) {
    this.starts = starts;
    this.lines = lines;
    this.size = size;
  }

  static Sentences of(Words words) {
    int[] starts = new int[64];
    int[] lines = new int[64];
    int size = 0;
    int line = -1;
    boolean ended = true;
    for (int w = 0; w < words.size(); w++) {
      boolean broken = w == 0 || breaksLine(words, w);
      if (broken) {
        line++;
      }
      if (broken || ended && canBegin(words, w)) {
        if (size + 1 == starts.length) {
          starts = Arrays.copyOf(starts, 2 * size + 2);
          lines = Arrays.copyOf(lines, 2 * size + 2);
        }
        starts[size] = w;
        lines[size++] = line;
        ended = false;
      }
      ended = endsAt(words, w) || ended && closes(words, w);
    }
    starts[size] = words.size();
    return new Sentences(starts, lines, size);
  }

  private static boolean breaksLine(Words words, int w) {
    String text = words.text();
    for (int i = words.end(w - 1); i < words.start(w); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2029') {
        return true;
      }
    }
    return false;
  }

  private static char first(Words words, int w) {
    return words.text().charAt(words.start(w));
  }

  private static boolean endsAt(Words words, int w) {
    char c = first(words, w);
    if (c == '!' || c == '?' || c == '…') {
      return true;
    }
    if (c != '.' || w == 0) {
      return c == '.';
    }
    if (words.end(w - 1) < words.start(w)) {
      return true;
    }
    String before = words.word(w - 1);
    boolean initial =
        before.length() == 1
            && Character.isUpperCase(before.charAt(0))
            && !(w >= 3 && first(words, w - 2) == '.' && words.end(w - 2) == words.start(w - 1));
    String lower = before.toLowerCase(java.util.Locale.ROOT);
    if (BEFORE_FIGURES.contains(lower)) {
      return w + 1 < words.size() && !Character.isDigit(first(words, w + 1));
    }
    return !initial && !ABBREVIATIONS.contains(lower);
  }

  private static boolean closes(Words words, int w) {
    return "\"'”’)]».".indexOf(first(words, w)) >= 0 && w > 0 && words.end(w - 1) == words.start(w);
  }

  /** A capital, a digit or a mark that opens, after a space. */
  private static boolean canBegin(Words words, int w) {
    if (words.end(w - 1) == words.start(w)) {
      return false;
    }
    int c = words.text().codePointAt(words.start(w));
    return Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || Character.isDigit(c)
        || "\"'“‘„«([—–-•*".indexOf(c) >= 0
        || !Character.isLowerCase(c) && Character.isLetter(c);
  }

  int size() {
    return size;
  }

  int of(int word) {
    int found = Arrays.binarySearch(starts, 0, size, word);
    return found >= 0 ? found : -found - 2;
  }

  /** The first word; of the sentence behind the last, the number of words. */
  int start(int sentence) {
    return starts[sentence];
  }

  int line(int sentence) {
    return lines[sentence];
  }
}
