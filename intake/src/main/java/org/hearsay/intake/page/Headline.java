package org.hearsay.intake.page;

import java.util.List;
import org.hearsay.intake.page.Survey.Heading;
import org.jspecify.annotations.Nullable;

/**
 * The headline as the page shows it: the heading that is most like what the page tells machines.
 * Those titles are often cut, carry the site's name, or are other ones made for elsewhere.
 */
final class Headline {
  /** A heading with less in common with every title is a section's, or an invitation. */
  private static final double LIKE = 0.25;

  /** Of headings below the first rank only one that is the title itself counts. */
  private static final double SAME = 0.9;

  private static final int LONGEST = 400;

  private Headline() {}

  /**
   * @param titles for machines, without the site's name; where there are none, the first heading of
   *     the first rank
   * @return null where no heading is the article's
   */
  static @Nullable Heading of(List<Heading> headings, List<String> titles, SiteName site) {
    Heading best = null;
    double most = 0;
    for (Heading heading : headings) {
      String text = heading.text();
      if (text.isEmpty() || text.length() > LONGEST) {
        continue;
      }
      boolean first = heading.element().normalName().equals("h1");
      double like = titles.isEmpty() && first && best == null ? 1 : 0;
      for (String title : titles) {
        like = Math.max(like, Wording.likeness(text, title));
      }
      boolean own = site.is(text) && like < 1;
      if (!own && like > most && like >= (first ? LIKE : SAME)) {
        best = heading;
        most = like;
      }
    }
    return best;
  }

  /** Where the headline stands, once or more: pages repeat it in a bar that follows the reader. */
  static List<Heading> all(List<Heading> headings, String headline) {
    String letters = Wording.letters(headline);
    return headings.stream()
        .filter(each -> Wording.letters(each.text()).equals(letters))
        .limit(4)
        .toList();
  }
}
