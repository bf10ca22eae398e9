package org.hearsay.engine.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which words are forms of one word, mean much the same, or are opposites. From tables beside this
 * class, read once, some 20 ms; look-ups take constant time.
 */
final class Relations {
  private static final String[] PREFIXES = {"un", "in", "im", "il", "ir", "dis", "non", "mis"};

  private final Map<String, String> irregular = new HashMap<>();
  private final Set<String> irregularBases = new HashSet<>();
  private final Map<String, Set<Integer>> groups = new HashMap<>();
  private final Set<String> opposites = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Map<String, List<Integer>> things = new HashMap<>();
  private final Map<Integer, Integer> kindAbove = new HashMap<>();
  private int count;

  private Relations() {
    for (String line : lines("irregular.tsv")) {
      String[] forms = line.split(" ");
      for (int i = 1; i < forms.length; i++) {
        irregular.put(forms[i], forms[0]);
        irregularBases.add(forms[0]);
      }
    }
    for (String line : lines("senses.tsv")) {
      group(line.split(" "));
    }
    for (String line : lines("things.tsv")) {
      String[] cells = line.split(" ");
      int number = Integer.parseInt(cells[0]);
      kindAbove.put(number, Integer.parseInt(cells[1]));
      for (int i = 2; i < cells.length; i++) {
        things.computeIfAbsent(stem(cells[i]), s -> new ArrayList<>(2)).add(number);
      }
    }
    for (String line : lines("antonyms.tsv")) {
      String[] two = line.split(" ");
      oppose(stem(two[0]), stem(two[1]));
    }
    for (String line : lines("opposites.tsv")) {
      String[] sides = line.split("\t");
      String[] left = sides[0].split(" ");
      String[] right = sides[1].split(" ");
      group(left);
      group(right);
      for (String one : left) {
        for (String other : right) {
          oppose(stem(one), stem(other));
        }
      }
    }
  }

  private static final class Shipped {
    static final Relations RELATIONS = new Relations();
  }

  static Relations shipped() {
    return Shipped.RELATIONS;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Relations.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void group(String[] words) {
    int number = count++;
    for (String word : words) {
      String stem = stem(word);
      common.add(stem);
      groups.computeIfAbsent(stem, s -> new HashSet<>(4)).add(number);
    }
  }

  private void oppose(String one, String other) {
    opposites.add(one + " " + other);
    opposites.add(other + " " + one);
  }

  /**
   * @param word in small letters
   */
  String stem(String word) {
    return Stems.of(irregular.getOrDefault(word, word));
  }

  /** Whether it is a form of an irregular word, mostly of a verb: "sold", "beat". */
  boolean isIrregular(String word) {
    return irregular.containsKey(word) || irregularBases.contains(word);
  }

  /** Whether it is another form than the base: "sold". */
  boolean isIrregularForm(String word) {
    return irregular.containsKey(word);
  }

  /** Whether both are things or persons that are known, and neither is a kind of the other. */
  boolean areOtherThings(String one, String other) {
    List<Integer> mine = things.get(one);
    List<Integer> its = things.get(other);
    if (mine == null || its == null || alike(one, other)) {
      return false;
    }
    return mine.stream().noneMatch(each -> isUnder(each, its))
        && its.stream().noneMatch(each -> isUnder(each, mine));
  }

  private boolean isUnder(int kind, List<Integer> kinds) {
    int steps = 0;
    for (Integer at = kind; at != null && at != 0 && steps++ < 20; at = kindAbove.get(at)) {
      if (kinds.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is one of the language, not only a name. */
  boolean isCommon(String stem) {
    return common.contains(stem);
  }

  /** Whether the two mean much the same, or are one word as two parts of speech. */
  boolean alike(String one, String other) {
    Set<Integer> mine = groups.getOrDefault(one, Set.of());
    Set<Integer> others = groups.getOrDefault(other, Set.of());
    for (Integer each : mine) {
      if (others.contains(each)) {
        return !opposed(one, other);
      }
    }
    return false;
  }

  /** Whether the two are opposites: by the tables, or as "able" and "unable" are. */
  boolean opposed(String one, String other) {
    if (one.equals(other)) {
      return false;
    }
    return opposites.contains(one + " " + other) || undoes(one, other) || undoes(other, one);
  }

  private boolean undoes(String longer, String shorter) {
    int more = longer.length() - shorter.length();
    return more >= 2
        && more <= 3
        && shorter.length() > 3
        && longer.endsWith(shorter)
        && Arrays.asList(PREFIXES).contains(longer.substring(0, more));
  }
}
