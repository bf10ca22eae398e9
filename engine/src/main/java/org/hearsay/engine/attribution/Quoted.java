package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Words;

/**
 * One line's quotation with its marks; it ends with the line where it is not closed.
 *
 * @param closed whether its closing mark stands in the line
 */
record Quoted(Run words, boolean closed) {

  /** All quotations of a text, in order. */
  static List<Quoted> of(Words words, Features features) {
    List<Quoted> found = new ArrayList<>();
    int start = -1;
    for (int w = 0; w < words.size(); w++) {
      if (start >= 0 && features.line(w) != features.line(start)) {
        found.add(new Quoted(new Run(start, w), false));
        start = -1;
      }
      switch (features.quotation(w)) {
        case OPENS -> start = start < 0 ? w : start;
        case CLOSES -> {
          if (start >= 0) {
            found.add(new Quoted(new Run(start, w + 1), true));
            start = -1;
          }
        }
        case INSIDE, OUTSIDE -> {}
      }
    }
    if (start >= 0) {
      found.add(new Quoted(new Run(start, words.size()), false));
    }
    return found;
  }
}
