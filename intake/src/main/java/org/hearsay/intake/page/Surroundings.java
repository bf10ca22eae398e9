package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.intake.page.Survey.Heading;
import org.hearsay.intake.page.Survey.Line;
import org.hearsay.intake.page.Survey.Mark;
import org.jsoup.nodes.Element;

/** What stands between the headline and the text, and just above the headline: who and when. */
final class Surroundings {
  private static final int ABOVE = 6;
  private static final int BELOW = 30;

  /** A line so long is a paragraph of the text; the first may be the standfirst. */
  private static final int PARAGRAPH = 200;

  /** A date stands in a line of its own, with a name or a section; in captions it has more. */
  private static final int BESIDE_A_DATE = 90;

  private static final int LONGEST_MARK = 120;

  /** How many elements around a date may say what it is. */
  private static final int AROUND = 4;

  private static final Pattern UPDATED =
      Pattern.compile(
          "updat|modif|edited|revis|last chang|aktualisier|geändert|stand:|mise? à jour|actualiz"
              + "|atualiz|aggiorna|bijgewerkt|gewijzigd|oppdater|uppdater|opdater|обновл|измен"
              + "|aktualiz|更新|güncelle|diperbarui",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "publi|posted|post-date|erschien|veröffentlich|geplaatst|опублик|发布|公開|issued|created",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What begins a caption or a legal line. */
  private static final Pattern OTHER =
      Pattern.compile(
          "^(?:photo|image|picture|file|credit|©|copyright|\\(c\\)|by (?:joining|clicking|signing))",
          Pattern.CASE_INSENSITIVE);

  /**
   * A date that is shown.
   *
   * @param updated whether it is said to be that of a change
   */
  record Seen(WrittenDate date, boolean updated) {}

  private final Survey survey;
  private final SiteName site;
  private final List<Integer> near;
  private final List<String> bylines = new ArrayList<>();

  /**
   * @param headings that show the headline
   */
  Surroundings(Survey survey, List<Heading> headings, SiteName site) {
    this.survey = survey;
    this.site = site;
    this.near = near(survey.lines(), headings);
  }

  /** The lines below each heading, then those above, the nearest first. */
  private static List<Integer> near(List<Line> lines, List<Heading> headings) {
    List<Integer> near = new ArrayList<>();
    for (Heading heading : headings) {
      int paragraphs = 0;
      int last = Math.min(lines.size(), heading.line() + 1 + BELOW);
      for (int i = heading.line() + 1; i < last && paragraphs < 2; i++) {
        paragraphs += lines.get(i).length() >= PARAGRAPH ? 1 : 0;
        near.add(i);
      }
    }
    for (Heading heading : headings) {
      for (int i = heading.line() - 1; i >= Math.max(0, heading.line() - ABOVE); i--) {
        near.add(i);
      }
    }
    return near.stream().distinct().toList();
  }

  /** The dates shown, the nearest to the headline first. */
  List<Seen> dates(WrittenDate.Order order) {
    List<Seen> dates = new ArrayList<>();
    for (int i : near) {
      Line line = survey.lines().get(i);
      if (line.length() > PARAGRAPH
          || OTHER.matcher(line.text()).find()
          || isQuoted(line.element())) {
        continue;
      }
      List<WrittenDate> found = WrittenDate.in(line.text(), order);
      int beside = line.length();
      for (WrittenDate date : found) {
        beside -= date.end() - date.start();
      }
      if (beside <= BESIDE_A_DATE) {
        int from = 0;
        for (WrittenDate date : found) {
          dates.add(new Seen(date, isUpdated(i, from, date.start())));
          from = date.end();
        }
      }
    }
    return dates;
  }

  /** What {@code time} elements near the headline tell machines, by whether it is of a change. */
  Map<String, Boolean> times() {
    Map<String, Boolean> times = new LinkedHashMap<>();
    for (int i : near) {
      for (Mark time : survey.times()) {
        if (time.first() == i && !isQuoted(time.element())) {
          times.putIfAbsent(time.element().attr("datetime"), isUpdated(time, i));
        }
      }
    }
    return times;
  }

  /** What is quoted, a post for one, has a date of its own. */
  private static boolean isQuoted(Element element) {
    return element.closest("blockquote") != null;
  }

  private boolean isUpdated(Mark time, int i) {
    String own = Survey.words(time.element());
    int start = own.isEmpty() ? -1 : survey.lines().get(i).text().indexOf(own);
    return start > 0 ? isUpdated(i, 0, start) : says(time.element(), UPDATED, PUBLISHED);
  }

  /** By the last word on it before the date, in the line, the one above, or the markup. */
  private boolean isUpdated(int i, int from, int start) {
    Line line = survey.lines().get(i);
    int updated = last(UPDATED, line.text().substring(from, start));
    int published = last(PUBLISHED, line.text().substring(from, start));
    if (updated >= 0 || published >= 0) {
      return updated > published;
    }
    if (i > 0 && from == 0 && survey.lines().get(i - 1).length() <= 20) {
      String above = survey.lines().get(i - 1).text();
      if (UPDATED.matcher(above).find()) {
        return true;
      }
    }
    return from == 0 && says(line.element(), UPDATED, PUBLISHED);
  }

  private static boolean says(Element element, Pattern what, Pattern not) {
    Element each = element;
    for (int i = 0; i < AROUND && each != null; i++, each = each.parent()) {
      String says = each.attr("class") + ' ' + each.attr("itemprop") + ' ' + each.id();
      boolean other = not.matcher(says).find();
      if (what.matcher(says).find()) {
        return !other;
      }
      if (other) {
        return false;
      }
    }
    return false;
  }

  private static int last(Pattern pattern, String text) {
    int last = -1;
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  /** The names of the nearest byline that says it is one; empty where there is none. */
  List<String> byline() {
    for (int i : near) {
      Line line = survey.lines().get(i);
      if (line.length() > PARAGRAPH
          || OTHER.matcher(line.text()).find()
          || !Byline.begins(line.text())) {
        continue;
      }
      StringBuilder written = new StringBuilder(line.text());
      boolean label = Byline.isLabel(line.text());
      for (int next = i + 1; next < Math.min(survey.lines().size(), i + 6); next++) {
        String text = survey.lines().get(next).text();
        boolean goesOn = text.matches("(?:,|and\\b|&).*") || written.toString().endsWith(",");
        if (text.length() > LONGEST_MARK || !(label || goesOn)) {
          break;
        }
        written.append(' ').append(text);
        label = false;
      }
      List<String> names = Byline.of(written.toString(), site).names();
      if (!names.isEmpty() && names.stream().allMatch(Byline::looksLikeName)) {
        bylines.add(written.toString());
        return names;
      }
    }
    return List.of();
  }

  /** What the names that were found stand in, as printed. */
  List<String> bylines() {
    return bylines;
  }

  /** The names in elements that say they are about the author. */
  List<String> marked() {
    List<Mark> marks = new ArrayList<>();
    for (Mark mark : survey.marks()) {
      if (mark.last() - mark.first() <= 3 && near.contains(mark.first())) {
        marks.add(mark);
      }
    }
    // Of one inside another the inner tells more
    marks.removeIf(outer ->
        marks.stream()
            .anyMatch(inner ->
                inner != outer
                    && isBelow(inner.element(), outer.element())
                    && !Survey.words(inner.element()).isEmpty()));
    marks.sort(Comparator.comparingInt(mark -> near.indexOf(mark.first())));
    List<String> names = new ArrayList<>();
    for (Mark mark : marks.subList(0, Math.min(marks.size(), 12))) {
      String words = Survey.words(mark.element());
      if (words.length() <= LONGEST_MARK) {
        for (String name : Byline.of(words, site).names()) {
          boolean known = names.stream().anyMatch(other -> Authors.isSame(other, name));
          if (Byline.looksLikeName(name) && !known) {
            names.add(name);
            bylines.add(words);
          }
        }
      }
    }
    return names;
  }

  private static boolean isBelow(Element element, Element above) {
    for (Element each = element.parent(); each != null; each = each.parent()) {
      if (each == above) {
        return true;
      }
    }
    return false;
  }
}
