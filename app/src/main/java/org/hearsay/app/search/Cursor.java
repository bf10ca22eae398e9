package org.hearsay.app.search;

import org.hearsay.app.index.Facet;

/**
 * Where a page ends: the tier and the place of its last statement. What is added meanwhile neither
 * doubles nor hides what follows.
 */
record Cursor(int tier, long place) {
  /** Before all. */
  static final Cursor START = new Cursor(0, -1);

  private static final int LONGEST = 13;
  private static final int PLACE_BITS = 46;
  private static final int CHECK_FROM = 48;

  /** At most 13 letters and digits. */
  String text(Query query) {
    long check = Facet.hash64(query + "\n" + tier + "\n" + place) >>> CHECK_FROM;
    return Long.toUnsignedString(
        check << CHECK_FROM | (long) tier << PLACE_BITS | place, Character.MAX_RADIX);
  }

  /**
   * The cursor that {@link #text} gave for the same query.
   *
   * @throws QueryException if it gave no such
   */
  static Cursor parse(String text, Query query) throws QueryException {
    if (text.length() <= LONGEST && text.matches("[0-9a-z]+")) {
      try {
        long bits = Long.parseUnsignedLong(text, Character.MAX_RADIX);
        Cursor cursor = new Cursor((int) (bits >>> PLACE_BITS & 3), bits & (1L << PLACE_BITS) - 1);
        if (cursor.text(query).equals(text)) {
          return cursor;
        }
      } catch (NumberFormatException tooLarge) {
        // Said below
      }
    }
    throw new QueryException("no page of this query ends so; without it, the first page comes");
  }
}
