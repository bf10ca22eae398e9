package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.engine.attribution.Tags.Run;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Words;

/**
 * What somebody said, read as a text of its own, and the way back. Sentences of different lines
 * stand on lines of their own; the marks around a quotation and the "that" before reported words
 * are left out.
 */
final class Excerpt {
  private static final String MARKS = "\"“”„«»'‘’`";

  private final Words words;

  /** For each word of the excerpt its place in the whole. */
  private final int[] places;

  private Excerpt(Words words, int[] places) {
    this.words = words;
    this.places = places;
  }

  static Excerpt of(Prose whole, List<Run> content) {
    Words all = whole.words();
    StringBuilder text = new StringBuilder();
    int[] places = new int[content.stream().mapToInt(Run::length).sum()];
    int count = 0;
    int line = -1;
    for (Run piece : content) {
      int start = piece.start();
      int end = piece.end();
      if (all.word(start).equals("that") && end - start > 1) {
        start++;
      }
      while (start < end && MARKS.contains(all.word(start))) {
        start++;
      }
      while (start < end && MARKS.contains(all.word(end - 1))) {
        end--;
      }
      for (int w = start; w < end; w++) {
        int at = whole.lineOf(whole.sentenceOf(w));
        if (count > 0) {
          boolean gap = w == start || all.end(w - 1) < all.start(w);
          text.append(at != line ? "\n" : gap ? " " : "");
        }
        line = at;
        text.append(all.text(), all.start(w), all.end(w));
        places[count++] = w;
      }
    }
    return new Excerpt(Words.of(text.toString()), places);
  }

  Words words() {
    return words;
  }

  /** Runs of the whole for a run of the excerpt: several where it was joined. */
  List<Run> inWhole(Run run) {
    List<Run> runs = new ArrayList<>();
    int start = run.start();
    for (int i = start + 1; i <= run.end(); i++) {
      if (i == run.end() || places[i] != places[i - 1] + 1) {
        runs.add(new Run(places[start], places[i - 1] + 1));
        start = i;
      }
    }
    return runs;
  }

  List<Run> inWhole(List<Run> runs) {
    return runs.stream().flatMap(run -> inWhole(run).stream()).toList();
  }
}
