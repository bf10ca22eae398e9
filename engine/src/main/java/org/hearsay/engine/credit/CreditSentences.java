package org.hearsay.engine.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.text.Span;

/** Finds sentences about where a story comes from: "This story was originally published by …". */
final class CreditSentences {
  private static final String COPYRIGHT =
      "(?:\\bcopyright\\b|©|\\(c\\))[\\s©@(c),]{0,6}(?:(?:19|20)\\d\\d[\\s,–-]{0,3}){1,2}(?:by )?"
          + "(?:the )?\\p{L}[^.|]{1,80}";

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

  private CreditSentences() {}

  /** What a line says of the desk: who reported, wrote, edited. Spans within the line. */
  static List<Span> desk(String line) {
    List<Span> found = new ArrayList<>();
    Matcher desk = DESK.matcher(line);
    while (desk.find()) {
      if (desk.group("names") == null || isNames(desk.group("names"))) {
        found.add(new Span(desk.start(), desk.end()));
      }
    }
    return found;
  }

  /** Spans within the line. */
  static List<Span> in(String line) {
    List<Span> found = new ArrayList<>();
    String folded = line.toLowerCase(Locale.ROOT);
    String small = folded.length() == line.length() ? folded : line; // İ has two small letters
    for (Sentence sentence : SENTENCES) {
      Matcher matcher = sentence.pattern.matcher(small);
      if (small.contains(sentence.word) && matcher.find()) {
        boolean named = matcher.namedGroups().containsKey("names");
        if (!named || isNames(line.substring(matcher.start("names"), matcher.end("names")))) {
          found.add(new Span(matcher.start(), matcher.end()));
        }
      }
    }
    Matcher contributed = CONTRIBUTED.pattern.matcher(small);
    if (small.contains(CONTRIBUTED.word) && contributed.find()) {
      String sentence = line.substring(contributed.start(), contributed.end());
      if (Agencies.isIn(sentence) || HOUSE.matcher(sentence).find()) {
        found.add(new Span(contributed.start(), contributed.end()));
      }
    }
    return found;
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
}
