package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Of the blocks inside the element that holds an article, those that tell it. What goes is what a
 * block and its neighbours show to be a headline said already, a list of other articles, a repeat.
 */
final class Story {
  /** Shorter links are names and sources, longer ones are headlines of other articles. */
  private static final int HEADLINE = 20;

  private static final int COPY = 3;

  /** How many lines may stand above a text. */
  private static final int HEAD = 12;

  /** UTF-16 units of a headline with names and times. */
  private static final int LONGEST_HEAD = 400;

  /** The share of the text that may stand behind its end. */
  private static final double END = 0.2;

  /** UTF-16 units. Longer paragraphs do more than name another article. */
  private static final int POINTER = 200;

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
    story.dropHead(title == null ? "" : Wording.letters(title));
    story.dropCopies();
    story.dropAsides();
    story.dropLists();
    story.dropEnd();
    story.dropComments();
    story.dropLastHeadings();
    List<Block> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (!story.out[i]) {
        kept.add(blocks.get(i));
      }
    }
    return kept;
  }

  /** What stands above the text: headline, names, times, links to where the page belongs. */
  private void dropHead(String title) {
    int end = head(title);
    boolean above = end < out.length && outline.isProse(blocks.get(end));
    for (int i = 0; i < end; i++) {
      Block block = blocks.get(i);
      out[i] =
          outline.element(block.owner()).normalName().equals("h1")
              || isHeadline(block.text(), title)
              || isHead(block, title)
              || above && (Asides.isStamp(block.text()) || isLink(block));
    }
  }

  private static boolean isHeadline(String text, String title) {
    String letters = Wording.letters(text);
    return letters.length() > 10 && title.startsWith(letters);
  }

  /** Whether a block is the headline, with lines below it that say who and when. */
  private static boolean isHead(Block block, String title) {
    if (block.text().length() > LONGEST_HEAD) {
      return false;
    }
    List<String> lines = block.text().lines().toList();
    return isHeadline(lines.getFirst(), title)
        && lines.stream().skip(1).allMatch(line -> Asides.isStamp(line));
  }

  /** The first block of prose, or {@link #HEAD} where it comes later. */
  private int head(String title) {
    int end = Math.min(HEAD, out.length);
    for (int i = 0; i < end; i++) {
      if (outline.isProse(blocks.get(i)) && !isHead(blocks.get(i), title)) {
        return i;
      }
    }
    return end;
  }

  /**
   * The text over again, as some pages carry it for machines: {@link #COPY} paragraphs or more in
   * the order they had. Fewer may be how the story is told.
   */
  private void dropCopies() {
    Map<String, Integer> first = new HashMap<>();
    List<Integer> prose = new ArrayList<>();
    List<Integer> earlier = new ArrayList<>();
    for (int i = 0; i < out.length; i++) {
      if (outline.isProse(blocks.get(i))) {
        Integer before = first.putIfAbsent(blocks.get(i).text(), prose.size());
        prose.add(i);
        earlier.add(before == null ? -1 : before);
      }
    }
    for (int i = 0; i < prose.size(); ) {
      int end = i + 1;
      while (earlier.get(i) >= 0
          && end < prose.size()
          && earlier.get(end) == earlier.get(end - 1) + 1) {
        end++;
      }
      for (int k = i; k < end && end - i >= COPY; k++) {
        out[prose.get(k)] = true;
      }
      i = end;
    }
  }

  private void dropAsides() {
    for (int i = 0; i < out.length; i++) {
      Block block = blocks.get(i);
      out[i] |=
          Asides.isMark(block)
              || Asides.isRequest(block)
              || Asides.isFiling(block)
              || Asides.isCopyright(block)
              || Asides.isCaption(block);
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
      if ((i > start || isHeadline(i)) && !isInRow(start, i)) {
        for (int k = start; k <= i; k++) {
          out[k] = true;
        }
        if (start > 0 && isLabel(blocks.get(start - 1), i > start)) {
          out[start - 1] = true;
        }
      }
    }
  }

  /** What stands below "About the author" or "Related stories", where that is little. */
  private void dropEnd() {
    long behind = 0;
    long all = 0;
    for (Block block : blocks) {
      all += block.size();
    }
    int end = out.length;
    for (int i = out.length - 1; i >= 0 && behind <= all * END; i--) {
      Block block = blocks.get(i);
      if (Asides.isEnding(block) && (outline.isHeading(block) || block.isSetApart())) {
        end = i;
      }
      behind += block.size();
    }
    Arrays.fill(out, end, out.length, true);
  }

  /** What readers wrote, however much that is, below a heading that counts it. */
  private void dropComments() {
    boolean story = false;
    for (int i = 0; i < out.length; i++) {
      Block block = blocks.get(i);
      if (story && outline.isHeading(block) && Asides.isComments(block)) {
        Arrays.fill(out, i, out.length, true);
        return;
      }
      story |= !out[i] && outline.isProse(block);
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

  /**
   * Whether a link alone is the headline of another article. One that is a heading of the text is a
   * part of it, as in a list of products, and so is one among other items of a list.
   */
  private boolean isHeadline(int i) {
    Block block = blocks.get(i);
    return block.size() >= HEADLINE
        && !outline.isHeading(block)
        && !(isItem(i) && (isItem(i - 1) || isItem(i + 1)));
  }

  /** Whether links are beside words without links in a row of a table. */
  private boolean isInRow(int first, int last) {
    return isSameRow(first - 1, first) || isSameRow(last, last + 1);
  }

  private boolean isSameRow(int one, int next) {
    return one >= 0
        && next < out.length
        && Paragraphs.isSameRow(outline, blocks.get(one).owner(), blocks.get(next).owner());
  }

  private boolean isItem(int i) {
    return i >= 0
        && i < out.length
        && outline.element(blocks.get(i).owner()).normalName().equals("li");
  }

  /** Whether a block looks like what stands above links to other articles, one or a list. */
  private boolean isLabel(Block block, boolean list) {
    String text = block.text();
    char last = text.charAt(text.length() - 1);
    return text.length() < LABEL
        && !outline.element(block.owner()).normalName().equals("li")
        && (outline.isHeading(block)
            || block.heavy() > 0 && block.heavy() == block.size()
            || last == ':'
            || list && (text.endsWith("...") || ".!?\"”’。".indexOf(last) < 0));
  }

  /** "Read more:" or "More »" and a headline. */
  private static boolean isPointer(Block block) {
    String text = block.text();
    if (text.length() < POINTER
        && Asides.isPointer(text.substring(0, Math.max(0, text.indexOf(':'))))) {
      return true;
    }
    int mark = 0;
    while (mark < text.length() && mark < LABEL && ":|»›→▶►".indexOf(text.charAt(mark)) < 0) {
      mark++;
    }
    return mark < Math.min(LABEL, text.length())
        && !text.startsWith("//", mark + 1)
        && (block.linked() >= HEADLINE || block.linked() > 0 && Asides.isEnding(block))
        && block.unlinked() <= Math.min(mark, 30);
  }

  /** An address that is written out is something the writer says. */
  private static boolean isLink(Block block) {
    return block.linked() > 0
        && block.unlinked() * 6 <= block.size()
        && !block.text().contains("://");
  }
}
