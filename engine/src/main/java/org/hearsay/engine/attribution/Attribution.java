package org.hearsay.engine.attribution;

import java.util.List;
import org.hearsay.engine.text.Span;

/**
 * One source-cue-content relation of an article. All spans count in the article's original text;
 * the pieces of each role stand in text order and do not overlap.
 *
 * @param number from 1, in the order of the reading
 * @param within number of the attribution whose content holds this one, or {@link #OUTERMOST}
 * @param source the words that name who said it; empty where the text names nobody
 * @param cue the words that signal the saying, never empty
 * @param content what was said, never empty; several pieces when the cue stands between
 * @param kind how much of the content stands in quotation marks
 * @param confidence in [0, 1], calibrated where the model found it: of those given 0.9, nine in ten
 *     are right; what rules add has one set by hand
 */
public record Attribution(
    int number,
    int within,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Kind kind,
    double confidence) {

  /** Of an attribution that lies in no other's content. */
  public static final int OUTERMOST = 0;

  public Attribution {
    if (number < 1 || within < 0 || within == number) {
      throw new IllegalArgumentException("attribution " + number + " within " + within);
    }
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (cue.isEmpty() || content.isEmpty()) {
      throw new IllegalArgumentException(
          "attribution without cue or content: cue " + cue + ", content " + content);
    }
    requireTextOrder("source", source);
    requireTextOrder("cue", cue);
    requireTextOrder("content", content);
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not in [0, 1]");
    }
  }

  private static void requireTextOrder(String role, List<Span> pieces) {
    for (int i = 1; i < pieces.size(); i++) {
      if (pieces.get(i).start() < pieces.get(i - 1).end()) {
        throw new IllegalArgumentException(role + " pieces overlap or are out of order: " + pieces);
      }
    }
  }

  public boolean isOutermost() {
    return within == OUTERMOST;
  }

  /** From its first to its last word, whatever stands between. */
  public Span extent() {
    int start = Math.min(cue.getFirst().start(), content.getFirst().start());
    int end = Math.max(cue.getLast().end(), content.getLast().end());
    return source.isEmpty()
        ? new Span(start, end)
        : new Span(
            Math.min(start, source.getFirst().start()), Math.max(end, source.getLast().end()));
  }
}
