package org.hearsay.app.ledger;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.hearsay.app.ledger.Derivation.Tokens;

/**
 * Compares the index with what it is to hold, without a second index: of each statement the sum of
 * a hash of every token with its column and position. Sums take tokens in any order, so one walk
 * through the index in its own order is enough.
 *
 * <p>Memory: 16 bytes for each place there is room for, which is twice as many as expected at most.
 */
final class IndexPrints {
  /** No statement stands there. */
  private static final long FREE = Long.MIN_VALUE;

  // Multipliers of SplitMix64 (Steele, Lea, Flood 2014)
  private static final long ODD = 0xbf58476d1ce4e5b9L;
  private static final long OTHER_ODD = 0x94d049bb133111ebL;

  // Columns are told apart by how long their names are, which costs the least to ask
  private static final int CONTENT = "content".length();
  private static final int WHO = "who".length();
  private static final int FORMS = "forms".length();
  private static final int FACETS = "facets".length();

  private long[] places;
  private long[] sums;
  private int taken;

  /**
   * @param statements about how many
   */
  IndexPrints(long statements) {
    int size = Integer.highestOneBit((int) Math.min(1 << 29, Math.max(16, statements * 3 / 2))) * 2;
    places = new long[size];
    sums = new long[size];
    Arrays.fill(places, FREE);
  }

  /** What the index is to hold of a statement. */
  static long of(Tokens tokens) {
    return of(tokens.content(), CONTENT)
        + of(tokens.who(), WHO)
        + of(tokens.forms(), FORMS)
        + of(tokens.facets(), FACETS);
  }

  private static long of(String tokens, int column) {
    long sum = 0;
    long hash = 0;
    int position = 0;
    for (int i = 0; i <= tokens.length(); i++) {
      if (i < tokens.length() && tokens.charAt(i) != ' ') {
        hash = letter(hash, tokens.charAt(i));
      } else if (i > 0 && tokens.charAt(i - 1) != ' ') {
        sum += print(hash, position++ * 8L + column);
        hash = 0;
      }
    }
    return sum;
  }

  private static long letter(long hash, char letter) {
    return (hash + letter + 1) * ODD;
  }

  private static long print(long term, long where) {
    long mixed = (term ^ term >>> 30) + where * OTHER_ODD;
    mixed = (mixed ^ mixed >>> 27) * ODD;
    return mixed ^ mixed >>> 31;
  }

  void expect(long place, long print) {
    add(place, print);
  }

  /** Takes off what the index holds. */
  void subtractIndex(Sql sql) {
    sql.update("CREATE VIRTUAL TABLE temp.instances USING fts5vocab (main, words, instance)");
    try {
      // The term, which costs the most to ask for, is the same for many rows
      String[] term = {""};
      long[] hash = {0};
      sql.each(
          "SELECT term, doc, offset * 8 + length(col) FROM temp.instances",
          row -> {
            String next = row.getString(1);
            if (!next.equals(term[0])) {
              term[0] = next;
              hash[0] = next.chars().asLongStream().reduce(0, (h, c) -> letter(h, (char) c));
            }
            add(row.getLong(2), -print(hash[0], row.getLong(3)));
            return true;
          });
    } finally {
      sql.update("DROP TABLE temp.instances");
    }
  }

  /** All places where the two are not the same. */
  void different(LongConsumer consumer) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] != FREE && sums[i] != 0) {
        consumer.accept(places[i]);
      }
    }
  }

  private void add(long place, long print) {
    if (taken * 4L >= places.length * 3L) {
      grow();
    }
    int at = at(place);
    if (places[at] == FREE) {
      places[at] = place;
      taken++;
    }
    sums[at] += print;
  }

  private int at(long place) {
    int at = (int) (place * ODD >>> 33) & places.length - 1;
    while (places[at] != FREE && places[at] != place) {
      at = at + 1 & places.length - 1;
    }
    return at;
  }

  private void grow() {
    long[] before = places;
    long[] sumsBefore = sums;
    places = new long[before.length * 2];
    sums = new long[before.length * 2];
    Arrays.fill(places, FREE);
    for (int i = 0; i < before.length; i++) {
      if (before[i] != FREE) {
        int at = at(before[i]);
        places[at] = before[i];
        sums[at] = sumsBefore[i];
      }
    }
  }
}
