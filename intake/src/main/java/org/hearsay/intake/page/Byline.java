package org.hearsay.intake.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names in a byline: "By JANE DOE, Associated Press" is JANE DOE, "By Jane Doe and John Roe |
 * The Post" are two. Who wrote for an agency or a desk alone is named by it: "Associated Press",
 * "Staff Reports". The account that put a text up ("admin") is nobody.
 */
public final class Byline {
  private static final int LONGEST = 300;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_WORDS = 6;
  private static final int MOST_NAMES = 20;

  /** Before the names, in English. */
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|reported|submitted|contributed|created|story|words|text"
              + "|article|analysis|opinion|review|report|commentary)\\s+)?by(?=[\\s:]|$)[\\s:]*",
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
              + "| (?:for|in|from|at|to|via) (?=\\p{Lu}|the )"
              + "| (?:of|with) (?=the )"
              + "|\\b(?i:follow|updated?|published|posted|last modified|special to|e-?mail|read more"
              + "|comments?|share|publiziert|publié|publicado|pubblicato|medically reviewed|reviewed"
              + " by|edited by)\\b");

  private static final Pattern MAIL = Pattern.compile("\\S{1,80}@\\S{0,80}");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*[,;&]\\s*(?:and\\s+)?|\\s+(?:and|und|et|y|e|og|och|en|и|con)\\s+");

  /** Two words of which one says that this is what somebody is, not who. */
  private static final Set<String> ROLES =
      words(
          "reporter reporters editor editors writer writers correspondent correspondents columnist"
              + " contributor contributors contributing author authors journalist staff bureau"
              + " producer producers photographer analyst critic director professor fellow"
              + " freelance freelancer intern blogger expert researcher chief desk team newsroom"
              + " redaktion redakteur redakteurin redactie rédaction redacción redação redazione"
              + " journaliste periodista correspondant corresponsal корреспондент");

  /** Words of the names of houses that publish. */
  private static final Set<String> HOUSES =
      words(
          "news newspaper newspapers press media magazine network networks times post tribune"
              + " herald gazette journal chronicle daily weekly today business insider international"
              + " digital online website radio tv television broadcasting reuters bloomberg agency"
              + " agencies wire wires service services group inc llc ltd company corporation"
              + " publishing publications communications university institute foundation");

  /** A byline that names no person. */
  private static final Pattern COLLECTIVE =
      Pattern.compile(
          "\\b(?:staff|editorial|editors|agencies|newsroom|desk|wires?|wire services?|reporters"
              + "|news services?|correspondents?|contributors?|redaktion|rédaction|redacción"
              + "|redação|redazione|redactie)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> ACCOUNTS =
      words(
          "admin administrator webmaster root user guest anonymous unknown none null default n/a"
              + " wordpress author sysadmin superuser");

  /** Small words in names. */
  private static final Set<String> PARTICLES =
      words(
          "de la le du des da das do dos di del della van von der den ter ten zu zur bin bint ibn al"
              + " el ul e y i of the and d o af av");

  private static final Set<String> SUFFIXES = words("jr jr. sr sr. ii iii iv");

  private Byline() {}

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
   * The names as printed, in their order, each once; empty where there are none.
   *
   * @param written a line or a value of metadata; of long ones the beginning counts
   */
  static List<String> names(String written, SiteName site) {
    String text = bare(written.substring(0, Math.min(LONGEST, written.length())));
    text = text.substring(label(text));
    text = cut(text);
    if (COLLECTIVE.matcher(text).find()
        && BETWEEN.split(text).length <= 2
        && !beginsWithPerson(text, site)) {
      return isName(text) ? List.of(text) : List.of();
    }
    List<String> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean person = false;
    for (String piece : BETWEEN.split(text)) {
      String name = trimmed(piece);
      if (SUFFIXES.contains(name.toLowerCase(Locale.ROOT)) && !names.isEmpty()) {
        names.set(names.size() - 1, names.getLast() + ", " + name);
      } else if (isName(name) && !(person && isHouseOrRole(name, site))) {
        person |= !isHouseOrRole(name, site);
        if (names.size() < MOST_NAMES && seen.add(Wording.letters(name))) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The same where nothing is known of the site but its name, if that. */
  public static List<String> names(String written, @Nullable String publisher) {
    return names(written, new SiteName(publisher == null ? List.of() : List.of(publisher), null));
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

  private static String cut(String text) {
    String rest = text;
    List<WrittenDate> dates = WrittenDate.in(rest, WrittenDate.Order.DAY_FIRST);
    if (!dates.isEmpty()) {
      rest = rest.substring(0, dates.getFirst().start());
    }
    Matcher mail = MAIL.matcher(rest);
    if (mail.find()) {
      rest = rest.substring(0, mail.start());
    }
    Matcher end = END.matcher(rest);
    if (end.find()) {
      rest = rest.substring(0, end.start());
    }
    return trimmed(rest.replaceFirst("(?i)[\\s,]+(?:on|am)?(?:\\s+\\p{L}{3,12}day)?[\\s,]*$", ""));
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
    return !ACCOUNTS.contains(small) && !isAccount(name);
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
    if (site.is(piece)
        || piece.matches("\\p{Lu}{2,5}|.*\\w\\.(?:com|org|net|co|de|fr|uk|info).*")) {
      return true;
    }
    for (String word : piece.toLowerCase(Locale.ROOT).split("[\\s-]+")) {
      if (ROLES.contains(word) || HOUSES.contains(word)) {
        return true;
      }
    }
    return piece.matches("(?:\\p{Lu}\\.?[\\p{L}]?\\.?){2,5}");
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

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }
}
