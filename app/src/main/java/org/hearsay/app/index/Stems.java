package org.hearsay.app.index;

import java.util.HashMap;
import java.util.Map;

/**
 * What the forms of an English word have in common, after the first step of Porter's stemmer (1980)
 * with its last: plurals, -ed and -ing, and a silent e. Endings that make other words of words
 * (-ation, -ment, -er, -ly) stay: "nation" and "report" are not "nat" and "reporter".
 *
 * <p>A stem is a word wherever that can be had, so that it need not be kept beside the word.
 */
final class Stems {
  /** What no ending tells. Each word is followed by its forms. */
  private static final String IRREGULAR =
      """
      say said; tell told; make made; take took taken; give gave given; go goes went gone; do does;
      become became; get got gotten; hold held; withhold withheld; uphold upheld; keep kept;
      know knew known; think thought; bring brought; buy bought; sell sold; send sent; spend spent;
      lose lost; win won; meet met; pay paid; build built; begin began begun; break broke broken;
      choose chose chosen; draw drew drawn; withdraw withdrew withdrawn; drive drove driven;
      fall fell fallen; flee fled; fight fought; fly flew flown; forget forgot forgotten;
      freeze froze frozen; grow grew grown; hide hidden; rise rose risen; run ran; seek sought;
      shake shook shaken; shoot shot; show shown; speak spoke spoken; steal stole stolen;
      stand stood; understand understood; strike struck; swear sworn; teach taught;
      throw threw thrown; write wrote written; deal dealt; sleep slept; sweep swept; catch caught;
      man men; woman women; child children; wife wives; crisis crises; die dying; lie lying;
      tie tying; use used using; sue sued suing; free freed; agree agreed; disagree disagreed;
      guarantee guaranteed\
      """;

  /** What only looks like a form of another word. */
  private static final String WHOLE =
      "news series species lens perhaps always hamas texas kansas bias atlas canvas christmas"
          + " chaos hundred united during evening morning outing offing wedding sterling ceiling"
          + " herring willing nothing something anything everything sacred naked wicked kindred hatred"
          + " france aide outstanding humane morale locale rationale finale premiere heroine";

  private static final Map<String, String> KNOWN = known();

  private Stems() {}

  static String of(String token) {
    String known = KNOWN.get(token);
    if (known != null) {
      return known;
    }
    if (token.length() < 4 || !isEnglish(token)) {
      return token;
    }
    String one = singular(token);
    known = KNOWN.get(one);
    if (known != null) {
      return known;
    }
    return bare(present(one));
  }

  private static Map<String, String> known() {
    Map<String, String> known = new HashMap<>();
    for (String row : IRREGULAR.split(";\\s*")) {
      String[] forms = row.split("\\s+");
      for (String form : forms) {
        known.put(form, bare(forms[0]));
      }
    }
    for (String word : WHOLE.split(" ")) {
      known.put(word, word);
    }
    return Map.copyOf(known);
  }

  private static boolean isEnglish(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) < 'a' || token.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  private static String singular(String word) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.length() > 4 ? cut(word, 3) + "y" : cut(word, 1);
    }
    boolean twoLetters =
        word.endsWith("sses")
            || word.endsWith("shes")
            || word.endsWith("ches")
            || word.endsWith("xes")
            || word.endsWith("zzes")
            || word.endsWith("oes") && word.length() > 5;
    return cut(word, twoLetters ? 2 : 1);
  }

  private static String present(String word) {
    if (word.endsWith("ied")) {
      return word.length() > 4 ? cut(word, 3) + "y" : cut(word, 1);
    }
    if (word.endsWith("ie") && word.length() > 4) {
      return cut(word, 2) + "y";
    }
    int ending = word.endsWith("ing") ? 3 : word.endsWith("ed") && !word.endsWith("eed") ? 2 : 0;
    String left = cut(word, ending);
    return ending > 0 && left.length() > 1 && vowels(left) > 0 ? mended(left) : word;
  }

  /** What the ending had taken or doubled is put right: "mak" and "stopp". */
  private static String mended(String left) {
    int last = left.length() - 1;
    char c = left.charAt(last);
    if (left.endsWith("at") || left.endsWith("bl") || left.endsWith("iz")) {
      return left + "e";
    }
    if (last > 2 && c == left.charAt(last - 1) && !isVowel(left, last)) {
      return c == 'l' || c == 's' || c == 'z' ? left : cut(left, 1);
    }
    return measure(left) == 1 && isShort(left) ? left + "e" : left;
  }

  /** Without a silent e, and with one l for two: "accus", "control". */
  private static String bare(String word) {
    int last = word.length() - 1;
    if (last > 2 && word.charAt(last) == 'e' && word.charAt(last - 1) != 'e') {
      String left = cut(word, 1);
      int measure = measure(left);
      return measure > 1 || measure == 1 && !isShort(left) ? left : word;
    }
    return word.endsWith("ll") && measure(word) > 1 ? cut(word, 1) : word;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }

  /** Porter's m: how often consonants follow vowels. */
  private static int measure(String word) {
    int measure = 0;
    for (int i = 1; i < word.length(); i++) {
      if (!isVowel(word, i) && isVowel(word, i - 1)) {
        measure++;
      }
    }
    return measure;
  }

  private static int vowels(String word) {
    int vowels = 0;
    for (int i = 0; i < word.length(); i++) {
      vowels += isVowel(word, i) ? 1 : 0;
    }
    return vowels;
  }

  /** Porter's *o: ends with consonant, vowel, consonant, the last of which is not w, x or y. */
  private static boolean isShort(String word) {
    int last = word.length() - 1;
    return last > 1
        && !isVowel(word, last)
        && isVowel(word, last - 1)
        && !isVowel(word, last - 2)
        && "wxy".indexOf(word.charAt(last)) < 0;
  }

  private static boolean isVowel(String word, int at) {
    return switch (word.charAt(at)) {
      case 'a', 'e', 'i', 'o', 'u' -> true;
      case 'y' -> at > 0 && "aeiouy".indexOf(word.charAt(at - 1)) < 0;
      default -> false;
    };
  }
}
