package org.hearsay.app.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of a text as they are indexed and looked for.
 *
 * <ul>
 *   <li>A word is letters and digits; all else parts words, hyphens too: {@code re-open} is {@code
 *       re open}.
 *   <li>Case, accents and compatibility forms make no difference: {@code Łódź} is {@code lodz}.
 *   <li>An apostrophe between letters joins them ({@code don't} is {@code dont}); a possessive goes
 *       ({@code company's} is {@code company}).
 *   <li>Initials with points are one word, with or without the last point: {@code U.S.} is {@code
 *       us}, as it is to whoever looks for {@code US}.
 *   <li>A number is one word: {@code 5,000} is {@code 5000}, and {@code 3.5} is {@code 3p5}, as no
 *       text writes a word.
 *   <li>In scripts without spaces every character is a word.
 *   <li>A word has at most {@value #LONGEST} code points; what follows in it does not count.
 * </ul>
 *
 * <p>A token is a word by the same rules: the tokens of tokens with spaces between are themselves.
 */
public final class Terms {
  /** In code points. */
  static final int LONGEST = 64;

  private static final char POINT = 'p';

  private static final Set<String> COMMON =
      Set.of(
          ("a about after all also an and any are as at be been but by can could did do for from had"
                  + " has have he her his i if in into is it its may more new no not of on one or"
                  + " other our out over said say she should so some such than that the their them"
                  + " there these they this to two up us was we were what when which who will with"
                  + " would year you")
              .split(" "));

  private final String text;
  private final List<Term> terms = new ArrayList<>();

  private Terms(String text) {
    this.text = text;
  }

  /**
   * A word.
   *
   * @param start in UTF-16 units of the text
   * @param end exclusive; a possessive ending stands behind it
   * @param token letters and digits alone, folded: no case, no accents
   */
  public record Term(int start, int end, String token) {}

  /** In text order. Linear in the text's length. */
  public static List<Term> of(String text) {
    Terms found = new Terms(text);
    int at = 0;
    while (at < text.length()) {
      at = Letters.isPart(text, at) ? found.word(at) : at + 1;
    }
    return found.terms;
  }

  /** What the forms of a word have in common; the token itself where it has no ending. */
  public static String stem(String token) {
    return Stems.of(token);
  }

  /** Whether it is one of the words that hardly a text is without: "the", "of". */
  public static boolean isCommon(String token) {
    return COMMON.contains(token);
  }

  /** Tokens of a text with spaces between them, as a name is compared: "the new york times". */
  public static String folded(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (Term term : of(text)) {
      if (!folded.isEmpty()) {
        folded.append(' ');
      }
      folded.append(term.token());
    }
    return folded.toString();
  }

  /** Takes the word that begins there; the place behind it. */
  private int word(int start) {
    if (Letters.standsAlone(text, start)) {
      return character(start);
    }
    int initials = initials(start);
    if (initials > start) {
      return possessive(add(start, initials, text.substring(start, initials).replace(".", "")));
    }
    return digit(start) ? number(start) : letters(start, start, null);
  }

  /** Two written as one are two words. */
  private int character(int start) {
    int end = start + Character.charCount(text.codePointAt(start));
    Letters.folded(text.substring(start, end))
        .codePoints()
        .forEach(c -> terms.add(new Term(start, end, Character.toString(c))));
    return end;
  }

  /** The end of "U.S." or "U.S", or the start. */
  private int initials(int start) {
    int at = start;
    while (letter(at) && at + 1 < text.length() && text.charAt(at + 1) == '.') {
      at += 2;
    }
    if (at > start && letter(at) && !Letters.isPart(text, at + 1) && !joins(at + 1)) {
      at++;
    }
    return at > start + 2 ? at : start;
  }

  private int number(int start) {
    StringBuilder joined = new StringBuilder();
    boolean whole = true;
    int at = start;
    for (int from = start; ; from = ++at) {
      while (digit(at)) {
        at++;
      }
      joined.append(text, from, at);
      boolean point = at < text.length() && text.charAt(at) == '.' && digit(at + 1);
      int group = at - from;
      boolean thousands = whole && (from == start ? group <= 3 : group == 3) && thousandsFollow(at);
      if (!point && !thousands) {
        return letters(start, at, joined);
      }
      if (point) {
        joined.append(POINT);
        whole = false;
      }
    }
  }

  /** A comma and three digits. */
  private boolean thousandsFollow(int at) {
    return at < text.length()
        && text.charAt(at) == ','
        && digit(at + 1)
        && digit(at + 2)
        && digit(at + 3)
        && !digit(at + 4);
  }

  /**
   * Goes on from {@code from} to the end of the word.
   *
   * @param before what stands for the text from {@code start} to {@code from}; null for itself
   */
  private int letters(int start, int from, @Nullable StringBuilder before) {
    int at = from;
    int since = from;
    StringBuilder joined = before;
    while (at < text.length()) {
      if (Letters.isPart(text, at) && !Letters.standsAlone(text, at)) {
        at += Character.charCount(text.codePointAt(at));
      } else if (Letters.isSilent(text, at)) {
        at++;
      } else if (joins(at) && possessive(at) == at) {
        joined = joined == null ? new StringBuilder() : joined;
        joined.append(text, joined.isEmpty() ? start : since, at);
        since = ++at;
      } else {
        break;
      }
    }
    String word =
        joined == null ? text.substring(start, at) : joined.append(text, since, at).toString();
    return possessive(add(start, at, word));
  }

  private int add(int start, int end, String word) {
    String token = Letters.folded(word);
    if (!token.isEmpty()) {
      terms.add(new Term(start, end, token));
    }
    return end;
  }

  /** Whether an apostrophe stands there with a letter behind it. */
  private boolean joins(int at) {
    return at + 1 < text.length()
        && Letters.isApostrophe(text.charAt(at))
        && Letters.isLetter(text, at + 1)
        && !Letters.standsAlone(text, at + 1);
  }

  /** The end of the "'s" there, or that place where there is none. */
  private int possessive(int at) {
    boolean is =
        joins(at)
            && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
            && !Letters.isPart(text, at + 2)
            && !joins(at + 2);
    return is ? at + 2 : at;
  }

  private boolean letter(int at) {
    return Letters.isLetter(text, at)
        && !Character.isSurrogate(text.charAt(at))
        && !Letters.standsAlone(text, at);
  }

  private boolean digit(int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
