package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.credit.Credits;
import org.jspecify.annotations.Nullable;

/**
 * A byline taken apart: "By JANE DOE, Associated Press" names JANE DOE, who writes for an outlet,
 * "By Jane Doe and John Roe | The Post" names two. Who wrote for an agency or a desk alone is named
 * by it: "Associated Press", "Staff Reports". The account that put a text up ("admin") is nobody.
 *
 * @param names of the authors as printed, in their order, each once; possibly none
 * @param outlets whom they write for, as printed; found by the words in their names, so not all
 */
public record Byline(List<String> names, List<String> outlets) {
  private static final Vocabulary WORDS = new Vocabulary("bylines.txt", " ");

  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 6;
  private static final int MOST_NAMES = 20;

  /** Before the names, in English. */
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|reporting|submitted|contributed|created|story"
              + "|words|text|article|analysis|opinion|review|report|commentary)\\s+)?by(?=[\\s:]|$)[\\s:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** In other languages; some of these words also begin surnames. */
  private static final Pattern BY_ELSEWHERE =
      Pattern.compile(
          "^(?:(?:von|par|por|di|da|door|af|av|oleh|przez|автор)(?=[\\s:]|$)"
              + "|(?:aut(?:h)?or(?:a|in|es)?|text|redaktion|автор)\\s*:)[\\s:]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where the names end and something else begins. */
  private static final Pattern END =
      Pattern.compile(
          " [-–—|/•·] |[|•·@<(\\[]|https?:|\\bwww\\."
              + "|(?<=\\p{Ll}{2})(?<!\\b(?:Prof|Capt|Gen|Col|Rev|Gov|Sen|Rep|Hon|Sgt|Maj|Drs?|St|Mrs?|Lt|Jr|Sr))\\. (?=\\p{Lu})"
              + "|(?<by> (?:for|in|from|at|to|via) (?=\\p{Lu}|the )| (?:of|with) (?=the ))"
              + "|\\b(?i:follow|updated?|published|posted|last modified|special to|e-?mail|read more"
              + "|comments?|share|publiziert|publié|publicado|pubblicato|medically reviewed|reviewed"
              + " by|edited by)\\b");

  private static final Pattern MAIL = Pattern.compile("\\S{1,80}@\\S{0,80}");

  private static final Pattern DAY_AT_THE_END =
      Pattern.compile("(?i)(?:,? (?:on|am)(?: \\p{L}{3,12}day)?|, \\p{L}{3,12}day)[ ,]*+$");

  /** In any case only where no initial looks like it. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*[,;&]\\s*(?:and\\s+)?|(?<=\\S)/(?=\\S)|\\s+(?:(?i:and|und|et|og|och)|y|e|en|и|con)\\s+");

  /** The same behind the names, and what stands between them and an outlet. */
  private static final Pattern BETWEEN_OUTLETS =
      Pattern.compile(BETWEEN + "|\\s*[|/()\\[\\]•·]\\s*|\\s+[-–—]\\s+");

  private static final Pattern BEFORE_AN_OUTLET =
      Pattern.compile("^(?:for|in|from|at|to|via|of|with) (?:the )?");

  /** A piece of which one word is such says what somebody is, not who. */
  private static final Set<String> ROLES = WORDS.of("role");

  /** Words of the names of houses that publish. */
  private static final Set<String> HOUSES = WORDS.of("house");

  /** A byline that names no person. */
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "\\b(?:staff|editorial|editors|agencies|newsroom|desk|wires?|wire services?|reporters"
              + "|news services?|correspondents?|contributors?|redaktion|rédaction|redacción"
              + "|redação|redazione|redactie)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> ACCOUNTS = WORDS.of("account");

  /** Small words in names. */
  private static final Set<String> PARTICLES = WORDS.of("particle");

  private static final Set<String> SUFFIXES = WORDS.of("suffix");

  /** What no name of a person has: initials of a house, an address. */
  private static final Pattern INITIALS =
      Pattern.compile("\\p{Lu}{2,5}|(?:\\p{Lu}\\.?\\p{L}?\\.?){2,5}");

  private static final Pattern HOST = Pattern.compile("\\w\\.(?:com|org|net|co|de|fr|uk|info)");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  public Byline {
    names = List.copyOf(names);
    outlets = List.copyOf(outlets);
  }

  /** Whether a line begins as bylines do: "By", "Written by", "Von". */
  static boolean begins(String line) {
    String bare = bare(line);
    return BY.matcher(bare).find() || BY_ELSEWHERE.matcher(bare).find();
  }

  /** Whether it is nothing but that beginning, with the names on the next line. */
  static boolean isLabel(String line) {
    return begins(line) && label(bare(line)) == bare(line).length();
  }

  /**
   * @param written a line or a value of metadata; of long ones the beginning counts
   */
  static Byline of(String written, SiteName site) {
    String line =
        SPACE
            .matcher(bare(written.substring(0, Math.min(LONGEST, written.length()))))
            .replaceAll(" ");
    line = line.substring(label(line));
    int end = end(line);
    String text = trimmed(DAY_AT_THE_END.matcher(line.substring(0, end)).replaceFirst(""));
    Set<String> outlets = new LinkedHashSet<>();
    if (COLLECTIVE.matcher(text).find()
        && BETWEEN.split(text).length <= 2
        && !beginsWithPerson(text, site)) {
      return new Byline(isName(text) ? List.of(text) : List.of(), List.of());
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean person = false;
    for (String piece : BETWEEN.split(text)) {
      String name = trimmed(piece);
      boolean known = isHouseOrRole(name, site);
      if (SUFFIXES.contains(name.toLowerCase(Locale.ROOT)) && !names.isEmpty()) {
        names.add(names.removeLast() + ", " + name);
      } else if (person && (known || Credits.isAgency(name))) {
        outlet(name, outlets);
      } else if (isName(name)) {
        person |= !known;
        if (names.size() < MOST_NAMES && seen.add(Wording.letters(name))) {
          names.add(name);
        }
      }
    }
    if (person) {
      for (String piece : BETWEEN_OUTLETS.split(line.substring(end).strip())) {
        outlet(trimmed(BEFORE_AN_OUTLET.matcher(piece).replaceFirst("")), outlets);
      }
    }
    return new Byline(names, List.copyOf(outlets));
  }

  /** The same where nothing is known of the site but its name, if that. */
  public static Byline of(String written, @Nullable String publisher) {
    return of(written, new SiteName(publisher == null ? List.of() : List.of(publisher), null));
  }

  private static void outlet(String piece, Set<String> outlets) {
    if (isHouse(piece) && !isRole(piece) && piece.length() <= LONGEST_NAME) {
      outlets.add(piece);
    }
  }

  /** Behind the words before the names, 0 where there are none. */
  private static int label(String text) {
    Matcher by = BY.matcher(text);
    if (by.find()) {
      return by.end();
    }
    Matcher elsewhere = BY_ELSEWHERE.matcher(text);
    // A first name and a surname at least, or "Von Stetten" would lose half of it
    boolean names =
        elsewhere.find()
            && (elsewhere.end() == text.length()
                || text.substring(elsewhere.end()).strip().contains(" "));
    return names ? elsewhere.end() : 0;
  }

  private static String bare(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return text.substring(from).strip();
  }

  /** Behind the names: where a date, a mail address or something else begins. */
  private static int end(String line) {
    int end = line.length();
    List<WrittenDate> dates = WrittenDate.in(line, WrittenDate.Order.DAY_FIRST);
    if (!dates.isEmpty()) {
      end = dates.getFirst().start();
    }
    Matcher mail = MAIL.matcher(line).region(0, end);
    if (mail.find()) {
      end = mail.start();
    }
    Matcher other = END.matcher(line.substring(0, end));
    while (other.find()) {
      if (other.group("by") == null || mayEndName(line.substring(0, other.start()))) {
        return other.start();
      }
    }
    return end;
  }

  /** "Jane Doe of the Post" ends with Doe, but "The name of the author" not with "name". */
  private static boolean mayEndName(String words) {
    String bare = words.strip();
    return bare.indexOf(' ') > 0 && !bare.regionMatches(true, 0, "the ", 0, 4);
  }

  private static boolean beginsWithPerson(String text, SiteName site) {
    String[] pieces = BETWEEN.split(text);
    return pieces.length > 1 && !isHouseOrRole(pieces[0], site) && pieces[0].strip().contains(" ");
  }

  private static boolean isName(String name) {
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.split("\\s+").length > MOST_WORDS
        || name.chars().filter(Character::isDigit).count() > 2
        || name.chars().filter(Character::isLetter).count() < 2) {
      return false;
    }
    String small = name.toLowerCase(Locale.ROOT);
    return !ACCOUNTS.contains(small) && (!isAccount(name) || Credits.isAgency(name));
  }

  /** One word without a capital, or with what no name has: "kevin-r", "jdoe_2". */
  private static boolean isAccount(String name) {
    boolean oneWord = name.indexOf(' ') < 0;
    boolean latin = name.chars().allMatch(c -> c < 0x250);
    return oneWord
        && latin
        && (name.equals(name.toLowerCase(Locale.ROOT)) || name.indexOf('_') >= 0)
        && Character.isLetterOrDigit(name.charAt(0));
  }

  private static boolean isHouseOrRole(String piece, SiteName site) {
    return site.is(piece) || isHouse(piece) || isRole(piece);
  }

  private static boolean isHouse(String piece) {
    return INITIALS.matcher(piece).matches()
        || HOST.matcher(piece).find()
        || hasWord(piece, HOUSES)
        || Credits.isAgency(piece);
  }

  private static boolean isRole(String piece) {
    return hasWord(piece, ROLES);
  }

  private static boolean hasWord(String piece, Set<String> words) {
    for (String word : piece.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether this is written as names are: with capitals, where the writing has them, no figures.
   */
  static boolean looksLikeName(String name) {
    if (COLLECTIVE.matcher(name).find()) {
      return Character.isUpperCase(name.codePointAt(0));
    }
    for (String word : name.split("[\\s-]+")) {
      int first = word.isEmpty() ? ' ' : word.codePointAt(0);
      boolean small = Character.isLowerCase(first) && !PARTICLES.contains(trimmed(word));
      boolean inner = small && word.codePoints().noneMatch(Character::isUpperCase);
      if (inner || word.chars().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from
        && !Character.isLetterOrDigit(text.charAt(to - 1))
        && text.charAt(to - 1) != '.') {
      to--;
    }
    return text.substring(from, to);
  }
}
