package org.hearsay.app.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hearsay.app.html.Html;

/**
 * Cuts a text at every place where a mark begins or ends: marks may nest and overlap as they like.
 */
final class Segments {
  /** More layers than this nobody tells apart, and hostile readings could have any number. */
  static final int MOST_LAYERS = 8;

  /** Half-open, in code points of the text; what lies beyond its end is cut off. */
  record Mark(int start, int end, Layer layer) {}

  private static final Comparator<Mark> OUTERMOST_FIRST =
      Comparator.comparingInt((Mark mark) -> mark.layer().depth())
          .thenComparing(mark -> mark.layer().role())
          .thenComparingInt(mark -> mark.layer().statement());

  private final String text;
  private final List<Mark> marks;
  private final List<Mark> open = new ArrayList<>();
  private final List<List<Segment>> paragraphs = new ArrayList<>();
  private List<Segment> paragraph = new ArrayList<>();
  private List<Layer> layers = List.of();
  private int next;

  private Segments(String text, List<Mark> marks) {
    this.text = text;
    this.marks =
        marks.stream()
            .filter(mark -> mark.start() < mark.end())
            .sorted(Comparator.comparingInt(Mark::start))
            .toList();
  }

  /**
   * The paragraphs of a text (its lines that are not blank), each cut. Takes time linear in the
   * text, and in the marks that are open at a time.
   */
  static List<List<Segment>> of(String text, List<Mark> marks) {
    return new Segments(text, marks).cut();
  }

  private List<List<Segment>> cut() {
    int from = 0; // UTF-16, as at
    int start = 0; // code points, as point
    int point = 0;
    boolean unseen = false;
    int border = Integer.MIN_VALUE;
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      boolean breaks = c == '\n' || c == '\r' || c == 0x2029;
      boolean hidden = !breaks && Html.isUnseen(c);
      if (point >= border || breaks || hidden != unseen) {
        add(from, at, start, point, unseen);
        from = at;
        start = point;
        unseen = hidden;
      }
      if (point >= border) {
        border = pass(point);
      }
      at += Character.charCount(c);
      point++;
      if (breaks) {
        endParagraph();
        from = at;
        start = point;
        unseen = false;
      }
    }
    add(from, text.length(), start, point, unseen);
    endParagraph();
    return paragraphs;
  }

  /** Opens and closes marks at a place; returns the next place where one begins or ends. */
  private int pass(int point) {
    open.removeIf(mark -> mark.end() <= point);
    while (next < marks.size() && marks.get(next).start() <= point) {
      Mark mark = marks.get(next++);
      if (mark.end() > point) {
        open.add(mark);
      }
    }
    layers = open.stream().sorted(OUTERMOST_FIRST).map(Mark::layer).distinct().toList();
    layers = layers.subList(Math.max(0, layers.size() - MOST_LAYERS), layers.size());
    int border = next < marks.size() ? marks.get(next).start() : Integer.MAX_VALUE;
    for (Mark mark : open) {
      border = Math.min(border, mark.end());
    }
    return border;
  }

  private void add(int from, int to, int start, int end, boolean unseen) {
    if (from < to) {
      paragraph.add(new Segment(start, end - start, text.substring(from, to), unseen, layers));
    }
  }

  private void endParagraph() {
    if (paragraph.stream().anyMatch(segment -> !segment.words().isBlank())) {
      paragraphs.add(List.copyOf(paragraph));
    }
    paragraph = new ArrayList<>();
  }
}
