package org.hearsay.intake.page;

import java.util.Locale;
import java.util.Set;

/**
 * What a page says to its reader in the middle of an article: where an advertisement stands, to
 * read on, to share, to follow, to subscribe. {@code asides.txt} has the phrases; only such count
 * as a story would not have to itself.
 */
final class Asides {
  private static final Vocabulary PHRASES = new Vocabulary("asides.txt", ",");
  private static final Set<String> LINES = PHRASES.of("line");
  private static final Set<String> BEGINNINGS = PHRASES.of("beginning");
  private static final Set<String> REQUESTS = PHRASES.of("request");
  private static final Set<String> NETWORKS = PHRASES.of("network");
  private static final Set<String> FILED = PHRASES.of("filed");
  private static final Set<String> PICTURE = PHRASES.of("picture");
  private static final Set<String> ENDINGS = PHRASES.of("ending");
  private static final Set<String> COMMENTS = PHRASES.of("comments");
  private static final Set<String> BY = PHRASES.of("by");

  /** Longer lines are no marks. */
  private static final int MARK = 60;

  /** Longer paragraphs are the story's. */
  private static final int PARAGRAPH = 250;

  private Asides() {}

  /** Whether a block is nothing but a mark of the page: "Advertisement", "Share this article". */
  static boolean isMark(Block block) {
    if (block.text().length() > MARK) {
      return false;
    }
    String letters = Wording.letters(block.text());
    return LINES.contains(letters) || begins(letters, BEGINNINGS);
  }

  /** Whether what comes below a line is not the article any more. */
  static boolean isEnding(Block block) {
    return block.text().length() <= MARK && begins(Wording.letters(block.text()), ENDINGS);
  }

  /** Whether a block says to whom the text belongs. */
  static boolean isCopyright(Block block) {
    if (block.text().length() > PARAGRAPH) {
      return false;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    return text.startsWith("©")
        || text.startsWith("copyright")
        || text.startsWith("(c) ")
        || text.contains("all rights reserved");
  }

  /** Whether a line says when something was put online, or who wrote it, and nothing more. */
  static boolean isStamp(String text) {
    return text.length() <= MARK
        && !isSentence(text)
        && (isBy(text) || isTime(text) && Wording.letters(text).length() < MARK / 2);
  }

  /** Whether a line ends as a question, a quotation or a sentence, not as "3 p.m." does. */
  private static boolean isSentence(String text) {
    int last = text.length() - 1;
    if (last < 3) {
      return false;
    }
    if ("?!\"”»？！。".indexOf(text.charAt(last)) >= 0) {
      return true;
    }
    return text.charAt(last) == '.'
        && Character.isLetter(text.charAt(last - 1))
        && Character.isLetter(text.charAt(last - 2))
        && Character.isLetter(text.charAt(last - 3));
  }

  /** Whether words before a colon are those below which an article is over: "See also: …". */
  static boolean isPointer(String label) {
    return ENDINGS.contains(Wording.letters(label));
  }

  /** Whether a heading stands above what readers wrote: "12 comments", "Kommentare (3)". */
  static boolean isComments(Block block) {
    String text = block.text();
    if (text.length() > MARK) {
      return false;
    }
    StringBuilder words = new StringBuilder();
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      counted |= c >= '0' && c <= '9';
      if (Character.isLetter(c)) {
        words.append(c);
      }
    }
    return counted && COMMENTS.contains(words.toString().toLowerCase(Locale.ROOT));
  }

  private static boolean isBy(String text) {
    int space = text.indexOf(' ');
    return space > 0 && BY.contains(text.substring(0, space).toLowerCase(Locale.ROOT));
  }

  /** Whether there is a year or a time of day in a text. */
  private static boolean isTime(String text) {
    int digits = 0;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        number = number * 10 % 100_000 + c - '0';
        if (digits == 4 && number >= 1900 && number < 2100) {
          return true;
        }
      } else {
        if (c == ':' && digits > 0 && digits < 3 && number < 24) {
          return true;
        }
        digits = 0;
        number = 0;
      }
    }
    return false;
  }

  /** Whether a block, set apart from the story, asks its reader to follow or to subscribe. */
  static boolean isRequest(Block block) {
    if (block.text().length() > PARAGRAPH || !block.isSetApart()) {
      return false;
    }
    String text = block.text().toLowerCase(Locale.ROOT);
    for (String request : REQUESTS) {
      if (text.contains(request)) {
        return true;
      }
    }
    int networks = 0;
    for (String network : NETWORKS) {
      networks += text.contains(network) ? 1 : 0;
    }
    return networks > 1 || networks > 0 && text.startsWith("follow ");
  }

  /** Whether a block links to where the page is filed: "Tags: harbour, ferries". */
  static boolean isFiling(Block block) {
    return block.linked() > 0
        && block.text().length() < PARAGRAPH
        && block.linked() * 2 >= block.unlinked()
        && begins(Wording.letters(block.text()), FILED);
  }

  /** Whether a block is about the picture above it. */
  static boolean isCaption(Block block) {
    String text = block.text();
    if (!block.underPicture() || text.length() > 2 * PARAGRAPH) {
      return false;
    }
    return isCredited(text)
        || text.startsWith("©")
        || text.length() < MARK && begins(Wording.letters(text), PICTURE)
        || text.length() < PARAGRAPH
            && block.slanted() > 0
            && block.slanted() + block.linked() >= block.size();
  }

  /** Whether a text ends with words in parentheses that are about a picture. */
  private static boolean isCredited(String text) {
    int open = text.lastIndexOf('(');
    if (open < 0 || !text.endsWith(")")) {
      return false;
    }
    String credit = text.substring(open).toLowerCase(Locale.ROOT);
    return PICTURE.stream().anyMatch(credit::contains);
  }

  private static boolean begins(String letters, Set<String> beginnings) {
    for (String beginning : beginnings) {
      if (letters.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }
}
