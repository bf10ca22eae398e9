package org.hearsay.engine.reuse;

import java.util.List;
import java.util.Locale;

/**
 * Lines that stand under many articles and say nothing of whose words these are: legal notes,
 * invitations to sign up, captions and their credits, names of those who edited, navigation.
 */
final class Boilerplate {
  /** Longer lines are prose, whatever words are in them. */
  private static final int LONGEST = 600;

  private static final int SHORT = 160;

  private static final List<String> LEGAL =
      List.of(
          "all rights reserved",
          "rewritten or redistributed",
          "published, broadcast",
          "terms of use",
          "terms of service",
          "privacy policy",
          "cookie policy",
          "copyright ©",
          "© copyright",
          "copyright (c)",
          "sign up for ",
          "sign up to ",
          "subscribe to ",
          "our newsletter",
          "follow us on ",
          "trust principles",
          "enable javascript");

  /** Of short lines alone: prose has them too. */
  private static final List<String> PASSING =
      List.of(
          "copyright",
          "©",
          "newsletter",
          "subscribe",
          "sign up",
          "sign in",
          "log in",
          "click here",
          "read more",
          "more from ",
          "related:",
          "related stories",
          "advertisement",
          "share this",
          "getty images",
          "(photo",
          "photo by ",
          "photo:",
          "file photo",
          "reuters/",
          "ap photo",
          "image:",
          "caption",
          "(reporting by ",
          "reporting by ",
          "editing by ",
          "(editing",
          "contributed to this report",
          "follow @",
          "on twitter at",
          "on facebook");

  private Boilerplate() {}

  /** Cost: linear in the line. */
  static boolean is(String text, int start, int end) {
    if (end - start > LONGEST) {
      return false;
    }
    String line = text.substring(start, end).toLowerCase(Locale.ROOT);
    return LEGAL.stream().anyMatch(line::contains)
        || line.length() <= SHORT && PASSING.stream().anyMatch(line::contains);
  }
}
