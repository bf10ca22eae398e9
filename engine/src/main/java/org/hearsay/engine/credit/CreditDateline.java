package org.hearsay.engine.credit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds the agency of a dateline: "LONDON (Reuters) -", "PARIS, AFP —". */
final class CreditDateline {
  /** Of a line no more is looked at. */
  private static final int HEAD = 160;

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";

  /** "LONDON (Reuters) -", "HANOI, Vietnam, Nov 20 (AP) —", "(CNN)". */
  private static final Pattern IN_BRACKETS =
      Pattern.compile(
          "^(?<place>[^()\\[\\]]{0,90})(?<credit>[(\\[](?<name>[^()\\[\\]]{2,40})[)\\]])\\s*(?<dash>"
              + DASH
              + "|:)?");

  /** "PARIS, AFP —", "Rome / ANSA -", "Reuters —". */
  private static final Pattern BEFORE_A_DASH =
      Pattern.compile(
          "^(?<place>[^()\\[\\].]{0,60}?)[,/\\s]*+(?<credit>"
              + Agencies.NAME
              + ")\\s*"
              + DASH
              + "{1,2}\\s");

  private static final Pattern HAS_DASH = Pattern.compile("^.{2,90}" + DASH);

  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}.&/-]{1,9}");

  /** Between two who are credited. */
  private static final Pattern BOTH = Pattern.compile("\\s*(?:[/,&]|\\bvia\\b)\\s*");

  /** Small words that stand in datelines. */
  private static final Set<String> SMALL =
      Set.of("of", "de", "la", "al", "el", "the", "and", "upon", "on", "am", "im", "du", "del");

  private CreditDateline() {}

  /**
   * Where the credit stands in a line; null if there is none.
   *
   * @param story whether the line may only be the first of a story, not anything before it
   */
  static @Nullable Span in(String line, boolean story) {
    String head = line.substring(0, Math.min(HEAD, line.length()));
    Matcher bracket = IN_BRACKETS.matcher(head);
    if (bracket.find() && isPlace(bracket.group("place"))) {
      String name = bracket.group("name").strip();
      boolean dash = bracket.group("dash") != null;
      boolean known = Agencies.isIn(name) && name.split("\\s+").length <= 4;
      if (!isOfPicture(name)
          && (known && (dash || !story) || dash && !story && ACRONYM.matcher(name).matches())) {
        return new Span(bracket.start("credit"), bracket.end("credit"));
      }
    }
    Matcher plain = BEFORE_A_DASH.matcher(head);
    return HAS_DASH.matcher(head).find() && plain.find() && isPlace(plain.group("place"))
        ? new Span(plain.start("credit"), plain.end("credit"))
        : null;
  }

  /** "AP Photo", "Jane Doe / AP", "Jane Doe/PA via AP". */
  private static boolean isOfPicture(String name) {
    return CreditByline.isOfPicture(name)
        || Arrays.stream(BOTH.split(name)).anyMatch(each -> !Agencies.isIn(each))
            && BOTH.matcher(name).find();
  }

  /** Whether all that stands before the agency is a dateline's: places, days, capitals. */
  private static boolean isPlace(String before) {
    for (String word : before.strip().split("[\\s,/]+")) {
      int first = word.isEmpty() ? 'A' : word.codePointAt(0);
      boolean small = Character.isLowerCase(first);
      if (small && !SMALL.contains(word.toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return before.strip().split("\\s+").length <= 9;
  }
}
