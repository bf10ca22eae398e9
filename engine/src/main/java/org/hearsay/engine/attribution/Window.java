package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * What the encoder sees at once: the words {@code [start, end)} of a text and, before them, {@code
 * [context, start)} that another window has already dealt with.
 */
record Window(int context, int start, int end) {
  /** Word pieces a window holds at most, the two marks around it counted. */
  static final int SIZE = 256;

  private static final int CONTEXT = 56;
  private static final int LEAST = 48;

  /**
   * Cuts a text into windows, at line ends where one lies more than {@value #LEAST} words in.
   *
   * @param pieces number of pieces of each word
   */
  static List<Window> cut(int[] pieces, Features features) {
    List<Window> windows = new ArrayList<>();
    int start = 0;
    while (start < pieces.length) {
      int context = start;
      int total = 0;
      while (context > 0 && total + pieces[context - 1] <= CONTEXT) {
        total += pieces[--context];
      }
      int end = start;
      int cut = -1;
      while (end < pieces.length && total + pieces[end] <= SIZE - 2) {
        total += pieces[end++];
        if (end < pieces.length && features.line(end) != features.line(end - 1)) {
          cut = end;
        }
      }
      if (end < pieces.length && cut > start + LEAST) {
        end = cut;
      }
      windows.add(new Window(context, start, end));
      start = end;
    }
    return windows;
  }

  int words() {
    return end - context;
  }
}
