package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The words of the article that a page shows, and nothing that stands around them. Steps inwards:
 * the page as an {@link Outline}; what is {@link Clutter} by its own account; the {@link Root}, the
 * element that holds the article; of the blocks in it those that are the {@link Story}.
 *
 * @param text paragraphs and sub-headings with an empty line between them; empty when the page
 *     shows no words
 * @param rights paragraphs among them that say whose the text is, which are no part of it
 */
record MainText(String text, List<String> rights) {
  /** UTF-16 units. Pages that show less may state more. */
  private static final int SHORT = 2000;

  private static final int MANY = 3;

  MainText {
    rights = List.copyOf(rights);
  }

  /**
   * Takes time and memory linear in the size of the page.
   *
   * @param title is left out where it is repeated above the text; null when not known
   */
  static MainText of(Document dom, @Nullable String title) {
    Names names = new Names();
    Outline outline = Outline.of(dom.body(), element -> Clutter.isInsertion(element, names));
    boolean[] clutter = Clutter.of(outline, names);
    int root = Root.of(outline, clutter, names);
    List<Block> inside = new ArrayList<>();
    for (Block block : outline.blocks()) {
      int owner = block.owner();
      if (owner >= root && owner < outline.end(root) && !clutter[owner]) {
        inside.add(block);
      }
    }
    String shown = Paragraphs.join(outline, Story.of(outline, inside, title));
    String stated = shown.length() < SHORT ? StatedText.of(dom) : "";
    return new MainText(
        stated.length() > MANY * shown.length() ? stated : shown,
        inside.stream().filter(Asides::isCopyright).map(Block::text).toList());
  }
}
