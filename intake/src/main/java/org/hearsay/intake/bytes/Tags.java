package org.hearsay.intake.bytes;

import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Reason;

/** Whether markup has so many tags that parsing it would take all memory. */
public final class Tags {
  private Tags() {}

  /**
   * To be asked before anything is parsed. Counts what looks like the beginning of a tag, end tags
   * and comments too, in time linear in the length.
   *
   * @param most {@code Limits.TAGS} of XML, {@code Limits.PAGE_TAGS} of HTML
   */
  public static boolean areTooMany(String markup, int most) {
    int tags = 0;
    int at = markup.indexOf('<');
    while (at >= 0 && tags <= most) {
      tags++;
      at = markup.indexOf('<', at + 1);
    }
    return tags > most;
  }

  /** What to say about such markup. */
  public static Problem problem(String where, int most) {
    return new Problem(
        where,
        Reason.TOO_LARGE,
        "more than " + most + " tags",
        "split it, or save the article as plain text");
  }
}
