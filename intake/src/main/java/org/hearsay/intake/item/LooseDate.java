package org.hearsay.intake.item;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds, pages and agencies write them for machines, brought to ISO 8601.
 *
 * <p>Read are ISO 8601 in all its loose forms, basic and extended ({@code 20130605T210000+0000},
 * {@code 2013-06-05 21:00}), RFC 822 with what has become of it ({@code Wed, 5 Jun 13 21:00 EDT}),
 * asctime and its kin ({@code Wed Jun 5 21:00:00 2013}), and dates with the month in English
 * letters ({@code June 5, 2013}). Dates in figures alone that do not begin with the year are not:
 * whether day or month comes first depends on the country.
 */
public final class LooseDate {
  /** Longer than any date, with a comment behind it. */
  private static final int LONGEST = 100;

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private static final List<String> WEEKDAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private final String text;
  private int at;
  private String year = "";
  private int month;
  private String day = "";
  private String time = "";
  private String zone = "";

  private LooseDate(String text) {
    this.text = text;
  }

  /**
   * The date or date-time in ISO 8601, as precise as it was written; null for anything else.
   *
   * <p>A weekday counts for nothing, right or wrong. Two figures of a year from 50 on are of the
   * last century (RFC 2822, 4.3). A zone whose name means different things to different people,
   * like {@code BST}, is left out, and the time is then local to nobody knows where.
   */
  public static @Nullable String iso(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String text = written.strip();
    if (IsoDate.isValid(text)) {
      return text;
    }
    return text.length() > LONGEST ? null : new LooseDate(text).read();
  }

  private @Nullable String read() {
    skipWeekday();
    if (!(atDigit() ? beginsWithNumber() : beginsWithMonth())) {
      return null;
    }
    if (!time()) {
      return null;
    }
    zone();
    if (year.isEmpty()) {
      skipSpace();
      year = digits(); // asctime has it at the end
    }
    skipComment();
    if (at < text.length() || year.length() != 4 || day.isEmpty()) {
      return null;
    }
    String iso =
        String.format(Locale.ROOT, "%s-%02d-%2s", year, month, day).replace(' ', '0')
            + (time.isEmpty() ? "" : "T" + time + zone);
    return IsoDate.isValid(iso) ? iso : null;
  }

  private boolean beginsWithNumber() {
    String first = digits();
    if (first.length() == 8) {
      year = first.substring(0, 4);
      month = Integer.parseInt(first.substring(4, 6));
      day = first.substring(6);
      return true;
    }
    if (first.length() == 4 && (atChar('-') || atChar('/'))) {
      char separator = text.charAt(at++);
      year = first;
      String figures = digits();
      if (figures.isEmpty() || figures.length() > 2 || !atChar(separator)) {
        return false;
      }
      month = Integer.parseInt(figures);
      at++;
      day = digits();
      return true;
    }
    if (first.length() > 2) {
      return false;
    }
    day = first;
    skipHyphen();
    month = month();
    skipHyphen();
    year = fullYear(digits());
    return month > 0;
  }

  /** The year may stand behind the day, or behind the time and its zone. */
  private boolean beginsWithMonth() {
    month = month();
    skipSeparators();
    day = digits();
    if (month == 0 || day.isEmpty() || day.length() > 2) {
      return false;
    }
    skipSeparators();
    int before = at;
    year = digits();
    if (year.length() != 4) {
      year = "";
      at = before;
    }
    return true;
  }

  private static String fullYear(String figures) {
    return figures.length() == 2 ? (figures.compareTo("50") < 0 ? "20" : "19") + figures : figures;
  }

  /** Leaves the time empty where the date has none; false where what stands there is no time. */
  private boolean time() {
    int before = at;
    if (atChar('T') || atChar('t')) {
      at++;
    } else {
      skipSeparators();
    }
    if (!atDigit()) {
      at = before;
      return true;
    }
    String hours = digits();
    String minutes;
    String seconds = "";
    if (hours.length() == 4 || hours.length() == 6) {
      minutes = hours.substring(2, 4);
      seconds = hours.substring(4);
      hours = hours.substring(0, 2);
    } else {
      minutes = behindColon();
      seconds = minutes.isEmpty() ? "" : behindColon();
    }
    String fraction = seconds.isEmpty() ? "" : fraction();
    hours = inTheDay(hours);
    if (hours.length() != 2 || minutes.length() != 2) {
      return false;
    }
    time = hours + ":" + minutes + (seconds.isEmpty() ? "" : ":" + seconds + fraction);
    return true;
  }

  private String behindColon() {
    if (!atChar(':')) {
      return "";
    }
    at++;
    return digits();
  }

  /** Nanoseconds at most. */
  private String fraction() {
    if (!atChar('.') && !atChar(',')) {
      return "";
    }
    at++;
    String figures = digits();
    return figures.isEmpty() ? "" : "." + figures.substring(0, Math.min(9, figures.length()));
  }

  /** Two figures from 00 to 23, by what stands behind the time; empty where there is no such. */
  private String inTheDay(String hours) {
    if (hours.isEmpty() || hours.length() > 2) {
      return "";
    }
    int hour = Integer.parseInt(hours);
    int before = at;
    skipSpace();
    String half = word().replace(".", "").toLowerCase(Locale.ROOT);
    if (half.equals("am") || half.equals("pm")) {
      if (hour < 1 || hour > 12) {
        return "";
      }
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    } else {
      at = before;
    }
    return hour < 10 ? "0" + hour : String.valueOf(hour);
  }

  /** Stays empty where there is none, or none that says how far it is from Greenwich. */
  private void zone() {
    int before = at;
    skipSpace();
    if (Character.isLetter(current())) {
      String name = word();
      String offset = Zones.offset(name);
      if (offset == null && (name.length() > 5 || !name.equals(name.toUpperCase(Locale.ROOT)))) {
        at = before;
        return;
      }
      zone = offset == null ? "" : offset;
      if (zone.equals("Z") && (atChar('+') || atChar('-'))) {
        offset();
      }
    } else if (atChar('+') || atChar('-') || atChar('\u2212')) {
      offset();
    } else {
      at = before;
    }
  }

  private void offset() {
    char sign = text.charAt(at++) == '+' ? '+' : '-';
    String figures = digits();
    if (atChar(':')) {
      figures = (figures.length() == 1 ? "0" : "") + figures + behindColon();
    } else if (figures.length() <= 2) {
      figures = (figures.length() == 1 ? "0" : "") + figures + "00";
    }
    // What is no offset makes the whole no date
    zone =
        figures.equals("0000")
            ? "Z"
            : figures.length() == 4
                ? sign + figures.substring(0, 2) + ":" + figures.substring(2)
                : "?";
  }

  private void skipWeekday() {
    int before = at;
    if (number(WEEKDAYS, word()) == 0) {
      at = before;
    }
    skipSeparators();
  }

  private int month() {
    return number(MONTHS, word());
  }

  /** From 1, of the name that begins with the word, which has three letters at least; else 0. */
  private static int number(List<String> names, String word) {
    String start = word.replace(".", "").toLowerCase(Locale.ROOT);
    if (start.length() >= 3) {
      for (int i = 0; i < names.size(); i++) {
        if (names.get(i).startsWith(start)) {
          return i + 1;
        }
      }
    }
    return 0;
  }

  private String digits() {
    int from = at;
    while (atDigit()) {
      at++;
    }
    return text.substring(from, at);
  }

  private String word() {
    int from = at;
    while (Character.isLetter(current()) || atChar('.') && at > from) {
      at++;
    }
    return text.substring(from, at);
  }

  private void skipSpace() {
    while (isSpace(current())) {
      at++;
    }
  }

  private void skipSeparators() {
    while (isSpace(current()) || atChar(',')) {
      at++;
    }
  }

  /** Or what else may stand between day, month and year. */
  private void skipHyphen() {
    skipSeparators();
    if (atChar('-')) {
      at++;
    }
  }

  /** {@code (Central European Summer Time)} */
  private void skipComment() {
    skipSpace();
    if (atChar('(') && text.indexOf(')', at) == text.length() - 1) {
      at = text.length();
    }
  }

  private boolean atDigit() {
    return current() >= '0' && current() <= '9';
  }

  private boolean atChar(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** NUL behind the end. */
  private char current() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
