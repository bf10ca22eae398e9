package org.hearsay.intake.page;

import java.util.List;
import java.util.Set;
import org.hearsay.intake.page.Survey.Heading;
import org.hearsay.intake.page.Survey.Line;
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

  /** Letters and digits. A shorter line is a label that a title may hold by chance. */
  private static final int SHORTEST = 12;

  private Headline() {}

  /**
   * @param titles for machines, without the site's name; where there are none, the first heading of
   *     the first rank
   * @return null where no heading is the article's
   */
  static @Nullable Heading of(List<Heading> headings, List<String> titles, SiteName site) {
    List<Set<String>> told = titles.stream().map(Wording::words).toList();
    List<String> letters = titles.stream().map(Wording::letters).toList();
    Heading best = null;
    double most = 0;
    for (Heading heading : headings) {
      String text = heading.text();
      if (text.isEmpty() || text.length() > LONGEST) {
        continue;
      }
      boolean first = heading.element().normalName().equals("h1");
      double like = titles.isEmpty() && first && best == null ? 1 : 0;
      Set<String> words = Wording.words(text);
      for (Set<String> title : told) {
        like = Math.max(like, Wording.likeness(words, title));
      }
      if (!first && like < SAME && isMostOfOne(text, letters)) {
        like = SAME;
      }
      boolean better = like > most && like >= (first ? LIKE : SAME);
      if (better && (like == 1 || !site.is(text))) {
        best = heading;
        most = like;
      }
    }
    return best;
  }

  /**
   * The headline of a page that marks it by size and weight alone: the line that is a title, or
   * most of one.
   */
  static @Nullable Heading among(List<Line> lines, List<String> titles) {
    List<String> letters = titles.stream().map(Wording::letters).toList();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean shown = !line.element().normalName().equals("title");
      if (shown && line.length() <= LONGEST && isMostOfOne(line.text(), letters)) {
        return new Heading(line.element(), line.text(), i);
      }
    }
    return null;
  }

  /** Whether a title begins or ends with a text; what is left may be the name of the site. */
  private static boolean isMostOfOne(String text, List<String> titles) {
    String letters = Wording.letters(text);
    return letters.length() >= SHORTEST
        && titles.stream()
            .anyMatch(title ->
                2 * letters.length() > title.length()
                    && (title.startsWith(letters) || title.endsWith(letters)));
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
