package org.hearsay.app.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.view.Layer.Role.CONTENT;
import static org.hearsay.app.view.Layer.Role.CUE;
import static org.hearsay.app.view.Layer.Role.SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentsTest {
  @Test
  void cutsWhereMarksOverlap() {
    assertThat(cut("abcdefghij", mark(0, 6, 1, CONTENT, 0), mark(4, 8, 2, CONTENT, 0)))
        .containsExactly(
            "0 abcd a1:content", "4 ef a1:content a2:content", "6 gh a2:content", "8 ij");
  }

  @Test
  void theInnermostComesLast() {
    assertThat(
            cut(
                "Ana said Ben said no",
                mark(9, 12, 2, SOURCE, 1),
                mark(18, 20, 2, CONTENT, 1),
                mark(13, 17, 2, CUE, 1),
                mark(9, 20, 1, CONTENT, 0),
                mark(4, 8, 1, CUE, 0),
                mark(0, 3, 1, SOURCE, 0)))
        .containsExactly(
            "0 Ana a1:source",
            "3  ",
            "4 said a1:cue",
            "8  ",
            "9 Ben a1:content a2:source",
            "12   a1:content",
            "13 said a1:content a2:cue",
            "17   a1:content",
            "18 no a1:content a2:content");
  }

  @Test
  void aContentMayComeInPieces() {
    assertThat(
            cut(
                "a b c d e",
                mark(0, 1, 1, CONTENT, 0),
                mark(2, 3, 1, CONTENT, 0),
                mark(4, 5, 1, CONTENT, 0),
                mark(6, 7, 1, CONTENT, 0),
                mark(8, 9, 1, CONTENT, 0)))
        .filteredOn(segment -> segment.contains("a1:content"))
        .hasSize(5);
  }

  @Test
  void countsCodePoints() {
    assertThat(cut("😀😀 said 😀", mark(3, 7, 1, CUE, 0)))
        .containsExactly("0 😀😀 ", "3 said a1:cue", "7  😀");
  }

  @Test
  void whatIsShownByItsCodeIsAPieceOfItsOwn() {
    List<Segment> segments =
        Segments.of("no\u202E\u202Ept", List.of(mark(0, 6, 1, CONTENT, 0))).getFirst();
    assertThat(segments).extracting(Segment::start).containsExactly(0, 2, 4);
    assertThat(segments).extracting(Segment::unseen).containsExactly(false, true, false);
    assertThat(segments.get(1).length()).isEqualTo(2);
  }

  @Test
  void aMarkGoesOnBehindALineBreak() {
    assertThat(cut("one\r\n\r\ntwo", mark(1, 9, 1, CONTENT, 0)))
        .containsExactly("0 o", "1 ne a1:content", "7 tw a1:content", "9 o");
  }

  @Test
  void marksBeyondTheTextAreCutOff() {
    assertThat(cut("abc", mark(1, 90, 1, CONTENT, 0), mark(50, 60, 2, CUE, 0)))
        .containsExactly("0 a", "1 bc a1:content");
  }

  @Test
  void anEmptyTextHasNoParagraph() {
    assertThat(Segments.of("", List.of())).isEmpty();
    assertThat(Segments.of("\n \n\u00A0\n", List.of(mark(0, 2, 1, CUE, 0)))).hasSizeLessThan(2);
  }

  @Test
  void ofVeryManyLayersTheInnermostAreKept() {
    List<Segments.Mark> marks = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      marks.add(mark(0, 3, i + 1, CONTENT, i));
    }
    Segment only = Segments.of("abc", marks).getFirst().getFirst();
    assertThat(only.layers()).hasSize(Segments.MOST_LAYERS);
    assertThat(only.layers().getLast().statement()).isEqualTo(500);
  }

  private static Segments.Mark mark(int start, int end, int statement, Layer.Role role, int depth) {
    return new Segments.Mark(start, end, new Layer(statement, role, depth));
  }

  /** Start, words and layers of each piece. */
  private static List<String> cut(String text, Segments.Mark... marks) {
    return Segments.of(text, List.of(marks)).stream()
        .flatMap(List::stream)
        .map(segment ->
            segment.start()
                + " "
                + segment.words()
                + segment.layers().stream()
                    .map(layer -> " " + layer.key())
                    .collect(Collectors.joining()))
        .toList();
  }
}
