package org.hearsay.engine.reuse;

import java.util.Arrays;

/**
 * A text cut into all its runs of five words, to be held against those of other texts. Words are
 * letters, digits and underscores, case folded. Lines of boilerplate are left out.
 *
 * <p>Cost: linear; some 28 bytes a word. Of a longer text than {@link #MOST_WORDS} words only so
 * many count. Immutable.
 */
public final class Shingles {
  public static final int MOST_WORDS = 100_000;

  /** Words in a run. */
  static final int RUN = 5;

  /** Of each word, in code points. */
  private final int[] starts;

  private final int[] ends;

  /** Of the run that begins with a word; 0 where there is none that counts. */
  private final long[] runs;

  /** Words that stand for a number or a day, by which the same form is filled in differently. */
  private final boolean[] figures;

  /** Open addressing: places of runs, plus one, each hash once. */
  private final int[] table;

  /** The next place with the same run; 0 for none. */
  private final int[] next;

  private final int distinct;

  private Shingles(int[] starts, int[] ends, long[] runs, boolean[] figures) {
    this.starts = starts;
    this.ends = ends;
    this.runs = runs;
    this.figures = figures;
    table = new int[Integer.highestOneBit(Math.max(8, runs.length)) << 2];
    next = new int[runs.length];
    distinct = fill();
  }

  public static Shingles of(String text) {
    return new WordScan(text).shingles();
  }

  /**
   * @param words hashes of the words
   */
  static Shingles of(int[] starts, int[] ends, long[] words, boolean[] figures) {
    long[] runs = new long[words.length];
    for (int i = 0; i + RUN <= words.length; i++) {
      long run = 0;
      for (int j = i; j < i + RUN; j++) {
        run = Hashes.join(run, words[j]);
      }
      run = Hashes.mixed(run);
      runs[i] = run == 0 ? 1 : run;
    }
    return new Shingles(starts, ends, runs, figures);
  }

  /** The same without runs of which the prints are common to many articles, and those between. */
  public Shingles without(Prints common) {
    long[] left = runs.clone();
    int last = -1;
    boolean any = false;
    for (int i = 0; i < runs.length; i++) {
      if (common.has(runs[i])) {
        int from = last >= 0 && i - last <= 2 * Prints.WINDOW ? last : i;
        Arrays.fill(left, from, i + 1, 0);
        last = i;
        any = true;
      }
    }
    return any ? new Shingles(starts, ends, left, figures) : this;
  }

  private int fill() {
    int found = 0;
    // From the end, so that the first of equal runs leads the others
    for (int i = runs.length - 1; i >= 0; i--) {
      if (runs[i] != 0) {
        int slot = slot(runs[i]);
        found += table[slot] == 0 ? 1 : 0;
        next[i] = table[slot];
        table[slot] = i + 1;
      }
    }
    return found;
  }

  private int slot(long run) {
    int slot = (int) run & table.length - 1;
    while (table[slot] != 0 && runs[table[slot] - 1] != run) {
      slot = slot + 1 & table.length - 1;
    }
    return slot;
  }

  /** Words that count. */
  public int words() {
    return starts.length;
  }

  /** Different runs. */
  int distinct() {
    return distinct;
  }

  long run(int word) {
    return runs[word];
  }

  int start(int word) {
    return starts[word];
  }

  int end(int word) {
    return ends[word];
  }

  boolean isFigure(int word) {
    return figures[word];
  }

  /** The first word with which a run begins here; -1 for none. */
  int first(long run) {
    return table[slot(run)] - 1;
  }

  /** The next word with which the same run begins; -1 for none. */
  int next(int word) {
    return next[word] - 1;
  }

  public Prints prints() {
    return Prints.of(runs);
  }
}
