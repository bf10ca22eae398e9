package org.hearsay.engine.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Keys of a content: every pair of its most telling stems. So two contents meet when they have two
 * of these in common, in any order. One in common is too little: nearly all that it finds is apart.
 */
final class Keys {
  static final int MOST = 10;

  private static final int STEMS = 5;

  private Keys() {}

  static long[] of(Content content) {
    List<Token> telling = new ArrayList<>();
    for (Token token : content.tokens()) {
      if (token.tells() && telling.stream().noneMatch(t -> t.stem().equals(token.stem()))) {
        telling.add(token);
      }
    }
    telling.sort(Comparator.comparingDouble(Token::weight).reversed().thenComparing(Token::stem));
    int top = Math.min(STEMS, telling.size());
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < top; i++) {
      for (int j = i + 1; j < top; j++) {
        String one = telling.get(i).stem();
        String other = telling.get(j).stem();
        boolean ordered = one.compareTo(other) <= 0;
        keys.add(mixed(mixed(1, ordered ? one : other), ordered ? other : one));
      }
    }
    if (keys.isEmpty()) {
      keys.add(mixed(3, Long.toString(content.wording())));
    }
    return keys.stream().mapToLong(Long::longValue).distinct().toArray();
  }

  /** Goes on from a hash with a word; FNV-1a, then mixed as in SplitMix64. */
  static long mixed(long hash, String word) {
    long h = hash ^ 0xcbf29ce484222325L;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * 0x100000001b3L;
    }
    h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }
}
