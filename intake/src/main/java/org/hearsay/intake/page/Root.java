package org.hearsay.intake.page;

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

  private static final double NEARLY_ALL = 0.7;
  private static final double ENOUGH = 0.4;

  /** Elements with less than this part of the text are not looked at; bounds the work. */
  private static final int SMALLEST = 100;

  private final Outline outline;
  private final Names names;
  private final Mass mass;

  /** The elements looked at, in the order of the document. */
  private final int[] heavy;

  private Root(Outline outline, boolean[] clutter, Names names) {
    this.outline = outline;
    this.names = names;
    this.mass = Mass.of(outline, clutter);
    long least = Math.max(1, mass.all() / SMALLEST);
    this.heavy =
        IntStream.range(0, outline.size())
            .filter(i -> mass.of(i) >= least && isContainer(i))
            .toArray();
  }

  static int of(Outline outline, boolean[] clutter, Names names) {
    Root root = new Root(outline, clutter, names);
    int at = 0;
    for (int next = 0; next >= 0; next = root.inside(at)) {
      at = next;
    }
    return at;
  }

  /** The next step inwards, or -1. */
  private int inside(int parent) {
    int heaviest = -1;
    int named = -1;
    for (int i : heavy) {
      if (i <= parent || i >= outline.end(parent)) {
        continue;
      }
      if (outline.parent(i) == parent && (heaviest < 0 || mass.of(i) > mass.of(heaviest))) {
        heaviest = i;
      }
      if (named < 0 && mass.of(i) >= ENOUGH * mass.of(parent) && isText(i) && isAlone(i, parent)) {
        named = i;
      }
    }
    return heaviest >= 0 && mass.of(heaviest) >= NEARLY_ALL * mass.of(parent) ? heaviest : named;
  }

  /** Whether no other element that says it is the text, in the same way, holds a part of it. */
  private boolean isAlone(int one, int parent) {
    String same = outline.element(one).className();
    for (int i : heavy) {
      boolean apart = i > parent && i < one && outline.end(i) <= one || i >= outline.end(one);
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

  private boolean isText(int i) {
    Element element = outline.element(i);
    return Clutter.isBody(element)
        || element.normalName().equals("article")
        || names.of(element) == Holds.TEXT;
  }
}
