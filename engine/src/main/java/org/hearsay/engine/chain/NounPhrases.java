package org.hearsay.engine.chain;

import java.util.Set;

/** Reads noun phrases behind the words that announce them. Bounded: a few words each. */
final class NounPhrases {
  /** In words. */
  static final int LONGEST = 16;

  private static final Set<String> OPENINGS =
      Set.of(
          "the", "a", "an", "its", "his", "her", "their", "this", "that", "our", "local", "state");

  /** End every noun phrase. */
  private static final Set<String> STOPS =
      Set.of(
          ("on by during after before since until via that which who whom whose when where while as if"
                  + " because but although though over about against amid following late later early"
                  + " earlier yesterday today tomorrow tonight last said says saying told is was were"
                  + " are has have had will would could should may might be been reported added how what"
                  + " why whether not it he she they we i you monday tuesday wednesday thursday friday"
                  + " saturday sunday this next morning adding calling describing then also there")
              .split(" "));

  /** End a plain noun phrase, and join a long one to what tells it apart. */
  private static final Set<String> JOINTS =
      Set.of(
          "in", "at", "from", "with", "to", "within", "inside", "near", "for", "and", "or", "under",
          "into", "out");

  private final Lowered words;

  NounPhrases(Lowered words) {
    this.words = words;
  }

  /**
   * The word behind a name with what stands before it: "the Welsh weekly The Harbour Light",
   * "Wales's Harbour 5 radio". As much as {@code start} where there is none.
   */
  int nameEnd(int start, int limit) {
    return end(start, limit, false);
  }

  /** The same with what tells it apart: "two sources close to the talks in Geneva". */
  int fullEnd(int start, int limit) {
    return end(start, limit, true);
  }

  private int end(int start, int limit, boolean full) {
    int w = start;
    int most = Math.min(limit, start + LONGEST);
    while (w < most && !stops(w, start, full)) {
      w++;
    }
    while (w > start
        && (JOINTS.contains(words.at(w - 1))
            || words.at(w - 1).equals("of")
            || dangles(w - 1, start))) {
      w--;
    }
    return w;
  }

  private boolean stops(int w, int start, boolean full) {
    String word = words.at(w);
    if (w == start && OPENINGS.contains(word)) {
      return false;
    }
    if (STOPS.contains(word)) {
      return true;
    }
    if (JOINTS.contains(word)) {
      return !full || w == start;
    }
    if (words.isQuotationMark(w) && !words.isApostrophe(w)) {
      return !quotesName(w, start);
    }
    if (word.equals(".")) {
      return !words.touchesNext(w - 1 < start ? w : w - 1)
          || w == start
          || words.at(w - 1).length() > 4;
    }
    return words.isMark(w);
  }

  /** A mark before a capital, or one that closes a few words behind one that opened. */
  private boolean quotesName(int w, int start) {
    for (int before = w - 1; before >= Math.max(start, w - 6); before--) {
      if (words.isQuotationMark(before) && !words.isApostrophe(before)) {
        return true;
      }
    }
    if (w + 1 >= words.size()) {
      return false;
    }
    for (int end = w + 2; end < Math.min(w + 7, words.size()); end++) {
      if (words.isQuotationMark(end) && !words.isApostrophe(end)) {
        return true;
      }
    }
    return false;
  }

  /** A closing apostrophe, point or hyphen that belongs to no word. */
  private boolean dangles(int w, int start) {
    return w > start
        && "-–/'’".contains(words.at(w))
        && !(words.isApostrophe(w) && words.touchesNext(w - 1) && words.at(w - 1).endsWith("s"));
  }
}
