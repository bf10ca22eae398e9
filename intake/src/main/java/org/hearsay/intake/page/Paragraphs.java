package org.hearsay.intake.page;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Markup as the text it shows: paragraphs with an empty line between them. */
public final class Paragraphs implements NodeVisitor {
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "head", "svg", "iframe", "object");

  private final StringBuilder out = new StringBuilder();
  private int silent;
  private boolean space;
  private int breaks;

  private Paragraphs() {}

  /**
   * The text below an element. Runs of space become one; {@code br} becomes a line feed. Without
   * recursion, in time linear in its length.
   */
  public static String text(Element element) {
    Paragraphs paragraphs = new Paragraphs();
    element.traverse(paragraphs);
    return paragraphs.out.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      if (silent == 0) {
        append(words.getWholeText());
      }
    } else if (node instanceof Element element) {
      if (SILENT.contains(element.normalName())) {
        silent++;
      } else if (element.normalName().equals("br")) {
        breaks = Math.max(breaks, 1);
      } else if (element.isBlock()) {
        breaks = 2;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (SILENT.contains(element.normalName())) {
        silent--;
      } else if (element.isBlock()) {
        breaks = 2;
      }
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = true;
        continue;
      }
      if (!out.isEmpty()) {
        if (breaks > 0) {
          out.append("\n".repeat(breaks));
        } else if (space) {
          out.append(' ');
        }
      }
      space = false;
      breaks = 0;
      out.append(c);
    }
  }
}
