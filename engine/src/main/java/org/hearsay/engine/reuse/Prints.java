package org.hearsay.engine.reuse;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/**
 * A sample of a text's runs of words, by which texts with words in common find each other: of every
 * {@link #WINDOW} runs one after the other the least hash (winnowing: Schleimer, Wilkerson, Aiken,
 * SIGMOD 2003), some two in seventeen.
 *
 * <p>Two texts with {@code WINDOW + 4} words in a row in common have a print in common, wherever
 * these stand and whatever stands around them. MinHash bands answer only how alike whole texts are:
 * a third of an article, or two merged into one, are unlike their sources and would be missed.
 */
public final class Prints {
  static final int WINDOW = 16;

  /** Bits of a hash that are dropped: what is left takes six bytes in a database. */
  private static final int DROPPED = 17;

  /** Rising, each once. */
  private final long[] hashes;

  private Prints(long[] hashes) {
    this.hashes = hashes;
  }

  /** Prints that were kept. */
  public static Prints of(Collection<Long> hashes) {
    return new Prints(hashes.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  /** Of runs in the order of the text; 0 stands for none. Linear, as hashes fall by chance. */
  static Prints of(long[] all) {
    long[] runs = Arrays.stream(all).filter(run -> run != 0).map(run -> run >>> DROPPED).toArray();
    LongStream.Builder found = LongStream.builder();
    int least = -1;
    for (int end = Math.min(WINDOW, runs.length); runs.length > 0 && end <= runs.length; end++) {
      int start = Math.max(0, end - WINDOW);
      int before = least;
      if (least < start) {
        least = start;
        for (int i = start + 1; i < end; i++) {
          least = runs[i] <= runs[least] ? i : least;
        }
      } else if (runs[end - 1] <= runs[least]) {
        least = end - 1;
      }
      if (least != before) {
        found.add(runs[least]);
      }
    }
    return new Prints(found.build().sorted().distinct().toArray());
  }

  public LongStream hashes() {
    return Arrays.stream(hashes);
  }

  public int size() {
    return hashes.length;
  }

  /** Whether it has the print of a run. */
  boolean has(long run) {
    return Arrays.binarySearch(hashes, run >>> DROPPED) >= 0;
  }

  /** How many it has in common with another. */
  public int shared(Prints other) {
    int shared = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
