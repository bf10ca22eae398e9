package org.hearsay.engine.reuse;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** One pass over a text that finds its words. */
final class WordScan {
  /** Days and months: with figures, what differs from one filling of a form to the next. */
  private static final Set<Long> DAYS = new HashSet<>();

  static {
    for (String day :
        ("monday tuesday wednesday thursday friday saturday sunday january february march april"
                + " june july august september october november december")
            .split(" ")) {
      DAYS.add(
          day.codePoints()
              .mapToObj(c -> (long) c)
              .reduce(0L, (hash, c) -> Hashes.with(hash, c.intValue())));
    }
  }

  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private long[] words = new long[256];
  private boolean[] figures = new boolean[256];
  private int count;

  WordScan(String text) {
    this.text = text;
  }

  Shingles shingles() {
    int point = 0;
    int start = 0;
    while (start < text.length() && count < Shingles.MOST_WORDS) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line + 1;
      point =
          Boilerplate.is(text, start, end)
              ? point + text.codePointCount(start, end)
              : line(start, end, point);
      start = end;
    }
    return Shingles.of(
        Arrays.copyOf(starts, count),
        Arrays.copyOf(ends, count),
        Arrays.copyOf(words, count),
        Arrays.copyOf(figures, count));
  }

  /** Takes the words of a line; returns the code point behind it. */
  private int line(int start, int end, int point) {
    int at = point;
    int began = -1;
    long hash = 0;
    boolean figure = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c) || c == '_') {
        if (began < 0) {
          began = at;
          hash = 0;
          figure = false;
        }
        hash = Hashes.with(hash, Character.toLowerCase(Character.toUpperCase(c)));
        figure |= Character.isDigit(c);
      } else if (began >= 0) {
        add(began, at, hash, figure);
        began = -1;
      }
      i += Character.charCount(c);
      at++;
    }
    if (began >= 0) {
      add(began, at, hash, figure);
    }
    return at;
  }

  private void add(int start, int end, long hash, boolean figure) {
    if (count == Shingles.MOST_WORDS) {
      return;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      words = Arrays.copyOf(words, count * 2);
      figures = Arrays.copyOf(figures, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    words[count] = hash;
    figures[count++] = figure || DAYS.contains(hash);
  }
}
