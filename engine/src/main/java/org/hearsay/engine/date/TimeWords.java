package org.hearsay.engine.date;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.engine.date.Time.Weekday.Which;
import org.hearsay.engine.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words of time that news uses of what has happened: a grammar of our own, read from left to
 * right; each expression a bounded number of words. Not here: clock times, lengths of time,
 * holidays, what recurs, the years of others ("the 1990s").
 */
public final class TimeWords {
  /**
   * An expression of words {@code [start, end)}, without the preposition before it.
   *
   * @param time what it means
   */
  public record Expression(int start, int end, Time time) {}

  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final Map<String, Integer> ORDINALS = new HashMap<>();
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day",
          ChronoUnit.DAYS,
          "days",
          ChronoUnit.DAYS,
          "week",
          ChronoUnit.WEEKS,
          "weeks",
          ChronoUnit.WEEKS,
          "month",
          ChronoUnit.MONTHS,
          "months",
          ChronoUnit.MONTHS,
          "year",
          ChronoUnit.YEARS,
          "years",
          ChronoUnit.YEARS);
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midday");
  private static final Set<String> BEFORE_YEAR =
      Set.of("in", "during", "year", "since", "of", "early", "late", "mid", "by", "until", "back");
  private static final Set<String> FEW = Set.of("few", "several", "some", "recent", "couple");

  /** A month of three letters more: "may" and "march" in small letters are other words. */
  private static final Set<String> AMBIGUOUS = Set.of("may", "march", "mar", "sun", "sat", "dec");

  /** Months that in small letters are other words, a date beside them or not. */
  private static final Set<String> VERBS = Set.of("march", "august", "sept");

  static {
    String[] months =
        ("january february march april may june july august september october november"
                + " december")
            .split(" ");
    for (int m = 0; m < 12; m++) {
      MONTHS.put(months[m], m + 1);
      MONTHS.put(months[m].substring(0, 3), m + 1);
    }
    MONTHS.put("sept", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      String name = day.name().toLowerCase(Locale.ROOT);
      WEEKDAYS.put(name, day);
      WEEKDAYS.put(name.substring(0, 3), day);
    }
    Map.of("tues", 2, "thur", 4, "thurs", 4)
        .forEach((name, day) -> WEEKDAYS.put(name, DayOfWeek.of(day)));
    String[] numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");
    for (int n = 0; n < numbers.length; n++) {
      NUMBERS.put(numbers[n], n + 1);
    }
    NUMBERS.put("a", 1);
    NUMBERS.put("an", 1);
    String[] ordinals =
        ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                + " twentieth")
            .split(" ");
    for (int n = 0; n < ordinals.length; n++) {
      ORDINALS.put(ordinals[n], n + 1);
    }
  }

  private final Words words;
  private final int size;

  private TimeWords(Words words) {
    this.words = words;
    this.size = words.size();
  }

  /** All of a text, in order, none in another. One linear pass. */
  public static List<Expression> in(Words words) {
    TimeWords grammar = new TimeWords(words);
    List<Expression> found = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      Optional<Expression> here = grammar.at(w);
      if (here.isPresent()) {
        found.add(here.get());
        w = here.get().end() - 1;
      }
    }
    return found;
  }

  private String word(int w) {
    return w < 0 || w >= size ? "" : words.lower(w);
  }

  private Optional<Expression> at(int w) {
    String word = word(w);
    if (word.isEmpty() || !couldBegin(word)) {
      return Optional.empty();
    }
    return weekday(w)
        .or(() -> monthFirst(w))
        .or(() -> numeric(w))
        .or(() -> hyphenated(w))
        .or(() -> dayFirst(w))
        .or(() -> partOf(w))
        .or(() -> today(w))
        .or(() -> shifted(w))
        .or(() -> counted(w))
        .or(() -> sameDay(w))
        .or(() -> year(w));
  }

  private static boolean couldBegin(String word) {
    char c = word.charAt(0);
    return c >= 'a' && c <= 'y' || c >= '0' && c <= '9';
  }

  private static Optional<Expression> found(int start, int end, Time time) {
    return Optional.of(new Expression(start, end, time));
  }

  // ---- weekdays

  /** "Saturday", "late Saturday night", "last Monday", "Sunday, August 26th". */
  private Optional<Expression> weekday(int w) {
    int at = w;
    Which which = Which.LATEST;
    switch (word(at)) {
      case "last", "previous", "past" -> {
        which = Which.BEFORE_TODAY;
        at++;
      }
      case "next", "coming" -> {
        which = Which.NEXT;
        at++;
      }
      case "late", "early", "this", "earlier" -> at += word(at + 1).equals("on") ? 2 : 1;
      default -> {}
    }
    DayOfWeek day = weekdayAt(at);
    if (day == null) {
      return Optional.empty();
    }
    int end = abbreviationEnd(at);
    if (isName(at, end)) {
      return Optional.empty();
    }
    int date = word(end).equals(",") ? end + 1 : end;
    date = word(date).equals("the") ? date + 1 : date;
    Optional<Expression> placed = monthFirst(date).or(() -> dayFirst(skipComma(end)));
    if (placed.isPresent() && named(placed.get())) {
      return found(w, partOfDay(placed.get().end()), placed.get().time());
    }
    int of = word(end).equals("of") || word(end).equals("in") ? end + 1 : end;
    if (word(of).equals("last") && word(of + 1).equals("week")) {
      return found(w, of + 2, new Time.Weekday(day, Which.LAST_WEEK));
    }
    return found(w, partOfDay(end), new Time.Weekday(day, which));
  }

  /** "The Sunday Standard" is a paper. */
  private boolean isName(int day, int next) {
    return word(day - 1).equals("the")
        && next < size
        && Character.isUpperCase(words.word(next).charAt(0));
  }

  private int skipComma(int at) {
    return word(at).equals(",") ? at + 1 : at;
  }

  /** Whether it names a day rather than a month alone. */
  private static boolean named(Expression date) {
    return date.time() instanceof Time.Fixed fixed && fixed.day() > 0
        || date.time() instanceof Time.OfYear ofYear && ofYear.day() > 0;
  }

  private @Nullable DayOfWeek weekdayAt(int w) {
    DayOfWeek day = WEEKDAYS.get(word(w));
    boolean capital = day != null && Character.isUpperCase(words.word(w).charAt(0));
    boolean full = day != null && word(w).length() > 5;
    if (day == null || AMBIGUOUS.contains(word(w)) && !isDated(w) || !capital && !full) {
      return null;
    }
    return day;
  }

  /** "Sun." and "Sat," with a date behind; "The Sun" is none. */
  private boolean isDated(int w) {
    int next = skipComma(abbreviationEnd(w));
    return MONTHS.containsKey(word(next)) || isDay(next);
  }

  private int abbreviationEnd(int w) {
    boolean isShort = word(w).length() <= 5 && word(w + 1).equals(".");
    return isShort && w + 2 < size && words.end(w) == words.start(w + 1) ? w + 2 : w + 1;
  }

  private int partOfDay(int w) {
    return PARTS_OF_DAY.contains(word(w)) ? w + 1 : w;
  }

  // ---- months

  /** "March 5, 2014", "Aug. 26th", "May 2011", "June of this year", "last May", "mid-May". */
  private Optional<Expression> monthFirst(int w) {
    int at = w;
    boolean strictly = false;
    @Nullable Integer years = null;
    switch (word(at)) {
      case "last", "previous", "past" -> {
        strictly = true;
        at++;
      }
      case "this" -> {
        years = 0;
        at++;
      }
      case "next" -> {
        years = 1;
        at++;
      }
      case "early", "late", "mid" -> at += word(at + 1).equals("-") ? 2 : 1;
      default -> {}
    }
    int month = monthAt(at);
    if (month == 0) {
      return Optional.empty();
    }
    int end = abbreviationEnd(at);
    int day = word(end).equals("the") && isDay(end + 1) ? end + 1 : end;
    boolean ordinal = word(end).equals(",") && isDay(end + 1) && word(end + 1).length() > 2;
    day = ordinal ? end + 1 : day;
    if (isDay(day) && !isYearAt(day)) {
      return withYear(w, dayEnd(day), month, day(day), years, strictly);
    }
    return withYear(w, end, month, 0, years, strictly);
  }

  private Optional<Expression> withYear(
      int start, int end, int month, int day, @Nullable Integer years, boolean strictly) {
    int year = skipComma(end);
    year = word(year).equals("of") && isYearAt(year + 1) ? year + 1 : year;
    if (isYearAt(year) && (year == end || day > 0 || word(year - 1).equals("of"))) {
      return found(start, year + 1, new Time.Fixed(Integer.parseInt(word(year)), month, day));
    }
    int of = word(end).equals("of") ? end + 1 : end;
    boolean shifted = word(of + 1).equals("year");
    int shift = word(of).equals("this") ? 0 : word(of).equals("last") ? -1 : 1;
    if (shifted && Set.of("this", "last", "next").contains(word(of))) {
      return found(start, of + 2, new Time.OfYear(month, day, shift, false));
    }
    return found(start, end, new Time.OfYear(month, day, years, strictly));
  }

  private int monthAt(int w) {
    Integer month = MONTHS.get(word(w));
    if (month == null) {
      return 0;
    }
    if (!Character.isUpperCase(words.word(w).charAt(0))) {
      boolean dated = isDay(w + 1) || isYearAt(w + 1) || isDay(w - 1) || word(w - 1).equals("of");
      return dated && word(w).length() > 3 && !VERBS.contains(word(w)) ? month : 0;
    }
    boolean sure = !AMBIGUOUS.contains(word(w)) || isDay(abbreviationEnd(w)) || isBehindTime(w);
    return sure ? month : 0;
  }

  /** "In May", "last March", "5 May": words that "May" the name and "March" do not follow. */
  private boolean isBehindTime(int w) {
    String before = word(w - 1);
    return Set.of(
                "in",
                "since",
                "until",
                "last",
                "this",
                "next",
                "of",
                "early",
                "late",
                "mid",
                "during",
                "by",
                "from",
                "previous",
                "-",
                "through",
                "and",
                "to")
            .contains(before)
        || isDay(w - 1);
  }

  /** "5 March 2014", "the 26th of August". */
  private Optional<Expression> dayFirst(int w) {
    int at = word(w).equals("the") ? w + 1 : w;
    if (!isDay(at)) {
      return Optional.empty();
    }
    int end = dayEnd(at);
    int month = word(end).equals("of") ? end + 1 : end;
    if (monthAt(month) == 0) {
      return Optional.empty();
    }
    return withYear(w, abbreviationEnd(month), monthAt(month), day(at), null, false);
  }

  /** "The morning of the 29th of August", "the night of March 3". */
  private Optional<Expression> partOf(int w) {
    int date = w + 3;
    if (!word(w).equals("the")
        || !PARTS_OF_DAY.contains(word(w + 1))
        || !word(w + 2).equals("of")) {
      return Optional.empty();
    }
    return weekday(date)
        .or(() -> monthFirst(date))
        .or(() -> dayFirst(date))
        .map(each -> new Expression(w, each.end(), each.time()));
  }

  private boolean isDay(int w) {
    int day = day(w);
    return day >= 1 && day <= 31 && !goesOn(w);
  }

  /** "In August 2,300 came": the beginning of a longer number. */
  private boolean goesOn(int w) {
    return word(w + 1).equals(",")
        && w + 2 < size
        && word(w + 2).length() == 3
        && Character.isDigit(word(w + 2).charAt(0))
        && words.end(w) == words.start(w + 1)
        && words.end(w + 1) == words.start(w + 2);
  }

  private int dayEnd(int w) {
    return w + 1;
  }

  /** Of "5", "05", "26th", "fifth"; 0 for others. */
  private int day(int w) {
    String word = word(w);
    if (ORDINALS.containsKey(word)) {
      return ORDINALS.getOrDefault(word, 0);
    }
    int digits = 0;
    while (digits < word.length() && Character.digit(word.charAt(digits), 10) >= 0) {
      digits++;
    }
    boolean plain =
        digits == word.length() || Set.of("st", "nd", "rd", "th").contains(word.substring(digits));
    return digits >= 1 && digits <= 2 && plain ? Integer.parseInt(word.substring(0, digits)) : 0;
  }

  // ---- figures

  /** "2014-03-05", and "22/04/2019" where only one reading is a date. */
  private Optional<Expression> numeric(int w) {
    String mark = word(w + 1);
    boolean three =
        (mark.equals("-") || mark.equals("/") || mark.equals("."))
            && word(w + 3).equals(mark)
            && words.end(w) == words.start(w + 1)
            && words.end(w + 2) == words.start(w + 3);
    if (!three || day(w + 2) == 0) {
      return Optional.empty();
    }
    if (isYearAt(w) && day(w + 2) <= 12 && isDay(w + 4)) {
      int year = Integer.parseInt(word(w));
      return found(w, w + 5, new Time.Fixed(year, day(w + 2), day(w + 4)));
    }
    if (!isYearAt(w + 4) || !isDay(w) || !isDay(w + 2)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(word(w + 4));
    if (day(w) > 12 && day(w + 2) <= 12) {
      return found(w, w + 5, new Time.Fixed(year, day(w + 2), day(w)));
    }
    return day(w) <= 12 && (day(w + 2) > 12 || day(w) == day(w + 2))
        ? found(w, w + 5, new Time.Fixed(year, day(w), day(w + 2)))
        : Optional.empty();
  }

  /** "05-Aug-2016". */
  private Optional<Expression> hyphenated(int w) {
    boolean joined = word(w + 1).equals("-") && word(w + 3).equals("-");
    Integer month = MONTHS.get(word(w + 2));
    return joined && isDay(w) && month != null && isYearAt(w + 4)
        ? found(w, w + 5, new Time.Fixed(Integer.parseInt(word(w + 4)), month, day(w)))
        : Optional.empty();
  }

  private boolean isYearAt(int w) {
    String word = word(w);
    return word.length() == 4
        && word.chars().allMatch(c -> c >= '0' && c <= '9')
        && (word.startsWith("1") || word.startsWith("20"));
  }

  /** "In 2006", "its 2006 report". */
  private Optional<Expression> year(int w) {
    if (!isYearAt(w)) {
      return Optional.empty();
    }
    boolean counted =
        BEFORE_YEAR.contains(word(w - 1))
            || Documents.isOne(word(w + 1))
            || Documents.isOne(word(w + 2));
    boolean range = word(w + 1).equals("-") || word(w + 1).equals("–");
    return counted && !range
        ? found(w, w + 1, new Time.Fixed(Integer.parseInt(word(w)), 0, 0))
        : Optional.empty();
  }

  // ---- counted from the article

  private Optional<Expression> today(int w) {
    return switch (word(w)) {
      case "today", "tonight" -> found(w, partOfDay(w + 1), new Time.FromToday(0));
      case "yesterday" -> found(w, partOfDay(w + 1), new Time.FromToday(-1));
      case "tomorrow" -> found(w, partOfDay(w + 1), new Time.FromToday(1));
      case "earlier", "later" ->
          word(w + 1).equals("today")
              ? found(w, w + 2, new Time.FromToday(0))
              : word(w + 1).equals("yesterday")
                  ? found(w, w + 2, new Time.FromToday(-1))
                  : Optional.empty();
      case "this" ->
          PARTS_OF_DAY.contains(word(w + 1))
              ? found(w, w + 2, new Time.FromToday(0))
              : Optional.empty();
      case "last" ->
          Set.of("night", "evening").contains(word(w + 1))
              ? found(w, w + 2, new Time.FromToday(-1))
              : Optional.empty();
      case "the" ->
          word(w + 1).equals("day")
                  && word(w + 2).equals("before")
                  && word(w + 3).equals("yesterday")
              ? found(w, w + 4, new Time.FromToday(-2))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** "Earlier this week", "last month", "the last few days". */
  private Optional<Expression> shifted(int w) {
    int at = w;
    if (Set.of("earlier", "later", "late", "early").contains(word(at))) {
      at++;
    }
    at += word(at).equals("the") ? 1 : 0;
    int shift;
    switch (word(at)) {
      case "this" -> shift = 0;
      case "last", "previous", "past", "recent" -> shift = -1;
      case "next", "coming" -> shift = 1;
      default -> {
        return Optional.empty();
      }
    }
    boolean few = word(at).equals("recent") || FEW.contains(word(at + 1));
    int unitAt = FEW.contains(word(at + 1)) ? at + 2 : at + 1;
    ChronoUnit unit = UNITS.get(word(unitAt));
    if (unit == null) {
      return Optional.empty();
    }
    boolean plural = word(unitAt).endsWith("s");
    if (unit == ChronoUnit.DAYS) {
      return plural && shift < 0
          ? found(w, unitAt + 1, new Time.Period(ChronoUnit.DAYS, 0))
          : Optional.empty();
    }
    return plural || few ? Optional.empty() : found(w, unitAt + 1, new Time.Period(unit, shift));
  }

  /** "Three weeks ago", "two days earlier", "a year later". */
  private Optional<Expression> counted(int w) {
    int count = number(w);
    if (count == 0) {
      return Optional.empty();
    }
    boolean pair = word(w).equals("a") && word(w + 1).equals("couple") && word(w + 2).equals("of");
    int unitAt = pair ? w + 3 : w + 1;
    ChronoUnit unit = UNITS.get(word(unitAt));
    if (unit == null) {
      return Optional.empty();
    }
    long many = pair ? 2 : count;
    return switch (word(unitAt + 1)) {
      case "ago" -> found(w, unitAt + 2, new Time.Ago(many, unit));
      case "earlier", "before", "previously" ->
          word(unitAt + 1).equals("before") && !endsPhrase(unitAt + 2)
              ? Optional.empty()
              : found(w, unitAt + 2, new Time.FromThere(-many, unit));
      case "later", "afterwards", "after" ->
          word(unitAt + 1).equals("after") && !endsPhrase(unitAt + 2)
              ? Optional.empty()
              : found(w, unitAt + 2, new Time.FromThere(many, unit));
      default -> Optional.empty();
    };
  }

  private int number(int w) {
    String word = word(w);
    boolean figure = word.length() <= 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return figure ? Integer.parseInt(word) : NUMBERS.getOrDefault(word, 0);
  }

  private boolean endsPhrase(int w) {
    return w >= size || ",.;:".contains(word(w));
  }

  /** "The same day", "the next day", "the previous month", "the day before". */
  private Optional<Expression> sameDay(int w) {
    int at = word(w).equals("the") ? w + 1 : w;
    boolean definite = at > w;
    ChronoUnit unit = UNITS.get(word(at + 1));
    if (unit != null && !word(at + 1).endsWith("s")) {
      switch (word(at)) {
        case "same" -> {
          return found(w, at + 2, new Time.FromThere(0, unit));
        }
        case "following", "next" -> {
          return definite ? found(w, at + 2, new Time.FromThere(1, unit)) : Optional.empty();
        }
        case "previous" -> {
          return definite ? found(w, at + 2, new Time.FromThere(-1, unit)) : Optional.empty();
        }
        default -> {}
      }
    }
    boolean day = word(at).equals("day") || word(at).equals("week");
    if (definite && day && endsPhrase(at + 2)) {
      ChronoUnit own = word(at).equals("day") ? ChronoUnit.DAYS : ChronoUnit.WEEKS;
      if (word(at + 1).equals("before")) {
        return found(w, at + 2, new Time.FromThere(-1, own));
      }
      if (word(at + 1).equals("after")) {
        return found(w, at + 2, new Time.FromThere(1, own));
      }
    }
    return word(w).equals("that") && word(w + 1).equals("day")
        ? found(w, w + 2, new Time.FromThere(0, ChronoUnit.DAYS))
        : Optional.empty();
  }
}
