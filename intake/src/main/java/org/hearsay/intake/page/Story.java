package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of the blocks inside the element that holds an article, those that tell it. What goes is what a
 * block and its neighbours show to be a headline said already, a list of other articles, a repeat.
 */
final class Story {
  /** Shorter links are names and sources, longer ones are headlines of other articles. */
  private static final int HEADLINE = 20;

  /** Longer lines are no labels. */
  private static final int LABEL = 50;

  private final Outline outline;
  private final List<Block> blocks;
  private final boolean[] out;

  private Story(Outline outline, List<Block> blocks) {
    this.outline = outline;
    this.blocks = blocks;
    this.out = new boolean[blocks.size()];
  }

  /**
   * @param title of the page, with or without what stands behind it in a title bar; null when not
   *     known
   */
  static List<Block> of(Outline outline, List<Block> blocks, @Nullable String title) {
    Story story = new Story(outline, blocks);
    story.dropHeadline(title == null ? "" : letters(title));
    story.dropRepeats();
    story.dropLists();
    story.dropLastHeadings();
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!story.out[i]) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  private void dropHeadline(String title) {
    for (int i = 0; i < out.length && !outline.isProse(blocks.get(i)); i++) {
      String text = letters(blocks.get(i).text());
      out[i] =
          outline.element(blocks.get(i).owner()).normalName().equals("h1")
              || text.length() > 10 && title.startsWith(text);
    }
  }

  private void dropRepeats() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < out.length; i++) {
      out[i] |= outline.isProse(blocks.get(i)) && !seen.add(blocks.get(i).text());
    }
  }

  /** Links to other articles, alone or in rows, with the label above: "More on this". */
  private void dropLists() {
    for (int i = 0; i < out.length; i++) {
      if (!isLink(blocks.get(i))) {
        out[i] |= isPointer(blocks.get(i));
        continue;
      }
      int start = i;
      while (i + 1 < out.length && isLink(blocks.get(i + 1))) {
        i++;
      }
      if (i > start || isHeadline(blocks.get(i))) {
        for (int k = start; k <= i; k++) {
          out[k] = true;
        }
        if (start > 0 && isLabel(blocks.get(start - 1).text())) {
          out[start - 1] = true;
        }
      }
    }
  }

  private void dropLastHeadings() {
    for (int i = out.length - 1; i >= 0; i--) {
      if (!out[i]) {
        if (!outline.isHeading(blocks.get(i))) {
          break;
        }
        out[i] = true;
      }
    }
  }

  /** A headline that is a heading of the text is one of its parts, as in a list of products. */
  private boolean isHeadline(Block block) {
    return block.size() >= HEADLINE && !outline.isHeading(block);
  }

  private static boolean isLabel(String text) {
    return text.length() < LABEL
        && (text.endsWith("...") || ".!?…\"”’。".indexOf(text.charAt(text.length() - 1)) < 0);
  }

  /** "Read more:" and a headline. */
  private static boolean isPointer(Block block) {
    int colon = block.text().indexOf(':');
    return colon > 0
        && colon < LABEL
        && block.linked() >= HEADLINE
        && block.unlinked() <= Math.min(colon, 30);
  }

  /** An address that is written out is something the writer says. */
  private static boolean isLink(Block block) {
    return block.linked() > 0
        && block.unlinked() * 10 <= block.size()
        && !block.text().contains("://");
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
