package org.hearsay.intake.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pages that stand before or in the place of an article: a gate, an error, an empty frame. */
enum Shell {
  ROBOTS(
      "asks whether a person reads it",
      "are you (?:a )?(?:robot|human)|not a (?:robot|bot)|verify (?:that )?you(?:'re|’re| are)"
          + " (?:a )?human|checking your browser|^just a moment|^attention required"
          + "|unusual (?:traffic|activity)|complete the captcha|security check|ddos protection"),
  CONSENT(
      "asks for consent",
      "^before you continue|(?:we value|your) privacy(?: choices)?$|^your (?:privacy|data),? your"
          + " choice|^cookie (?:consent|settings)|manage (?:your )?consent|consent to continue"),
  SCRIPT(
      "shows its text by scripts alone",
      "(?:enable|turn on|activate|requires?|needs?|without) java ?script"
          + "|java ?script (?:is|must|has to|to be|needs) |please enable (?:cookies|js)"),
  ERROR(
      "is an error page",
      "^(?:error )?(?:403|404|410|500|502|503)\\b|page not found|not found$|access denied"
          + "|^forbidden|service unavailable|temporarily unavailable|bad gateway"
          + "|page (?:you (?:requested|are looking for)|does not exist|has been removed)");

  /** Articles are longer, gates and errors shorter. */
  private static final int LONGEST = 700;

  private static final int HEAD = 300;

  private final String what;
  private final Pattern words;

  Shell(String what, String words) {
    this.what = what;
    this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** As the end of a sentence that begins with "a page that". */
  String what() {
    return what;
  }

  /**
   * The kind of shell that a page is; null for one that may be an article.
   *
   * @param texts that the page shows: titles, the main text
   */
  static @Nullable Shell of(List<String> titles, String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String head = text.substring(0, Math.min(HEAD, text.length())).strip();
    for (Shell shell : values()) {
      if (titles.stream().anyMatch(title -> shell.words.matcher(title.strip()).find())
          || shell.words.matcher(head).find()) {
        return shell;
      }
    }
    return null;
  }
}
