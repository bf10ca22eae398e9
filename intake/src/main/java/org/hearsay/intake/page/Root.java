package org.hearsay.intake.page;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.intake.page.Names.Holds;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article: from the whole page inwards, as long as one element
 * below has nearly all the running text, or enough of it and says that it is the text.
 */
final class Root {
  /** What may hold an article; lists and quotations are parts of one. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "article", "body", "center", "div", "form", "main", "section", "table", "tbody", "td",
          "tr");

  /** What may, but more often is a part of one. */
  private static final Set<String> WRAPPERS =
      Set.of("blockquote", "dd", "details", "dl", "fieldset", "header", "li", "ol", "ul");

  private static final double ALL = 0.95;

  /** The share of the text that is too much to be left outside. */
  private static final double PART = 0.15;

  private static final double NEARLY_ALL = 0.7;
  private static final double ENOUGH = 0.4;

  /** Elements with less than this part of the text are not looked at; bounds the work. */
  private static final int SMALLEST = 100;

  private final Outline outline;
  private final Names names;
  private final Mass mass;

  /** The elements looked at, in the order of the document. */
  private final int[] heavy;

  private final int[] headlines;

  private Root(Outline outline, boolean[] clutter, Names names) {
    this.outline = outline;
    this.names = names;
    this.mass = Mass.of(outline, clutter);
    long least = Math.max(1, mass.all() / SMALLEST);
    this.heavy =
        IntStream.range(0, outline.size())
            .filter(i -> mass.of(i) >= least && (isContainer(i) || isWrapper(i) || isParagraph(i)))
            .toArray();
    this.headlines =
        IntStream.range(0, outline.size())
            .filter(i -> outline.element(i).normalName().equals("h1"))
            .toArray();
  }

  static int of(Outline outline, boolean[] clutter, Names names) {
    Root root = new Root(outline, clutter, names);
    int at = 0;
    for (int next = 0; next >= 0; next = root.inside(at)) {
      at = next;
    }
    return root.firstOfSeveral(at);
  }

  /** Some pages go on with other articles, each with its headline, below the one asked for. */
  private int firstOfSeveral(int at) {
    int first = -1;
    int several = 0;
    int behind = 0;
    for (int i : heavy) {
      if (i >= Math.max(at + 1, behind)
          && i < outline.end(at)
          && outline.element(i).normalName().equals("article")
          && hasHeadline(i)) {
        first = several++ == 0 ? i : first;
        behind = outline.end(i);
      }
    }
    return several > 1 ? first : at;
  }

  private boolean hasHeadline(int element) {
    int at = Arrays.binarySearch(headlines, element);
    at = at < 0 ? -at - 1 : at;
    return at < headlines.length && headlines[at] < outline.end(element);
  }

  /**
   * The next step inwards, or -1. What would be left outside may be words about the writer; those
   * before the rest, and paragraphs without a box of their own, belong to the text.
   */
  private int inside(int parent) {
    int heaviest = -1;
    long paragraphs = 0;
    long boxes = 0;
    long before = 0;
    for (int i : heavy) {
      if (outline.parent(i) == parent && isParagraph(i)) {
        paragraphs += mass.of(i);
      } else if (outline.parent(i) == parent) {
        if (heaviest < 0 || mass.of(i) > mass.of(heaviest)) {
          heaviest = i;
          before = boxes;
        }
        boxes += mass.of(i);
      }
    }
    if (heaviest < 0) {
      return -1;
    }
    boolean apart = paragraphs + before > PART * mass.of(parent);
    double enough = (isContainer(heaviest) && !apart ? NEARLY_ALL : ALL) * mass.of(parent);
    return mass.of(heaviest) >= enough ? heaviest : named(parent);
  }

  /** The outermost element below that says it is the text, or -1. */
  private int named(int parent) {
    for (int i : heavy) {
      if (i > parent
          && i < outline.end(parent)
          && mass.of(i) >= ENOUGH * mass.of(parent)
          && isText(i)
          && isAlone(i, parent)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether no other element that says it is the text, in the same way, holds a part of it. */
  private boolean isAlone(int one, int parent) {
    String same = outline.element(one).className();
    for (int i : heavy) {
      boolean apart = (i > parent && outline.end(i) <= one) || i >= outline.end(one);
      if (apart
          && i < outline.end(parent)
          && mass.of(i) * 20 > mass.of(one)
          && isText(i)
          && outline.element(i).className().equals(same)) {
        return false;
      }
    }
    return true;
  }

  private boolean isContainer(int i) {
    return CONTAINERS.contains(outline.element(i).normalName());
  }

  private boolean isParagraph(int i) {
    return outline.element(i).normalName().equals("p");
  }

  private boolean isWrapper(int i) {
    return WRAPPERS.contains(outline.element(i).normalName());
  }

  private boolean isText(int i) {
    Element element = outline.element(i);
    return isContainer(i)
        && (Clutter.isBody(element)
            || element.normalName().equals("article")
            || names.of(element) == Holds.TEXT);
  }
}
