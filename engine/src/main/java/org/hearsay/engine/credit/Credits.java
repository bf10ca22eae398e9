package org.hearsay.engine.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that credit somebody: an agency in the byline or the dateline, and what stands
 * behind or before a story about where it comes from. An agency that a sentence merely names as its
 * source is none.
 */
public final class Credits {
  private static final int MOST = 8;
  private static final int LONGEST = 300;

  /** Lines without words do not count. */
  private static final int FIRST_LINES = 4;

  /** Pages print much before a story; its byline and dateline stand among that. */
  private static final int HEAD_LINES = 50;

  private static final int LAST_LINES = 8;

  /** Longer lines are no line of credit alone. */
  private static final int HEAD = 160;

  /** Of a line no more is looked at, from its beginning or from its end. */
  private static final int LINE = 400;

  /**
   * A line that is an agency's name and little more: "— Reuters", "Source: AFP", "(AP/Reuters)".
   */
  private static final Pattern ALONE =
      Pattern.compile(
          "^(?:[\\s(\\[*_/—–-]*)(?<credit>(?:(?i:source|sources|by|from|via|with)s?\\s*[:—–-]?\\s*)?"
              + "(?:(?i:the)\\s+)?"
              + Agencies.ANY
              + "(?:\\s*(?:[/,&+]|(?i:and))\\s*(?:(?i:the)\\s+)?"
              + Agencies.ANY
              + "){0,3}(?:\\s+(?:(?i:staff|news|newswire)))?)[\\s)\\].*_]*$");

  /** At the end of a paragraph: "… he said. — Reuters", "… next week. (AP)", "… there. /TASS/". */
  private static final Pattern AT_THE_END =
      Pattern.compile(
          "[.!?…\"”’»)]\\s*[-\\u2010-\\u2015(\\[/*]{1,2}\\s*(?<credit>"
              + Agencies.ANY
              + "(?:\\s*[/,&-]\\s*"
              + Agencies.ANY
              + "){0,3})[)\\]/*.]{0,2}\\s*$");

  /** A line of the text, or a part of it, without the white space around it. */
  private record Line(String words, int start) {}

  /** By their words; null where these stand in a byline. */
  private final Map<String, @Nullable Span> found = new LinkedHashMap<>();

  private final CreditByline bylines;

  private Credits(Lexicon lexicon) {
    bylines = new CreditByline(lexicon);
  }

  /**
   * The credits in the words in which they are printed, each once, in the order of byline,
   * beginning and end of the text, {@value #MOST} at most. Looks at a bounded part of the text.
   *
   * @param byline as printed, a line or a name each: "By JANE DOE, Associated Press"
   * @param text of the article; a paragraph a line
   */
  public static List<Credit> in(List<String> byline, String text, Lexicon lexicon) {
    Credits credits = new Credits(lexicon);
    byline.stream().limit(MOST).forEach(credits::byline);
    List<Line> first = first(text);
    List<Line> last = last(text);
    for (int i = 0; i < first.size(); i++) {
      credits.beginning(first, i);
    }
    for (int i = 0; i < last.size(); i++) {
      credits.end(last, i);
    }
    List<Credit> found = new ArrayList<>();
    credits.found.forEach((words, span) -> found.add(new Credit(words, span)));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /** The words of {@link #in}, by the lexicon that ships with the program. */
  public static List<String> of(List<String> byline, String text) {
    return in(byline, text, Lexicon.shipped()).stream().map(Credit::words).toList();
  }

  /** Whether a part of a byline names an agency, "Reuters", "AP Science Writer", and no person. */
  public static boolean isAgency(String words) {
    return Agencies.isIn(words);
  }

  private void byline(String printed) {
    bylines
        .agencies(printed.substring(0, Math.min(LINE, printed.length())))
        .forEach(words -> found.putIfAbsent(words, null));
  }

  private void beginning(List<Line> lines, int place) {
    Line line = lines.get(place);
    boolean first = place < FIRST_LINES;
    Span dateline = CreditDateline.in(line.words(), !first);
    if (dateline != null) {
      add(line, dateline);
      return;
    }
    int before = found.size();
    if (first) {
      alone(line);
      if (line.words().length() <= LONGEST) {
        CreditSentences.in(line.words()).forEach(span -> add(line, span));
      }
    }
    if (found.size() == before) {
      signed(lines, place, first);
    }
  }

  private void signed(List<Line> lines, int place, boolean first) {
    String above = place == 0 ? "" : lines.get(place - 1).words();
    String below = place + 1 == lines.size() ? "" : lines.get(place + 1).words();
    Line line = lines.get(place);
    bylines.outlets(line.words(), above, below, first).forEach(span -> add(line, span));
  }

  private void end(List<Line> lines, int place) {
    Line line = lines.get(place);
    int before = found.size();
    Matcher atTheEnd = AT_THE_END.matcher(line.words());
    if (atTheEnd.find()) {
      add(line, new Span(atTheEnd.start("credit"), atTheEnd.end("credit")));
    }
    CreditSentences.desk(line.words()).forEach(span -> add(line, span));
    alone(line);
    CreditSentences.in(line.words()).forEach(span -> add(line, span));
    Span address = place + 1 == lines.size() ? bylines.address(line.words()) : null;
    if (address != null) {
      add(line, address);
    }
    if (found.size() == before) {
      signed(lines, place, false);
    }
  }

  private void alone(Line line) {
    Matcher alone = ALONE.matcher(line.words());
    if (line.words().length() <= HEAD && alone.find()) {
      add(line, new Span(alone.start("credit"), alone.end("credit")));
    }
  }

  /**
   * Keeps words without the marks around them; "All rights reserved" mostly begins a sentence of
   * its own.
   */
  private void add(Line line, Span span) {
    String words = line.words();
    int from = span.start();
    int to = span.end();
    int rights = words.substring(from, to).toLowerCase(Locale.ROOT).indexOf("all rights");
    to = rights > 0 ? from + rights : to;
    while (from < to && "*_ \"“".indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " ,;:*_|\"”".indexOf(words.charAt(to - 1)) >= 0) {
      to--;
    }
    if (from < to) {
      found.putIfAbsent(
          words.substring(from, to), new Span(line.start() + from, line.start() + to));
    }
  }

  private static List<Line> first(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length() && lines.size() < HEAD_LINES) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      addLine(lines, text, at, Math.min(end, at + LINE));
      at = end + 1;
    }
    return lines;
  }

  /** In their order; of long lines the end. */
  private static List<Line> last(String text) {
    List<Line> lines = new ArrayList<>();
    int end = text.length();
    while (end > 0 && lines.size() < LAST_LINES) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      addLine(lines, text, Math.max(start, end - LINE), end);
      end = start - 1;
    }
    return lines.reversed();
  }

  private static void addLine(List<Line> lines, String text, int start, int end) {
    String line = text.substring(start, end);
    String words = line.strip();
    if (!words.isEmpty()) {
      lines.add(new Line(words, start + line.indexOf(words)));
    }
  }
}
