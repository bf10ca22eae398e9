package org.hearsay.app.lineage;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.lineage.Claim.Words;

/**
 * Where the words of a content stand in its article. A content in several pieces, which has " … "
 * between them, tells where the first begins and the last ends; what lies between has no place.
 */
record Pieces(String content, int first, int last, int start, int end, int length) {
  private static final String BETWEEN = " … ";

  /**
   * @param start in code points of the article's text
   * @param end exclusive
   */
  static Pieces of(String content, int start, int end) {
    int length = content.codePointCount(0, content.length());
    int first = content.indexOf(BETWEEN);
    if (length == end - start) {
      return new Pieces(content, length, length, start, end, length);
    }
    if (first < 0) {
      return new Pieces(content, 0, length, start, end, length); // not as the ledger writes it
    }
    int last = content.lastIndexOf(BETWEEN) + BETWEEN.length();
    return new Pieces(
        content,
        content.codePointCount(0, first),
        content.codePointCount(0, last),
        start,
        end,
        length);
  }

  /** The first piece. */
  Words opening() {
    return inArticle(List.of(new Why.Range(0, length))).stream()
        .findFirst()
        .orElseGet(() -> new Words(start, end, content));
  }

  /**
   * Those with a place in the article.
   *
   * @param words in code points of the content
   */
  List<Words> inArticle(List<Why.Range> words) {
    List<Words> placed = new ArrayList<>();
    for (Why.Range range : words) {
      part(range, 0, first, start, placed);
      part(range, last, length, end - length, placed);
    }
    return placed;
  }

  private void part(Why.Range range, int from, int to, int shift, List<Words> placed) {
    int begin = Math.max(range.start(), from);
    int stop = Math.min(range.end(), to);
    if (begin < stop) {
      int unit = content.offsetByCodePoints(0, begin);
      String text = content.substring(unit, content.offsetByCodePoints(unit, stop - begin));
      placed.add(new Words(begin + shift, stop + shift, text));
    }
  }
}
