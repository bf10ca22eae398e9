package org.hearsay.engine.attribution;

import java.util.Arrays;
import java.util.Set;
import org.hearsay.engine.text.Words;

/**
 * How far a clause reaches, told by its marks and connecting words. All places are words; every
 * look goes at most {@value #REACH} words.
 */
final class Clause {
  private static final int REACH = 80;

  /** After a comma these begin a clause of their own. */
  private static final Set<String> AFTER_COMMA =
      words(
          "and but while whereas although though however or yet so nor according saying adding"
              + " citing prompting as if when because since after before which who where with");

  /** Wherever they stand, these begin a clause. */
  private static final Set<String> CONNECTING =
      words(
          "but while whereas although though because that if when where whether unless until which who"
              + " whom whose");

  private static final Set<String> OPENERS =
      words(
          "however meanwhile moreover furthermore also still earlier later then now instead thus"
              + " therefore nevertheless nonetheless additionally separately");

  private static final Set<String> PREPOSITIONS =
      words(
          "in on at by after before during since until despite following amid with without under for"
              + " from as among according over near since");

  private static final Set<String> DETERMINERS =
      words(
          "the a an this that these those his her its their our my your some any no several many two"
              + " three four five one another each every");

  private final Words words;
  private final int from;
  private final int to;

  /** Of the words {@code [from, to)}, such as a sentence or what somebody said. */
  Clause(Words words, int from, int to) {
    this.words = words;
    this.from = from;
    this.to = to;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(Arrays.asList(list.split(" ")));
  }

  private static final Set<String> MODALS =
      words("would should could might may must shall will can ll ’ll d ’d to");

  /** Past forms that do not end in -ed, of verbs that news uses. */
  private static final Set<String> IRREGULAR_PASTS =
      words(
          "became began bent bet bit blew broke brought built burst bought came caught chose cost cut"
              + " dealt did drank drew drove fell felt fled flew found fought gave got grew had held hid hit"
              + " hung hurt kept knew laid led left lent let lost made met paid put quit ran rang rose"
              + " said sat saw sent set shook shot shut sold sought spent split spoke spread stole"
              + " sank sang slid stood struck stuck swam swept swore told took tore understood was went were woke won"
              + " wore wove wrote swung threw shrank slew sprang stank strove");

  static boolean isModal(String word) {
    return MODALS.contains(word);
  }

  static boolean isIrregularPast(String word) {
    return IRREGULAR_PASTS.contains(word);
  }

  /** Whether a word begins a clause wherever it stands: "because". */
  static boolean connects(String word) {
    return CONNECTING.contains(word);
  }

  static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  static boolean isPreposition(String word) {
    return PREPOSITIONS.contains(word) || word.equals("of");
  }

  static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** In small letters; empty outside the text. */
  String lower(int word) {
    return word < 0 || word >= words.size() ? "" : lowered(word);
  }

  private String lowered(int word) {
    return words.lower(word);
  }

  /** The first word of the subject whose last word stands before {@code verb}. */
  int subjectStart(int verb) {
    int lowest = Math.max(from, verb - REACH);
    int start = verb;
    while (start > lowest && !bordersBefore(start)) {
      start--;
    }
    return withoutOpener(start, verb);
  }

  private boolean bordersBefore(int word) {
    String before = lower(word - 1);
    if (";:!?\"“”()—–".contains(before)) {
      return true;
    }
    if (CONNECTING.contains(before)) {
      return true;
    }
    boolean joins = before.equals("and") || before.equals("or") || before.equals("as");
    return joins && word - 2 >= from && lower(word - 2).equals(",") && !isWellAs(word - 1);
  }

  private boolean isWellAs(int as) {
    return lower(as).equals("as") && as + 1 < to && lower(as + 1).equals("well");
  }

  /** Skips "However," and "On Monday," before a subject. */
  private int withoutOpener(int start, int verb) {
    String first = start < verb ? lower(start) : "";
    boolean opens = OPENERS.contains(first) || PREPOSITIONS.contains(first);
    for (int w = start; opens && w < verb - 1; w++) {
      if (lower(w).equals(",")) {
        return w + 1;
      }
    }
    return OPENERS.contains(first) ? start + 1 : start;
  }

  /** The word behind the clause's last, the clause going on at {@code at}. */
  int end(int at) {
    int highest = Math.min(to, at + REACH);
    int end = at;
    while (end < highest && !endsAt(end)) {
      end++;
    }
    return end;
  }

  private boolean endsAt(int word) {
    String mark = lower(word);
    return switch (mark) {
      case ";", "—", "–", "!", "?" -> true;
      case "according" -> word + 1 < to && lower(word + 1).equals("to");
      case "." -> word + 1 == to || words.end(word) < words.start(word + 1);
      case "," -> word + 1 < to && AFTER_COMMA.contains(lower(word + 1));
      default -> false;
    };
  }

  /** The first word of a noun phrase that ends before {@code end}: from its determiner on. */
  int nounPhraseStart(int end) {
    int lowest = Math.max(from, end - 8);
    int start = end;
    while (start > lowest) {
      String word = lower(start - 1);
      if (DETERMINERS.contains(word)) {
        return start - 1;
      }
      if (PREPOSITIONS.contains(word) && !word.equals("of")
          || CONNECTING.contains(word)
          || ",;:.\"“”()—–".contains(word)) {
        break;
      }
      start--;
    }
    return start;
  }
}
