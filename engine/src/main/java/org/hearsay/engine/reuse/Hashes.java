package org.hearsay.engine.reuse;

/**
 * Numbers for words and runs of words. They are kept in ledgers, so what they are made of must
 * never change; that is why no library makes them.
 */
final class Hashes {
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** A word's hash with one more code point. */
  static long with(long hash, int codePoint) {
    return (hash ^ codePoint) * 0x100000001B3L;
  }

  /** A run's hash with one more word. */
  static long join(long hash, long word) {
    return (hash + mixed(word)) * ODD;
  }

  /** Spreads every bit over all others: the finaliser of SplitMix64 (Steele et al., 2014). */
  static long mixed(long hash) {
    long mixed = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
