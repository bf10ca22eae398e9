package org.hearsay.engine.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language of a text: by its script, and among the languages of one script by the small
 * words they are full of. News names foreign people and places and quotes them at length, so
 * English is given up only for another language that is clearly ahead.
 */
public final class Language {
  /** The code of ISO 639 for "undetermined". */
  static final String UNDETERMINED = "und";

  private static final String ENGLISH = "en";

  /** Only this many UTF-16 code units are looked at: more would tell nothing new. */
  private static final int SAMPLE = 20_000;

  /** A word that one language has counts 1, one that three have a third for each. */
  private static final double LEAST_EVIDENCE = 1.5;

  /** Prose has some 35 small words in a hundred, lists of names and tables next to none. */
  private static final double LEAST_SHARE = 0.02;

  /** How far ahead of English another language must be. */
  private static final double LEAD = 1.3;

  /**
   * And by how many words at least: tables of prices repeat "over" and "pro" without being Dutch.
   */
  private static final int LEAST_DIFFERENT = 3;

  private Language() {}

  /**
   * ISO 639-1 code of the likeliest language, such as {@code "en"} or {@code "de"}; {@code "und"}
   * where the text is too short or not clear. Looks at the first 20,000 UTF-16 code units, in
   * linear time.
   */
  public static String of(String text) {
    String sample = text.length() <= SAMPLE ? text : text.substring(0, SAMPLE);
    UnicodeScript script = mainScript(sample);
    return script == UnicodeScript.LATIN ? latin(sample) : other(sample, script);
  }

  private static String latin(String sample) {
    Votes votes = Votes.of(sample, UnicodeScript.LATIN);
    String best = votes.best(UNDETERMINED);
    double evidence = votes.evidence(best);
    if (evidence < LEAST_EVIDENCE || evidence < LEAST_SHARE * votes.words) {
      return UNDETERMINED;
    }
    boolean clear =
        evidence >= LEAD * votes.evidence(ENGLISH) && votes.different(best) >= LEAST_DIFFERENT;
    return best.equals(ENGLISH) || clear ? best : UNDETERMINED;
  }

  private static String other(String sample, UnicodeScript script) {
    return Votes.of(sample, script).best(FunctionWords.commonestIn(script));
  }

  /**
   * The script most of the text is in; {@code COMMON} where there are no letters. A Chinese,
   * Japanese or Korean character says as much as some three Latin letters and counts so. Japanese
   * is known by its kana, Chinese by having none.
   */
  private static UnicodeScript mainScript(String sample) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));

    int kana =
        letters.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
    int han = letters.getOrDefault(UnicodeScript.HAN, 0);
    letters.remove(UnicodeScript.KATAKANA);
    boolean japanese = kana * 10 > han;
    letters.put(UnicodeScript.HIRAGANA, japanese ? (kana + han) * 3 : 0);
    letters.put(UnicodeScript.HAN, japanese ? 0 : han * 3);
    letters.computeIfPresent(UnicodeScript.HANGUL, (script, count) -> count * 3);

    UnicodeScript main = UnicodeScript.COMMON;
    int most = 0;
    for (var entry : letters.entrySet()) {
      if (entry.getValue() > most) {
        main = entry.getKey();
        most = entry.getValue();
      }
    }
    return main;
  }

  /** How much the words of a text speak for each language of one script. */
  private static final class Votes {
    private final Map<String, Double> evidence = new HashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private int words;

    static Votes of(String sample, UnicodeScript script) {
      Votes votes = new Votes();
      int start = -1;
      for (int i = 0; i <= sample.length(); i++) {
        boolean inWord = i < sample.length() && isOfWord(sample.charAt(i));
        if (inWord && start < 0) {
          start = i;
        } else if (!inWord && start >= 0) {
          votes.count(sample.substring(start, i).toLowerCase(Locale.ROOT), script);
          start = -1;
        }
      }
      return votes;
    }

    /** Letters and the marks that ride on them, which many Indian vowels are. */
    private static boolean isOfWord(char c) {
      return switch (Character.getType(c)) {
        case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.SURROGATE ->
            true;
        default -> Character.isLetter(c);
      };
    }

    private void count(String word, UnicodeScript script) {
      words++;
      var languages = FunctionWords.languagesOf(word);
      for (String language : languages) {
        if (FunctionWords.scriptOf(language) == script) {
          evidence.merge(language, 1.0 / languages.size(), Double::sum);
          seen.computeIfAbsent(language, key -> new HashSet<>()).add(word);
        }
      }
    }

    double evidence(String language) {
      return evidence.getOrDefault(language, 0.0);
    }

    int different(String language) {
      return seen.getOrDefault(language, Set.of()).size();
    }

    /** Of equals the one that stands first in the table. */
    String best(String otherwise) {
      String best = otherwise;
      for (String language : FunctionWords.languages()) {
        if (evidence(language) > evidence(best)) {
          best = language;
        }
      }
      return best;
    }
  }
}
