package org.hearsay.app.view;

import java.util.List;

/**
 * A piece of a text in which no mark begins or ends.
 *
 * @param start in code points of the text
 * @param length in code points
 * @param unseen whether each of its characters is shown by its code
 * @param layers those that hold it, the outermost first; the innermost few where they are many
 */
record Segment(int start, int length, String words, boolean unseen, List<Layer> layers) {
  Segment {
    layers = List.copyOf(layers);
  }

  int end() {
    return start + length;
  }
}
