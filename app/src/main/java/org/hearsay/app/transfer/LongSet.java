package org.hearsay.app.transfer;

import java.util.Arrays;

/** Ids, eight bytes each. First all are added, then it is asked for. */
final class LongSet {
  private long[] ids = new long[1 << 10];
  private int size;
  private boolean sorted;

  void add(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
    }
    ids[size++] = id;
    sorted = false;
  }

  boolean contains(long id) {
    if (!sorted) {
      Arrays.sort(ids, 0, size);
      sorted = true;
    }
    return Arrays.binarySearch(ids, 0, size, id) >= 0;
  }
}
