package org.hearsay.engine.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of a text, in figures and words, with what they count: "6.3 billion", "$ 1,200",
 * "twenty-five percent", "2 1/2", "3rd", "mln dlrs". Each some words long.
 */
final class Numerals {
  /** A number that ends before this word. */
  record Numeral(int end, Quantity quantity) {}

  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Double> MULTIPLIERS =
      Map.ofEntries(
          Map.entry("hundred", 1e2),
          Map.entry("dozen", 12.0),
          Map.entry("thousand", 1e3),
          Map.entry("k", 1e3),
          Map.entry("million", 1e6),
          Map.entry("millions", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("mn", 1e6),
          Map.entry("m", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("billions", 1e9),
          Map.entry("bln", 1e9),
          Map.entry("bn", 1e9),
          Map.entry("b", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("tn", 1e12));
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Set<String> MONEY =
      Set.of(
          ("dollar dollars dlr dlrs euro euros pound pounds sterling yen yuan franc francs mark marks peso"
                  + " pesos rupee rupees rouble roubles ruble rubles krona kronor won lira rand real reais"
                  + " usd eur gbp stg crown crowns riyal dinar dinars dirham dirhams shekel shekels")
              .split(" "));
  private static final Set<String> CENTS = Set.of("cent", "cents", "cts", "ct", "pence", "penny");
  private static final Set<String> ROUGH =
      Set.of(
          ("about around nearly almost roughly approximately some over under least most than to"
                  + " estimated close circa")
              .split(" "));
  private static final Set<String> ROUGH_PAIRS =
      Set.of("more than", "less than", "fewer than", "at least", "at most", "up to", "close to");

  static {
    String[] small =
        ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                + " sixteen seventeen eighteen nineteen")
            .split(" ");
    for (int n = 0; n < small.length; n++) {
      SMALL.put(small[n], n);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int n = 0; n < tens.length; n++) {
      SMALL.put(tens[n], 20 + 10 * n);
    }
    String[] ordinals =
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
            .split(" ");
    for (int n = 0; n < ordinals.length; n++) {
      ORDINALS.put(ordinals[n], n + 1);
    }
  }

  private final Words words;

  Numerals(Words words) {
    this.words = words;
  }

  private String word(int w) {
    return w < 0 || w >= words.size() ? "" : words.lower(w);
  }

  /** The number that begins with this word, or with the currency sign before it. */
  Optional<Numeral> at(int w) {
    int at = w;
    boolean money = "$€£¥".contains(word(at)) && !word(at).isEmpty();
    at += money ? 1 : 0;
    Raw raw = figures(at);
    if (raw == null) {
      raw = money ? null : inWords(at);
    }
    if (raw == null) {
      return Optional.empty();
    }
    return Optional.of(counted(w, raw, money));
  }

  /** A number without what it counts. */
  private record Raw(int end, double value, int digits, String unit, boolean weak) {}

  private Numeral counted(int start, Raw raw, boolean money) {
    int end = raw.end();
    double value = raw.value();
    Double multiplier = raw.unit().isEmpty() ? MULTIPLIERS.get(word(end)) : null;
    boolean multiplied = multiplier != null && (word(end).length() > 1 || adjacent(end));
    if (multiplier != null && multiplied) {
      value *= multiplier;
      end++;
    }
    String unit = money ? Quantity.MONEY : raw.unit();
    if (unit.isEmpty()) {
      int after = word(end).equals("-") ? end + 1 : end;
      String next = word(after);
      if (next.equals("%") || next.equals("pct") || next.startsWith("percent")) {
        unit = Quantity.PERCENT;
        end = after + 1;
      } else if (next.equals("per") && word(after + 1).equals("cent")) {
        unit = Quantity.PERCENT;
        end = after + 2;
      } else if (MONEY.contains(next)) {
        unit = Quantity.MONEY;
        end = after + 1;
      } else if (CENTS.contains(next)) {
        unit = Quantity.MONEY;
        value /= 100;
        end = after + 1;
      }
    } else if (money && MONEY.contains(word(end))) {
      end++;
    }
    return new Numeral(
        end, new Quantity(value, raw.digits(), unit, isRough(start), raw.weak() && !multiplied));
  }

  private boolean isRough(int start) {
    String before = word(start - 1);
    return ROUGH.contains(before)
        && (!Set.of("than", "least", "most", "to").contains(before)
            || ROUGH_PAIRS.contains(word(start - 2) + " " + before));
  }

  private boolean adjacent(int w) {
    return w > 0 && w < words.size() && words.end(w - 1) == words.start(w);
  }

  private @Nullable Raw figures(int w) {
    String word = word(w);
    if (word.isEmpty() || !isDigit(word.charAt(0))) {
      return null;
    }
    int letters = 0;
    while (letters < word.length() && isDigit(word.charAt(letters))) {
      letters++;
    }
    if (letters > 15) {
      return null;
    }
    StringBuilder figures = new StringBuilder(word.substring(0, letters));
    String tail = word.substring(letters);
    int end = w + 1;
    if (!tail.isEmpty()) {
      return tailed(end, Double.parseDouble(figures.toString()), figures, tail);
    }
    while (word(end).equals(",")
        && adjacent(end)
        && adjacent(end + 1)
        && isGroup(word(end + 1))
        && figures.length() < 15) {
      figures.append(word(end + 1));
      end += 2;
    }
    if (word(end).equals(".") && adjacent(end) && adjacent(end + 1) && isFigures(word(end + 1))) {
      figures.append('.').append(word(end + 1));
      end += 2;
    }
    double value = Double.parseDouble(figures.toString());
    if (isFigures(word(end)) && word(end + 1).equals("/") && isFigures(word(end + 2))) {
      double fraction = fraction(end);
      return new Raw(end + 3, value + fraction, 9, "", false);
    }
    if (word(end).equals("/") && adjacent(end) && adjacent(end + 1) && isFigures(word(end + 1))) {
      return new Raw(end + 2, fraction(w), 9, "", false);
    }
    return new Raw(end, value, digits(figures), "", false);
  }

  private double fraction(int w) {
    double below = Double.parseDouble(word(w + 2));
    return below == 0 ? 0 : Double.parseDouble(word(w)) / below;
  }

  /** "19th", "5m", "1990s". */
  private @Nullable Raw tailed(int end, double value, StringBuilder figures, String tail) {
    if (Set.of("st", "nd", "rd", "th").contains(tail)) {
      return new Raw(end, value, digits(figures), Quantity.ORDINAL, false);
    }
    Double multiplier = MULTIPLIERS.get(tail);
    if (multiplier != null) {
      return new Raw(end, value * multiplier, digits(figures), "", false);
    }
    return Set.of("s", "am", "pm", "km", "kg", "mph", "kph", "p", "c").contains(tail)
        ? new Raw(end, value, digits(figures), tail, false)
        : null;
  }

  private @Nullable Raw inWords(int w) {
    Integer ordinal = ORDINALS.get(word(w));
    if (ordinal != null) {
      return new Raw(w + 1, ordinal, 2, Quantity.ORDINAL, true);
    }
    boolean article = word(w).equals("a") || word(w).equals("an");
    if (article && MULTIPLIERS.containsKey(word(w + 1)) && word(w + 1).length() > 2) {
      return new Raw(w + 1, 1, 1, "", false);
    }
    if (word(w).equals("half")) {
      return new Raw(w + 1, 0.5, 1, "half", true);
    }
    Integer first = SMALL.get(word(w));
    if (first == null) {
      return MULTIPLIERS.containsKey(word(w)) && word(w).length() > 4 && !word(w).endsWith("s")
          ? new Raw(w, 1, 1, "", true)
          : null;
    }
    double value = first;
    int end = w + 1;
    int next = word(end).equals("-") ? end + 1 : end;
    Integer unit = SMALL.get(word(next));
    if (first >= 20 && unit != null && unit < 10) {
      value += unit;
      end = next + 1;
    }
    if (word(end).equals("hundred")) {
      value *= 100;
      end++;
      int behind = word(end).equals("and") ? end + 1 : end;
      Integer rest = SMALL.get(word(behind));
      if (rest != null) {
        value += rest;
        end = behind + 1;
      }
    }
    boolean weak = value == 1 && end == w + 1;
    return new Raw(end, value, 2, "", weak);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isFigures(String word) {
    return !word.isEmpty()
        && word.length() < 16
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isGroup(String word) {
    return word.length() == 3 && isFigures(word);
  }

  private static int digits(CharSequence figures) {
    String all = figures.toString();
    boolean whole = all.indexOf('.') < 0;
    String plain = all.replace(".", "").replaceAll("^0+", "");
    return Math.max(1, (whole ? plain.replaceAll("0+$", "") : plain).length());
  }
}
