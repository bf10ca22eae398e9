package org.hearsay.engine.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlets of a byline, in the byline itself or in a line of a text that is one, as pages
 * print it above a story. Who took a picture is not credited with the story.
 */
final class CreditByline {
  /** Longer lines are no bylines. */
  private static final int LONGEST = 200;

  private static final int LONGEST_PIECE = 60;
  private static final int MOST_NAMES = 5;

  private static final String DASH = "[-\\u2010-\\u2015\\u2212]";

  /** Between a byline's pieces. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;|•·()/]\\s*|\\s+" + DASH + "{1,2}\\s+|\\s+(?:and|for|of|from|via)\\s+|\\s{4,}");

  private static final Pattern BY =
      Pattern.compile("^(?:by|from|source|via|with)[:\\s]+", Pattern.CASE_INSENSITIVE);

  /** In a text, where "by" may begin a sentence. */
  private static final Pattern BY_IN_TEXT = Pattern.compile("^(?:By|BY)(?:\\s+|:\\s*)");

  /** What stands behind a byline, or in the line below. */
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)\\b(?:published|updated|posted|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.? \\d"
              + "|\\d{1,2}:\\d\\d|(?:19|20)\\d\\d)\\b");

  private static final int LONGEST_WHEN = 80;

  private static final Pattern PICTURE =
      Pattern.compile(
          "(?i)\\b(?:photo|photos|photograph|pool|images?|getty|file|picture|video|graphic|credit"
              + "|courtesy|screenshot|illustration)\\b|\\bmedia\\s*:");

  /** Two words run together, as pages print them: "Jane DoeAssociated Press". */
  private static final Pattern RUN_TOGETHER =
      Pattern.compile("(?<=\\p{Ll}|[A-Z]{3})(?=(?:The )?(?:Associated Press|Reuters|Bloomberg)$)");

  private static final Pattern NAME_WORD = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'’-]*");

  private static final Set<String> PARTICLES =
      Set.of("de", "da", "di", "del", "la", "van", "von", "der", "den", "bin", "al", "el", "and");

  /** Small words of bylines. */
  private static final Set<String> ROLES =
      Set.of(
          ("and for of from via at in the by staff writer writers reporter reporters correspondent"
                  + " editor special to contributor senior chief political national science business"
                  + " sports columnist de da di del la van von der den bin al el")
              .split(" "));

  private final Lexicon lexicon;

  CreditByline(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether words tell of a picture. */
  static boolean isOfPicture(String words) {
    return PICTURE.matcher(words).find();
  }

  /** The parts of a byline that name an agency. */
  List<String> agencies(String byline) {
    List<String> found = new ArrayList<>();
    for (String piece : BETWEEN.split(byline)) {
      String bare = BY.matcher(piece.strip()).replaceFirst("").strip();
      if (isAgency(bare)) {
        found.add(bare);
      }
    }
    return found;
  }

  /**
   * The parts of a line of a text that name outlets; none of a line that is no byline.
   *
   * @param above the line before, empty if there is none
   * @param below the line behind
   * @param first whether nothing but a title may stand before it
   */
  List<Span> outlets(String line, String above, String below, boolean first) {
    if (line.length() > LONGEST || isOfPicture(line)) {
      return List.of();
    }
    Matcher when = WHEN.matcher(line);
    String head = when.find() ? line.substring(0, when.start()) : line;
    if (head.endsWith(".")) {
      return List.of();
    }
    boolean dated = head.length() < line.length() || isWhen(below);
    Matcher by = BY_IN_TEXT.matcher(head);
    int start = by.find() ? by.end() : 0;
    List<Span> pieces = pieces(head, start);
    if (pieces.isEmpty() || pieces.size() > 2 * MOST_NAMES) {
      return List.of();
    }
    // "Coast Weekly (AFP)": whose story it is, and who passed it on
    boolean signed =
        start > 0
            || pieces.stream().anyMatch(piece -> isAgency(piece.in(head))) && head.indexOf('(') > 0;
    List<Span> outlets = pieces.stream().filter(piece -> isOutlet(piece.in(head), signed)).toList();
    if (outlets.isEmpty()) {
      return List.of();
    }
    boolean names =
        pieces.stream().allMatch(each -> outlets.contains(each) || isPerson(each.in(head)));
    boolean byline =
        start > 0
            ? isOfNames(head)
            : names && isSigned(head, pieces, outlets, dated || isPerson(above), first);
    return byline ? outlets : List.of();
  }

  /** Whether names and outlets without a "by" are a byline and not who took a picture. */
  private boolean isSigned(
      String head, List<Span> pieces, List<Span> outlets, boolean beside, boolean first) {
    if (head.indexOf('/') >= 0 || outlets.stream().noneMatch(each -> isInFull(each.in(head)))) {
      return false;
    }
    int people = pieces.size() - outlets.size();
    return people == 0 ? beside || first : beside || people > 1 || head.indexOf('|') >= 0;
  }

  /** Pictures are mostly signed with initials. */
  private boolean isInFull(String outlet) {
    return outlet.chars().anyMatch(Character::isLowerCase)
        && (Agencies.isIn(outlet) || lexicon.outlet(outlet).isPresent());
  }

  private static boolean isWhen(String line) {
    return line.length() <= LONGEST_WHEN && WHEN.matcher(line).find();
  }

  private List<Span> pieces(String head, int start) {
    List<Span> pieces = new ArrayList<>();
    Matcher between = BETWEEN.matcher(head);
    int at = start;
    while (at < head.length()) {
      boolean more = between.find(at);
      int end = more ? between.start() : head.length();
      addPiece(pieces, head, at, end);
      at = more ? Math.max(between.end(), at + 1) : head.length();
    }
    return pieces;
  }

  private static void addPiece(List<Span> pieces, String head, int start, int end) {
    String piece = head.substring(start, end).stripTrailing();
    Matcher by = BY_IN_TEXT.matcher(piece);
    int from = by.find() ? by.end() : 0;
    if (from >= piece.length()) {
      return;
    }
    Matcher together = RUN_TOGETHER.matcher(piece);
    if (together.find(from) && together.start() > from) {
      pieces.add(new Span(start + from, start + together.start()));
      from = together.start();
    }
    pieces.add(new Span(start + from, start + piece.length()));
  }

  private boolean isOutlet(String piece, boolean signed) {
    if (isAgency(piece)) {
      return isOfNames(piece);
    }
    List<Outlet> bearers = signed ? lexicon.outlets(piece) : List.of();
    return bearers.size() == 1 && !bearers.getFirst().social();
  }

  private boolean isAgency(String piece) {
    return piece.length() <= LONGEST_PIECE
        && !isSurname(piece)
        && (Agencies.isIn(piece) || lexicon.outlet(piece).filter(Outlet::agency).isPresent());
  }

  /** "Ann Bloomberg" is a person. */
  private boolean isSurname(String piece) {
    String[] words = piece.split("\\s+");
    return words.length == 2
        && words[1].chars().anyMatch(Character::isLowerCase)
        && lexicon.given(words[0]).isPresent();
  }

  /** "Jane Q. Doe", "JANE DOE", "Jan van der Doe"; no outlet. */
  private boolean isPerson(String piece) {
    String[] words = piece.strip().split("\\s+");
    if (words.length < 2 || words.length > MOST_NAMES || piece.length() > LONGEST_PIECE) {
      return false;
    }
    for (String word : words) {
      if (!PARTICLES.contains(word) && !NAME_WORD.matcher(word).matches()) {
        return false;
      }
    }
    return !lexicon.looksLikeOutlet(piece);
  }

  /** Whether no sentence is told in it. */
  private static boolean isOfNames(String head) {
    for (String word : head.strip().split("[\\s,;|•·()/]+")) {
      int first = word.isEmpty() ? 'A' : word.codePointAt(0);
      if (Character.isLowerCase(first) && !ROLES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the line is nothing but the address of a story on an outlet's site. */
  @Nullable Span address(String line) {
    return line.length() <= LONGEST
            && line.indexOf('/') > 0
            && line.indexOf(' ') < 0
            && lexicon.outletAt(line).filter(known -> !known.social()).isPresent()
        ? new Span(0, line.length())
        : null;
  }
}
