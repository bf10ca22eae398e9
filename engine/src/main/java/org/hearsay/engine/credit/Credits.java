package org.hearsay.engine.credit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that credit somebody: an agency in the byline or the dateline, and what stands
 * behind or before a story about where it comes from. An agency that a sentence merely names as its
 * source is none.
 */
public final class Credits {
  private static final String COPYRIGHT =
      "(?:\\bcopyright\\b|©|\\(c\\))[\\s©@(c),]{0,6}(?:(?:19|20)\\d\\d[\\s,–-]{0,3}){1,2}(?:by )?"
          + "(?:the )?\\p{L}[^.|]{1,80}";

  private static final int MOST = 8;
  private static final int LONGEST = 300;

  /** Lines without words do not count. */
  private static final int FIRST_LINES = 4;

  private static final int LAST_LINES = 8;

  /** Of a line no more is looked at, from its beginning or from its end. */
  private static final int HEAD = 160;

  private static final int LINE = 400;

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";

  /** Between a byline's pieces. */
  private static final Pattern PIECES =
      Pattern.compile(
          "\\s*[,;|•·()/]\\s*|\\s+" + DASH + "{1,2}\\s+|\\s+(?:and|for|of|from|via)\\s+");

  private static final Pattern BY =
      Pattern.compile("^(?:by|from|source|via|with)[:\\s]+", Pattern.CASE_INSENSITIVE);

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

  /** Small words that stand in datelines. */
  private static final Set<String> SMALL =
      Set.of("of", "de", "la", "al", "el", "the", "and", "upon", "on", "am", "im", "du", "del");

  /**
   * A line that is an agency's name and little more: "— Reuters", "Source: AFP", "(AP/Reuters)".
   */
  private static final Pattern ALONE =
      Pattern.compile(
          "^(?:[\\s(\\[*_/—–-]*)(?<credit>(?:(?i:source|sources|by|from|via|with|credit)s?\\s*[:—–-]?\\s*)?"
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

  /** "(Reporting by Jane Doe; Editing by John Roe)", "Additional reporting by Jane Doe". */
  private static final Pattern DESK =
      Pattern.compile(
          "\\((?:additional |with )?(?:reporting|writing|editing|compiled|translated)"
              + " (?:and \\w+ )?by [^()]{2,250}\\)"
              + "|^[*_]*(?:additional )?(?:reporting|writing|editing) (?:and \\w+ )?by"
              + " (?<names>[^()]{2,200})$",
          Pattern.CASE_INSENSITIVE);

  /** To the end of the sentence; a point inside a name, as in addresses, is none. */
  private static final String NAMED = "(?<names>(?:[^.]|\\.(?=\\S)){2,120})";

  /**
   * A sentence about where a story comes from.
   *
   * @param word that is in it, as nearly no sentence is one
   * @param pattern of small letters; what follows may be no more than names where it has such a
   *     group
   */
  private record Sentence(String word, Pattern pattern) {
    Sentence(String word, String pattern) {
      this(word, Pattern.compile(pattern));
    }
  }

  private static final List<Sentence> SENTENCES =
      List.of(
          new Sentence(
              "with",
              "(?:(?<=[.!?)(*_]|\\p{Pd})\\s?|^)with (?:additional |a )?(?:files?|reporting|reports?"
                  + "|material|inputs?|information|contributions?|copy) (?:from|by) "
                  + NAMED),
          new Sentence(
              "this",
              "\\bthis (?:story|article|report|piece|column|content|post|essay|interview|item)"
                  + " (?:was|is|has been|had been) (?:\\w+ly |first )?(?:published|produced|written"
                  + "|provided|distributed|reported|reprinted|republished|reproduced|supplied"
                  + "|syndicated) (?:\\w+ ){0,3}?(?:by|on|in|at|from|with) "
                  + "(?:[^.]|\\.(?=\\S)){2,120}"),
          new Sentence(
              "this",
              "\\bthis (?:story|article|report|piece|column|content|post|essay) (?:first|originally)"
                  + " (?:appeared|ran|published) (?:by|on|in|at) (?:[^.]|\\.(?=\\S)){2,120}"),
          new Sentence(
              "published", "^[*_]*(?:originally|first) published (?:by|on|in|at) " + NAMED),
          new Sentence("appeared", "^[*_]*(?:originally|first) appeared (?:on|in|at) " + NAMED),
          new Sentence(
              "ed ",
              "^[*_]*(?:provided|distributed|republished|reprinted|reproduced|syndicated)"
                  + " (?:\\w+ ){0,2}?(?:by|from|via|courtesy of) "
                  + NAMED),
          new Sentence("20", COPYRIGHT),
          new Sentence("19", COPYRIGHT));

  /** "The Associated Press contributed to this report." */
  private static final Sentence CONTRIBUTED =
      new Sentence(
          "contributed",
          "(?<=^|[.!?]\\s|[*_(])[*_]*(?:[^.!?]|(?<=\\b\\p{L})\\.){2,160}? (?:also )?contributed"
              + "(?: \\w+){0,3}? to this (?:\\w+ )?(?:report|story|article|dispatch|piece)");

  /** Small words that stand between names and places. */
  private static final Set<String> BETWEEN_NAMES =
      Set.of(
          "and",
          "in",
          "by",
          "with",
          "editing",
          "reporting",
          "writing",
          "additional",
          "for",
          "at",
          "the",
          "of",
          "from",
          "on",
          "de",
          "la",
          "van",
          "von",
          "der",
          "al",
          "bin",
          "graphics",
          "all",
          "rights",
          "reserved",
          "permission",
          "under",
          "licence",
          "license",
          "a",
          "an",
          "also");

  private static final Pattern HOUSE =
      Pattern.compile(
          "\\b(?:Press|News|Times|Post|Tribune|Herald|Journal|Guardian|Gazette|Agency|Service|Network"
              + "|Radio|Media|CNN|BBC|NPR|CBC|NBC|CBS|ABC)\\b");

  /** A line of the text, or a part of it, without the white space around it. */
  private record Line(String words, int start) {}

  /** By their words; null where these stand in a byline. */
  private final Map<String, @Nullable Span> found = new LinkedHashMap<>();

  private Credits() {}

  /**
   * The credits in the words in which they are printed, each once, in the order of byline,
   * beginning and end of the text, {@value #MOST} at most. Looks at a bounded part of the text.
   *
   * @param byline as printed, a line or a name each: "By JANE DOE, Associated Press"
   * @param text of the article; a paragraph a line
   */
  public static List<Credit> in(List<String> byline, String text) {
    Credits credits = new Credits();
    byline.stream().limit(MOST).forEach(credits::byline);
    first(text).forEach(credits::beginning);
    last(text).forEach(credits::end);
    List<Credit> found = new ArrayList<>();
    credits.found.forEach((words, span) -> found.add(new Credit(words, span)));
    return found.subList(0, Math.min(MOST, found.size()));
  }

  /** The words of {@link #in}. */
  public static List<String> of(List<String> byline, String text) {
    return in(byline, text).stream().map(Credit::words).toList();
  }

  /** Whether a part of a byline names an agency, "Reuters", "AP Science Writer", and no person. */
  public static boolean isAgency(String words) {
    return Agencies.isIn(words);
  }

  private void byline(String printed) {
    String line = printed.substring(0, Math.min(LINE, printed.length()));
    for (String piece : PIECES.split(line)) {
      String bare = BY.matcher(piece.strip()).replaceFirst("").strip();
      if (bare.length() <= 60 && Agencies.isIn(bare)) {
        found.putIfAbsent(bare, null);
      }
    }
  }

  private void beginning(Line line) {
    String head = line.words().substring(0, Math.min(HEAD, line.words().length()));
    Matcher bracket = IN_BRACKETS.matcher(head);
    if (bracket.find() && isPlace(bracket.group("place"))) {
      String name = bracket.group("name").strip();
      boolean known = Agencies.isIn(name) && name.split("\\s+").length <= 4;
      boolean dash = bracket.group("dash") != null;
      if (known || dash && ACRONYM.matcher(name).matches()) {
        add(line, bracket.start("credit"), bracket.end("credit"));
        return;
      }
    }
    Matcher plain = BEFORE_A_DASH.matcher(head);
    if (HAS_DASH.matcher(head).find() && plain.find() && isPlace(plain.group("place"))) {
      add(line, plain.start("credit"), plain.end("credit"));
      return;
    }
    alone(line);
    if (line.words().length() <= LONGEST) {
      sentences(line);
    }
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

  private void end(Line line) {
    Matcher atTheEnd = AT_THE_END.matcher(line.words());
    if (atTheEnd.find()) {
      add(line, atTheEnd.start("credit"), atTheEnd.end("credit"));
    }
    Matcher desk = DESK.matcher(line.words());
    while (desk.find()) {
      if (desk.group("names") == null || isNames(desk.group("names"))) {
        add(line, desk.start(), desk.end());
      }
    }
    alone(line);
    sentences(line);
  }

  private void alone(Line line) {
    Matcher alone = ALONE.matcher(line.words());
    if (line.words().length() <= HEAD && alone.find()) {
      add(line, alone.start("credit"), alone.end("credit"));
    }
  }

  private void sentences(Line line) {
    String words = line.words();
    String folded = words.toLowerCase(Locale.ROOT);
    String small = folded.length() == words.length() ? folded : words; // İ has two small letters
    for (Sentence sentence : SENTENCES) {
      Matcher matcher = sentence.pattern.matcher(small);
      if (small.contains(sentence.word) && matcher.find()) {
        boolean named = matcher.namedGroups().containsKey("names");
        if (!named || isNames(words.substring(matcher.start("names"), matcher.end("names")))) {
          add(line, matcher.start(), matcher.end());
        }
      }
    }
    Matcher contributed = CONTRIBUTED.pattern.matcher(small);
    if (small.contains(CONTRIBUTED.word) && contributed.find()) {
      String sentence = words.substring(contributed.start(), contributed.end());
      if (Agencies.isIn(sentence) || HOUSE.matcher(sentence).find()) {
        add(line, contributed.start(), contributed.end());
      }
    }
  }

  /** Whether these are names and what stands between them, so that no sentence goes on. */
  private static boolean isNames(String words) {
    for (String word : words.strip().split("[\\s,;:/&()\\p{Pd}]+")) {
      int first = word.isEmpty() ? 'A' : word.codePointAt(0);
      if (Character.isLowerCase(first) && !BETWEEN_NAMES.contains(word) && !word.contains(".")) {
        return false;
      }
    }
    return !words.isEmpty() && !Character.isDigit(words.codePointAt(0));
  }

  /**
   * Keeps words without the marks around them; "All rights reserved" mostly begins a sentence of
   * its own.
   */
  private void add(Line line, int start, int end) {
    String words = line.words();
    int from = start;
    int to = end;
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
    while (at < text.length() && lines.size() < FIRST_LINES) {
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
