package org.hearsay.intake.page;

import java.util.List;
import org.jsoup.nodes.Element;

/** Markup as the text it shows: paragraphs with an empty line between them. */
public final class Paragraphs {
  private Paragraphs() {}

  /**
   * The text below an element. Runs of space become one; {@code br} becomes a line feed, several a
   * new paragraph; so do the rows of a table, whose cells stand on one line. Without recursion, in
   * time linear in its length.
   */
  public static String text(Element element) {
    Outline outline = Outline.of(element);
    return join(outline, outline.blocks());
  }

  /** Some blocks of an outline as one text. */
  static String join(Outline outline, List<Block> blocks) {
    StringBuilder out = new StringBuilder();
    int before = -1;
    for (Block block : blocks) {
      if (!out.isEmpty()) {
        out.append(between(outline, before, block.owner()));
      }
      out.append(block.text());
      before = block.owner();
    }
    return out.toString();
  }

  /** Whether two elements are different cells of one row. */
  static boolean isSameRow(Outline outline, int one, int other) {
    return one != other
        && isCell(outline, one)
        && isCell(outline, other)
        && outline.parent(one) == outline.parent(other);
  }

  private static String between(Outline outline, int before, int owner) {
    if (isSameRow(outline, before, owner)) {
      return " ";
    }
    boolean rows =
        before != owner
            && isCell(outline, before)
            && isCell(outline, owner)
            && table(outline, before) == table(outline, owner);
    return rows ? "\n" : "\n\n";
  }

  /** What the row of a cell is in; of a cell that is the whole outline -1. */
  private static int table(Outline outline, int cell) {
    int row = outline.parent(cell);
    return row < 0 ? -1 : outline.parent(row);
  }

  private static boolean isCell(Outline outline, int i) {
    String name = outline.element(i).normalName();
    return name.equals("td") || name.equals("th");
  }
}
