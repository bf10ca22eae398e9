package org.hearsay.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.hearsay.engine.date.Time;
import org.hearsay.engine.date.TimeWords;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Place;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/** Cuts a content into tokens. One linear pass. */
final class Cutting {
  /** Words behind these are not looked at. */
  static final int LONGEST = 400;

  /** Of a word that holds others together. */
  static final double LITTLE = 0.1;

  private static final double TITLE = 0.3;
  private static final double TIME = 0.4;

  private static final Set<String> SMALL =
      Set.of(
          ("a an the this that these those and or but nor so as if than then of to in on at by for from"
                  + " with into onto about over under up down out off through during between among"
                  + " against upon within without toward towards via per it its he his him she her hers"
                  + " they their them theirs i me my mine we us our ours you your yours who whom whose"
                  + " which what when where why how there here be is am are was were been being have has"
                  + " had having do does did doing done will would shall should may might must can could"
                  + " ought also too very just only even still yet already both either each all any some"
                  + " most more less much many few several such other another own same one's because"
                  + " since while until unless although though however whether after before above below"
                  + " said say says saying told tell tells added adding according mr mrs ms dr sir no"
                  + " himself herself itself themselves myself ourselves everyone someone anything"
                  + " something")
              .split(" "));

  static final Set<String> NEGATIVE =
      Set.of(
          "not", "never", "cannot", "neither", "nor", "nobody", "nothing", "none", "without",
          "hardly", "dont", "doesnt", "didnt", "isnt", "wasnt", "wont", "cant", "havent", "hasnt",
          "wouldnt", "couldnt");

  private static final Map<String, String> CUT_SHORT =
      Map.of("ll", "will", "re", "are", "ve", "have", "d", "would", "m", "am");

  private static final Map<String, String> BEFORE_NT =
      Map.of("wo", "will", "won", "will", "ca", "can", "shan", "shall", "ain", "is");

  private final Words words;
  private final int size;
  private final Numerals numerals;
  private final Relations relations = Relations.shipped();
  private final Lexicon lexicon = Lexicon.shipped();
  private final List<Token> tokens = new ArrayList<>();
  private final @Nullable Time[] timeAt;
  private final int[] timeEnd;
  private final List<Moment> moments = new ArrayList<>();
  private final boolean shouted;

  /**
   * An expression of time.
   *
   * @param from its first token
   * @param to behind its last
   */
  record Moment(int from, int to, Time time) {}

  private Cutting(Words words) {
    this.words = words;
    size = Math.min(words.size(), LONGEST);
    numerals = new Numerals(words);
    timeAt = new @Nullable Time[size];
    timeEnd = new int[size];
    for (TimeWords.Expression each : TimeWords.in(words)) {
      if (each.end() <= size) {
        timeAt[each.start()] = each.time();
        timeEnd[each.start()] = each.end();
      }
    }
    shouted = isShouted();
  }

  static Cutting of(Words words) {
    Cutting cutting = new Cutting(words);
    cutting.cut();
    return cutting;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Moment> moments() {
    return moments;
  }

  private void cut() {
    int w = 0;
    while (w < size) {
      w = next(w);
    }
  }

  /** Takes what begins here; returns where the next begins. */
  private int next(int w) {
    Time time = timeAt[w];
    if (time != null) {
      return time(w, time);
    }
    Optional<Numerals.Numeral> number = numerals.at(w);
    if (number.isPresent()) {
      return number(w, number.get());
    }
    if (!Words.isOfWord(words.text().codePointAt(words.start(w)))) {
      return mark(w);
    }
    int initials = initials(w);
    if (initials > w + 1) {
      name(w, initials);
      return initials;
    }
    return word(w);
  }

  private int time(int w, Time time) {
    int from = tokens.size();
    for (int each = w; each < timeEnd[w]; each++) {
      if (Words.isOfWord(words.text().codePointAt(words.start(each)))) {
        add(each, each + 1, words.lower(each), words.lower(each), Token.Kind.TIME, TIME);
      }
    }
    moments.add(new Moment(from, tokens.size(), time));
    return timeEnd[w];
  }

  private int number(int w, Numerals.Numeral number) {
    int end = Math.min(number.end(), size);
    end = Math.max(end, w + 1);
    Quantity quantity = number.quantity();
    if (quantity.weak()
        && quantity.unit().isEmpty()
        && !Character.isDigit(words.lower(w).charAt(0))) {
      boolean pronoun = isSmall(lower(end)) || end >= size || !isWord(end);
      if (pronoun && quantity.value() == 1) {
        add(w, end, words.lower(w), words.lower(w), Token.Kind.SMALL, LITTLE);
        return end;
      }
    }
    String stem = "n" + quantity.value() + (quantity.unit().equals(Quantity.ORDINAL) ? "th" : "");
    String unit = quantity.unit();
    if (unit.isEmpty()) {
      unit = unitAt(end);
    }
    Quantity counted =
        new Quantity(quantity.value(), quantity.digits(), unit, quantity.rough(), quantity.weak());
    tokens.add(
        new Token(
            words.start(w),
            words.end(end - 1),
            stem,
            stem,
            Token.Kind.NUMBER,
            quantity.weak() ? 0.5 : 1,
            counted));
    return end;
  }

  /** Stems of the next words that tell, at most three: "300 old homes" are "old home". */
  private String unitAt(int w) {
    StringJoiner found = new StringJoiner(" ");
    for (int each = w; each < Math.min(w + 3, size) && isWord(each); each++) {
      String word = lower(each);
      if (isSmall(word)) {
        break;
      }
      found.add(relations.stem(word));
    }
    return found.toString();
  }

  private int mark(int w) {
    String mark = words.word(w);
    if ("'’".contains(mark) && w + 1 < size && w > 0 && touches(w) && touches(w + 1)) {
      return apostrophe(w);
    }
    if (",.;:!?()—–".contains(mark) && !tokens.isEmpty() && !tokens.getLast().is(Token.Kind.MARK)) {
      add(w, w + 1, mark, mark, Token.Kind.MARK, 0);
    }
    return w + 1;
  }

  /** Behind an apostrophe: "'s" counts nothing, "n't" is "not", "'ll" is "will". */
  private int apostrophe(int w) {
    String after = words.lower(w + 1);
    if (after.equals("s")) {
      return w + 2;
    }
    String before = words.lower(w - 1);
    if (after.equals("t") && before.endsWith("n") && !tokens.isEmpty()) {
      Token last = tokens.removeLast();
      String stem = before.equals("can") ? before : before.substring(0, before.length() - 1);
      String verb = BEFORE_NT.getOrDefault(before, BEFORE_NT.getOrDefault(stem, stem));
      tokens.add(
          new Token(
              last.start(),
              last.end(),
              verb,
              relations.stem(verb),
              Token.Kind.SMALL,
              LITTLE,
              null));
      add(w - 1, w + 2, "not", "not", Token.Kind.NOT, LITTLE);
      return w + 2;
    }
    String whole = CUT_SHORT.get(after);
    if (whole != null) {
      add(w + 1, w + 2, whole, relations.stem(whole), Token.Kind.SMALL, LITTLE);
      return w + 2;
    }
    return w + 1;
  }

  private int word(int w) {
    String lower = words.lower(w);
    if (lower.equals("non") && w + 2 < size && words.word(w + 1).equals("-") && isWord(w + 2)) {
      String whole = lower + words.lower(w + 2);
      add(w, w + 3, whole, relations.stem(whole), Token.Kind.TELLING, Rarity.of(whole));
      return w + 3;
    }
    if (NEGATIVE.contains(lower) || lower.equals("no") && w + 1 < size && isWord(w + 1)) {
      add(w, w + 1, lower, "not", Token.Kind.NOT, LITTLE);
      return w + 1;
    }
    if (isSmall(lower) && !isInitials(w)) {
      add(w, w + 1, lower, relations.stem(lower), Token.Kind.SMALL, LITTLE);
      return w + 1;
    }
    if (isCapital(w) && !shouted) {
      int end = place(w);
      if (end > w) {
        return end;
      }
      if (lexicon.isTitle(words.word(w))) {
        add(w, w + 1, lower, relations.stem(lower), Token.Kind.TELLING, TITLE);
        return w + 1;
      }
      if (isName(w)) {
        name(w, w + 1);
        return w + 1;
      }
    }
    add(w, w + 1, lower, relations.stem(lower), Token.Kind.TELLING, Rarity.of(lower));
    return w + 1;
  }

  /** A place the tables know, of as many capitalised words as possible; returns its end, or w. */
  private int place(int w) {
    int most = w + 1;
    while (most < Math.min(w + 4, size) && isCapital(most)) {
      most++;
    }
    for (int end = most; end > w; end--) {
      String text = words.text().substring(words.start(w), words.end(end - 1));
      Optional<Place> place = lexicon.place(text);
      if (place.isPresent()) {
        Place.Form form = place.get().form();
        boolean whole =
            form != Place.Form.CITY && form != Place.Form.CAPITAL && form != Place.Form.SEAT;
        String stem = whole ? "@" + place.get().code() : text.toLowerCase(Locale.ROOT);
        add(w, end, text.toLowerCase(Locale.ROOT), stem, Token.Kind.NAME, 0.9);
        return end;
      }
    }
    return w;
  }

  private void name(int w, int end) {
    String text = words.text().substring(words.start(w), words.end(end - 1));
    String lower = text.toLowerCase(Locale.ROOT);
    if (end > w + 1) {
      Optional<Place> place = lexicon.place(text);
      String plain = lower.replace(".", "");
      add(w, end, plain, place.map(p -> "@" + p.code()).orElse(plain), Token.Kind.NAME, 0.9);
      return;
    }
    add(w, end, lower, relations.stem(lower), Token.Kind.NAME, Math.max(0.8, Rarity.of(lower)));
  }

  /** "U.S.", "J.P.": behind the last letter, or its point. */
  private int initials(int w) {
    int at = w;
    while (at + 1 < size && isLetter(at) && words.word(at + 1).equals(".") && touches(at + 1)) {
      at += 2;
      if (at >= size || !touches(at)) {
        break;
      }
    }
    return at > w + 2 ? at : w;
  }

  private boolean isLetter(int w) {
    return words.word(w).length() == 1 && Character.isUpperCase(words.word(w).charAt(0));
  }

  private boolean isName(int w) {
    boolean begins = tokens.isEmpty() || isStop(w);
    if (!begins || isInitials(w)) {
      return true;
    }
    boolean more = w + 1 < size && isCapital(w + 1) && !isSmall(words.lower(w + 1));
    String lower = words.lower(w);
    boolean known = relations.isCommon(relations.stem(lower)) || lexicon.noun(lower).isPresent();
    return more || !known && !lower.endsWith("ly");
  }

  private boolean isStop(int w) {
    for (int before = w - 1; before >= 0; before--) {
      String mark = words.word(before);
      if (".!?:".contains(mark)) {
        return true;
      }
      if (!"\"“”‘'«»[(".contains(mark)) {
        return false;
      }
    }
    return true;
  }

  private boolean isInitials(int w) {
    String word = words.word(w);
    return !shouted
        && word.length() > 1
        && word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private boolean isCapital(int w) {
    return Character.isUpperCase(words.text().codePointAt(words.start(w)));
  }

  private boolean isWord(int w) {
    return w < size && Words.isOfWord(words.text().codePointAt(words.start(w)));
  }

  /** Whether nothing stands between this word and the one before. */
  private boolean touches(int w) {
    return words.end(w - 1) == words.start(w);
  }

  private String lower(int w) {
    return w < size ? words.lower(w) : "";
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** Where most words begin with capitals, as in headlines, capitals tell nothing. */
  private boolean isShouted() {
    int letters = 0;
    int capitals = 0;
    for (int w = 0; w < size; w++) {
      if (words.word(w).length() > 3) {
        letters++;
        capitals += words.word(w).chars().noneMatch(Character::isLowerCase) ? 1 : 0;
      }
    }
    return letters > 2 && 2 * capitals > letters;
  }

  private void add(int w, int end, String word, String stem, Token.Kind kind, double weight) {
    tokens.add(new Token(words.start(w), words.end(end - 1), word, stem, kind, weight, null));
  }
}
