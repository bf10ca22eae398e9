package org.hearsay.engine.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.engine.attribution.CueWord.Form;
import org.hearsay.engine.attribution.CueWord.Part;

/**
 * Written forms of English words from their base form: the regular rules of spelling, and the
 * irregular verbs among those that report.
 */
final class Inflection {
  /** A line: base form, past, participle; further ones of each behind a stroke. */
  private static final String IRREGULAR =
      """
      bet bet bet
      bring brought brought
      break broke broken
      catch caught caught
      come came come
      draw drew drawn
      dream dreamed/dreamt dreamed/dreamt
      feel felt felt
      find found found
      fling flung flung
      forbid forbade forbidden
      foresee foresaw foreseen
      foretell foretold foretold
      forget forgot forgotten
      get got got/gotten
      give gave given
      go went gone
      hear heard heard
      hit hit hit
      hold held held
      keep kept kept
      know knew known
      lay laid laid
      lead led led
      learn learned/learnt learned/learnt
      let let let
      make made made
      mean meant meant
      overhear overheard overheard
      plead pleaded/pled pleaded/pled
      put put put
      read read read
      row rowed rowed
      say said said
      see saw seen
      serve served served
      shoot shot shot
      show showed shown/showed
      shrink shrank shrunk
      sing sang sung
      speak spoke spoken
      spell spelled/spelt spelled/spelt
      stand stood stood
      stick stuck stuck
      strike struck struck
      swear swore sworn
      take took taken
      teach taught taught
      tell told told
      think thought thought
      throw threw thrown
      understand understood understood
      uphold upheld upheld
      withdraw withdrew withdrawn
      withhold withheld withheld
      write wrote written
      """;

  /**
   * Verbs of two syllables or more whose last consonant doubles: it is the last that is stressed.
   */
  private static final Set<String> DOUBLING =
      Set.of(
          "admit", "commit", "submit", "permit", "infer", "refer", "concur", "confer", "compel",
          "regret", "rebut", "acquit", "propel", "impel", "ad-lib");

  /** British spelling doubles the l of these, American does not. */
  private static final Set<String> EITHER = Set.of("label", "signal", "counsel", "total", "model");

  /** Not written with -ise. */
  private static final Set<String> ONLY_IZE = Set.of("prize", "seize", "size");

  private static final Set<Form> PAST_AND_PARTICIPLE = Set.of(Form.PAST, Form.PARTICIPLE);

  /** The set of each form alone, by its ordinal: most words share one of these. */
  private static final List<Set<Form>> ALONE = new ArrayList<>();

  private static final Map<String, String[]> IRREGULARS = new HashMap<>();

  static {
    for (Form form : Form.values()) {
      ALONE.add(Set.of(form));
    }
    for (String line : IRREGULAR.split("\n")) {
      String[] row = line.split(" ");
      IRREGULARS.put(row[0], row);
    }
  }

  private Inflection() {}

  /** By written form, in small letters, what it can be. */
  static Map<String, Set<Form>> of(String base, Part part) {
    Map<String, Set<Form>> forms = new LinkedHashMap<>();
    switch (part) {
      case VERB -> {
        verb(base, forms);
        if (base.endsWith("ize") && !ONLY_IZE.contains(base)) {
          verb(base.substring(0, base.length() - 2) + "se", forms);
        }
      }
      case NOUN -> {
        add(forms, base, Form.SINGULAR);
        add(forms, withS(base), Form.PLURAL);
      }
      case ADJECTIVE, ADVERB, PREPOSITION -> add(forms, base, Form.FIXED);
    }
    return forms;
  }

  private static void verb(String base, Map<String, Set<Form>> forms) {
    add(forms, base, Form.BASE);
    add(forms, withS(base), Form.THIRD);
    gerund(base, forms);
    String[] irregular = IRREGULARS.get(base);
    if (irregular == null) {
      past(base, forms);
    } else {
      for (String form : irregular[1].split("/")) {
        add(forms, form, Form.PAST);
      }
      for (String form : irregular[2].split("/")) {
        add(forms, form, Form.PARTICIPLE);
      }
    }
  }

  private static void gerund(String base, Map<String, Set<Form>> forms) {
    if (base.endsWith("ie")) {
      add(forms, base.substring(0, base.length() - 2) + "ying", Form.GERUND);
    } else if (base.endsWith("e") && !base.endsWith("ee") && !base.endsWith("oe")) {
      add(forms, base.substring(0, base.length() - 1) + "ing", Form.GERUND);
    } else {
      for (String stem : stems(base)) {
        add(forms, stem + "ing", Form.GERUND);
      }
    }
  }

  private static void past(String base, Map<String, Set<Form>> forms) {
    if (base.endsWith("e")) {
      regular(base + "d", forms);
    } else if (endsInConsonantAndY(base)) {
      regular(base.substring(0, base.length() - 1) + "ied", forms);
    } else {
      for (String stem : stems(base)) {
        regular(stem + "ed", forms);
      }
    }
  }

  private static void regular(String written, Map<String, Set<Form>> forms) {
    add(forms, written, PAST_AND_PARTICIPLE);
  }

  /** What -ed and -ing are put behind. */
  private static List<String> stems(String base) {
    String doubled = base + base.charAt(base.length() - 1);
    if (EITHER.contains(base)) {
      return List.of(base, doubled);
    }
    return DOUBLING.contains(base) || isShortSyllable(base) ? List.of(doubled) : List.of(base);
  }

  /** One vowel between consonants, as in "plan": "planned". */
  private static boolean isShortSyllable(String base) {
    int n = base.length();
    return n >= 3
        && !isVowel(base.charAt(n - 1))
        && "wxy".indexOf(base.charAt(n - 1)) < 0
        && isVowel(base.charAt(n - 2))
        && vowels(base) == 1;
  }

  private static int vowels(String base) {
    int vowels = 0;
    for (int i = 0; i < base.length(); i++) {
      vowels += isVowel(base.charAt(i)) ? 1 : 0;
    }
    return vowels;
  }

  private static boolean isVowel(int c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static boolean endsInConsonantAndY(String base) {
    int n = base.length();
    return n >= 2 && base.charAt(n - 1) == 'y' && !isVowel(base.charAt(n - 2));
  }

  private static String withS(String base) {
    if (endsInConsonantAndY(base)) {
      return base.substring(0, base.length() - 1) + "ies";
    }
    boolean hisses =
        base.endsWith("s")
            || base.endsWith("x")
            || base.endsWith("z")
            || base.endsWith("sh")
            || base.endsWith("ch")
            || base.equals("go")
            || base.equals("echo")
            || base.equals("veto");
    return base + (hisses ? "es" : "s");
  }

  private static void add(Map<String, Set<Form>> forms, String written, Form form) {
    add(forms, written, ALONE.get(form.ordinal()));
  }

  private static void add(Map<String, Set<Form>> forms, String written, Set<Form> these) {
    Set<Form> known = forms.get(written);
    if (known == null) {
      forms.put(written, these);
    } else {
      Set<Form> both = EnumSet.copyOf(known);
      both.addAll(these);
      forms.put(written, Set.copyOf(both));
    }
  }
}
