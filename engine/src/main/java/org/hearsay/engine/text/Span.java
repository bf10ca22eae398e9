package org.hearsay.engine.text;

/**
 * A stretch of an article's original text: half-open {@code [start, end)} in UTF-16 code units,
 * never empty. Ordered by start, then end.
 *
 * @param start offset of the first code unit, from 0
 * @param end offset behind the last code unit
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + "): 0 <= start < end is wanted");
    }
  }

  /** In UTF-16 code units, at least 1. */
  public int length() {
    return end - start;
  }

  /**
   * The words of this span.
   *
   * @throws IndexOutOfBoundsException if the span ends behind the text
   */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** Whether the two share at least one code unit; neighbours do not. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether all of {@code other} lies in this span; a span contains itself. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the code unit at {@code offset} belongs to this span. */
  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
