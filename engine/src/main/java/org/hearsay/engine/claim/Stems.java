package org.hearsay.engine.claim;

/**
 * What the written forms of a word share. Light: plurals, "-ed", "-ing", "-ly", British and
 * American spelling; irregular forms come from {@link Relations}.
 */
final class Stems {
  private Stems() {}

  /**
   * @param word a base form or regular form, in small letters
   */
  static String of(String word) {
    String stem = word;
    if (stem.length() > 3) {
      stem = withoutPlural(stem);
    }
    if (stem.length() > 4) {
      stem = withoutEnding(stem);
    }
    return spelling(stem);
  }

  private static String withoutPlural(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")) {
      return cut(word, 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? cut(word, 1) : word;
  }

  private static String withoutEnding(String word) {
    if (word.endsWith("ied")) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("eed")) {
      return cut(word, 1); // "agreed" is "agree"; "need" is too short to come here
    }
    if (word.endsWith("ed") && hasVowel(word, word.length() - 2)) {
      return single(cut(word, 2));
    }
    if (word.endsWith("ing") && word.length() > 5 && hasVowel(word, word.length() - 3)) {
      return single(cut(word, 3));
    }
    if (word.endsWith("ly") && word.length() > 5) {
      return cut(word, 2);
    }
    return word;
  }

  private static String spelling(String word) {
    String stem = word;
    if (stem.length() > 3 && stem.endsWith("e")) {
      stem = cut(stem, 1);
    }
    if (stem.length() > 3 && stem.endsWith("y")) {
      stem = cut(stem, 1) + "i";
    }
    stem = single(stem);
    if (stem.length() > 4) {
      stem = stem.endsWith("our") ? cut(stem, 2) + "r" : stem;
      stem = stem.endsWith("is") ? cut(stem, 1) + "z" : stem;
      stem = stem.endsWith("tr") && word.endsWith("tre") ? cut(stem, 1) + "er" : stem;
    }
    return stem;
  }

  /** "Stopp" and "stop", "controll" and "control" are one. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last > 2
            && stem.charAt(last) == stem.charAt(last - 1)
            && "aeious".indexOf(stem.charAt(last)) < 0;
    return doubled ? stem.substring(0, last) : stem;
  }

  private static boolean hasVowel(String word, int to) {
    for (int i = 0; i < to; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
