package org.hearsay.intake.bytes;

import java.util.Set;

/**
 * Pages written as XML. There {@code <script src="a.js"/>} is whole; a parser of HTML takes all
 * that follows for the script.
 */
public final class SelfClosed {
  /** What an HTML parser reads on as plain characters until it is closed. */
  private static final Set<String> RAW =
      Set.of("script", "style", "title", "textarea", "iframe", "noscript", "noframes", "xmp");

  private SelfClosed() {}

  /**
   * The same markup with end tags for such elements, where it declares itself to be XML; any other
   * markup as it is. Takes time linear in the length.
   */
  public static String open(String markup) {
    if (!markup.stripLeading().startsWith("<?xml")) {
      return markup;
    }
    StringBuilder out = new StringBuilder(markup.length());
    int done = 0;
    int at = markup.indexOf('<');
    while (at >= 0) {
      String name = name(markup, at + 1);
      int end = at + 1;
      if (RAW.contains(name)) {
        int close = markup.indexOf('>', at);
        if (close < 0) {
          break;
        }
        end = close + 1;
        if (markup.charAt(close - 1) == '/') {
          out.append(markup, done, close - 1).append("></").append(name).append('>');
          done = end;
        } else {
          // What is inside is no markup
          int inside = markup.indexOf("</" + name, end);
          end = inside < 0 ? markup.length() : inside + 2;
        }
      }
      at = markup.indexOf('<', end);
    }
    return out.append(markup, done, markup.length()).toString();
  }

  /** The name of the element whose tag goes on there; names of XML are in small letters. */
  private static String name(String markup, int start) {
    int end = start;
    int reach = Math.min(markup.length(), start + 10);
    while (end < reach && markup.charAt(end) >= 'a' && markup.charAt(end) <= 'z') {
      end++;
    }
    return markup.substring(start, end);
  }
}
