package org.hearsay.intake.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.hearsay.intake.item.IsoDate;
import org.hearsay.intake.item.LooseDate;
import org.hearsay.intake.item.Zones;
import org.jspecify.annotations.Nullable;

/**
 * A date as a page shows it to people: "Nov. 19, 2019 5:02 p.m. ET", "mardi 19 novembre 2019 à
 * 17h02", "19.11.2019, 17:02", "2019年11月18日".
 *
 * @param year 0 where none is written
 * @param month from 1
 * @param day of the month, from 1; on a day that exists
 * @param time {@code 17:02} or {@code 17:02:30}; empty where none is written
 * @param offset {@code -05:00} or {@code Z}; empty where none is written or its name is no one
 *     place's
 * @param start of its first figure or word in the line, in UTF-16 units
 * @param end behind its last
 */
record WrittenDate(int year, int month, int day, String time, String offset, int start, int end) {

  /** Which of two figures comes first, 11/12/2019. */
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    /** Such dates are read only where one of the two can be no month. */
    UNKNOWN
  }

  private static final int EARLIEST = 1500;
  private static final int LATEST = 2199;

  /** Between day, month and year. */
  private static final Set<String> JOINTS =
      Set.of(",", ".", "of", "de", "del", "di", "st", "nd", "rd", "th", "er", "º", "ª", "/", "-");

  /** Between date and time. */
  private static final Set<String> BETWEEN =
      Set.of(
          ",", "-", "–", "—", "|", "/", "·", "•", "(", ".", "at", "à", "às", "as", "um", "om", "kl",
          "alle", "ore", "a", "las", "o", "godz", "в", "saat", "on", "t", "@", ":");

  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon",
          "tue",
          "tues",
          "wed",
          "thu",
          "thur",
          "thurs",
          "fri",
          "sat",
          "sun");

  /** A piece of a line: figures, letters, or one other character. */
  private record Token(String text, int start, int end, int number) {
    boolean figures(int least, int most) {
      return number >= 0 && text.length() >= least && text.length() <= most;
    }
  }

  /** How a machine's or a person's date is in ISO 8601; null for anything else, and no year. */
  static @Nullable String iso(@Nullable String written) {
    if (written == null || written.length() > 200) {
      return null;
    }
    String iso = LooseDate.iso(written);
    if (iso == null) {
      List<WrittenDate> dates = in(written, Order.UNKNOWN);
      iso = dates.isEmpty() ? null : dates.getFirst().iso();
    }
    return iso != null && iso.compareTo("1700") > 0 && !iso.startsWith("1970-01-01") ? iso : null;
  }

  /** The day in ISO 8601; null for one that does not exist. */
  static @Nullable String day(int year, int month, int day) {
    return exists(year, month, day) ? LocalDate.of(year, month, day).toString() : null;
  }

  /** In ISO 8601; null without a year. */
  @Nullable String iso() {
    String date = year == 0 ? null : day(year, month, day);
    String whole = date + "T" + time + offset;
    return date == null || time.isEmpty() || !IsoDate.isValid(whole) ? date : whole;
  }

  /** The same in a year. */
  WrittenDate in(int aYear) {
    return new WrittenDate(aYear, month, day, time, offset, start, end);
  }

  /** All dates of a line that have a month and a day, in their order, with the time beside them. */
  static List<WrittenDate> in(String line, Order order) {
    return new Parse(line, order).run();
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException noSuchDay) {
      return false; // the only way java.time tells
    }
  }

  /** One pass over the pieces of a line. */
  private static final class Parse {
    private final List<Token> tokens = new ArrayList<>();
    private final Order order;
    private final List<WrittenDate> found = new ArrayList<>();
    private int at;
    private int year;
    private int month;
    private int day;
    private String time = "";
    private String offset = "";

    Parse(String line, Order order) {
      this.order = order;
      for (int i = 0; i < line.length(); ) {
        int start = i;
        char c = line.charAt(i);
        if (c >= '0' && c <= '9') {
          while (i < line.length() && line.charAt(i) >= '0' && line.charAt(i) <= '9') {
            i++;
          }
          String figures = line.substring(start, i);
          int number = figures.length() > 8 ? -1 : Integer.parseInt(figures);
          tokens.add(new Token(figures, start, i, number));
        } else if (isOfName(c)) {
          while (i < line.length() && isOfName(line.charAt(i))) {
            i++;
          }
          tokens.add(new Token(line.substring(start, i).toLowerCase(Locale.ROOT), start, i, -1));
        } else {
          i++;
          if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
            tokens.add(new Token(line.substring(start, i), start, i, -1));
          }
        }
      }
    }

    /** Of ideographs and syllables each is a word: 年 stands behind figures. */
    private static boolean isOfName(char c) {
      return Character.isLetter(c)
          && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN
          && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL;
    }

    List<WrittenDate> run() {
      int behind = 0;
      for (int first = 0; first < tokens.size(); first++) {
        at = first;
        year = 0;
        if (!(isoDate() || ideographs() || figures() || dayAndMonth() || monthAndDay())
            || !exists(year == 0 ? 2000 : year, month, day)) {
          continue;
        }
        int last = at;
        time = "";
        offset = "";
        int start = first;
        int end = tokens.get(last - 1).end();
        if (timeBehind()) {
          end = tokens.get(at - 1).end();
          last = at;
        } else {
          start = timeBefore(first, behind);
        }
        found.add(new WrittenDate(year, month, day, time, offset, tokens.get(start).start(), end));
        behind = last;
        first = last - 1;
      }
      return found;
    }

    private Token token(int i) {
      return i >= 0 && i < tokens.size() ? tokens.get(i) : new Token("", 0, 0, -1);
    }

    private static boolean is(Token token, String oneOf) {
      return token.text().length() == 1 && oneOf.contains(token.text());
    }

    private boolean isYear(int i) {
      Token token = token(i);
      return token.figures(4, 4) && token.number() >= EARLIEST && token.number() <= LATEST;
    }

    private boolean isDay(int i) {
      return token(i).figures(1, 2) && token(i).number() >= 1 && token(i).number() <= 31;
    }

    private boolean touches(int i) {
      return i > 0 && token(i - 1).end() == token(i).start();
    }

    /** 2019-11-18, 2019/11/18. */
    private boolean isoDate() {
      String by = token(at + 1).text();
      if (!isYear(at)
          || !is(token(at + 1), "-/.")
          || !token(at + 2).figures(1, 2)
          || !token(at + 3).text().equals(by)
          || !isDay(at + 4)) {
        return false;
      }
      set(token(at).number(), token(at + 2).number(), token(at + 4).number(), 5);
      return true;
    }

    /** 2019年11月18日, 2019년 11월 18일. */
    private boolean ideographs() {
      boolean marked =
          isYear(at)
              && is(token(at + 1), "年년")
              && token(at + 2).figures(1, 2)
              && is(token(at + 3), "月월")
              && isDay(at + 4)
              && is(token(at + 5), "日일");
      if (marked) {
        set(token(at).number(), token(at + 2).number(), token(at + 4).number(), 6);
      }
      return marked;
    }

    /** 18.11.2019, 11/18/19. */
    private boolean figures() {
      String by = token(at + 1).text();
      if (!isDay(at)
          || !(by.equals(".") || by.equals("/") || by.equals("-"))
          || !isDay(at + 2)
          || !token(at + 3).text().equals(by)
          || !(isYear(at + 4) || token(at + 4).figures(2, 2) && !by.equals("-"))
          || !touches(at + 2)
          || !touches(at + 3)
          || token(at - 1).text().equals(by) && touches(at)
          || token(at + 5).text().equals(by) && touches(at + 5)) {
        return false;
      }
      int one = token(at).number();
      int other = token(at + 2).number();
      boolean dayFirst =
          by.equals(".") || one > 12 || other <= 12 && order == Order.DAY_FIRST || one == other;
      boolean monthFirst = !dayFirst && (other > 12 || order == Order.MONTH_FIRST);
      if (!dayFirst && !monthFirst) {
        return false;
      }
      int written = token(at + 4).number();
      int full = written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written;
      set(full, dayFirst ? other : one, dayFirst ? one : other, 5);
      return true;
    }

    /** "18 November 2019", "18. Nov.", "18 de noviembre de 2019", "18th of November". */
    private boolean dayAndMonth() {
      if (!isDay(at) || token(at - 1).text().equals(":") && touches(at)) {
        return false;
      }
      int next = behindJoints(at + 1, 2);
      int named = MonthNames.number(token(next).text());
      if (named == 0) {
        return false;
      }
      int then = behindJoints(next + 1, 2);
      boolean withYear = isYear(then);
      set(withYear ? token(then).number() : 0, named, token(at).number(), 0);
      at = withYear ? then + 1 : next + 1;
      return true;
    }

    /** "November 18, 2019", "Nov. 18th 2019", "Nov 18". */
    private boolean monthAndDay() {
      int named = MonthNames.number(token(at).text());
      if (named == 0) {
        return false;
      }
      int next = token(at + 1).text().equals(".") ? at + 2 : at + 1;
      if (!isDay(next) || token(next + 1).text().equals(":")) {
        return false;
      }
      int then = behindJoints(next + 1, 2);
      boolean withYear = isYear(then);
      set(withYear ? token(then).number() : 0, named, token(next).number(), 0);
      at = withYear ? then + 1 : next + 1;
      return true;
    }

    private void set(int aYear, int aMonth, int aDay, int length) {
      year = aYear;
      month = aMonth;
      day = aDay;
      at += length;
    }

    private int behindJoints(int from, int most) {
      int next = from;
      while (next < from + most && JOINTS.contains(token(next).text())) {
        next++;
      }
      return next;
    }

    private boolean timeBehind() {
      int next = at;
      while (next < at + 4
          && (BETWEEN.contains(token(next).text()) || WEEKDAYS.contains(token(next).text()))) {
        next++;
      }
      int behind = time(next);
      at = behind > 0 ? behind : at;
      return behind > 0;
    }

    /** The token at which the time begins that stands before the date, or the date itself. */
    private int timeBefore(int date, int least) {
      for (int from = Math.max(least, date - 12); from < date; from++) {
        int behind = time(from);
        while (behind > 0
            && behind < date
            && (BETWEEN.contains(token(behind).text())
                || WEEKDAYS.contains(token(behind).text()))) {
          behind++;
        }
        if (behind == date) {
          return from;
        }
        time = "";
        offset = "";
      }
      return date;
    }

    /** Sets time and offset; returns the token behind them, or 0 where there is no time. */
    private int time(int from) {
      Token hours = token(from);
      int next = from + 1;
      int hour;
      int minute = 0;
      String seconds = "";
      boolean minutes = false;
      if (hours.figures(1, 2) && is(token(next), ":.h") && token(next + 1).figures(2, 2)) {
        hour = hours.number();
        minute = token(next + 1).number();
        minutes = true;
        next += 2;
        if (token(next).text().equals(":") && token(next + 1).figures(2, 2)) {
          seconds = ":" + token(next + 1).text();
          next += 2;
          if (token(next).text().equals(".")
              && touches(next + 1)
              && token(next + 1).number() >= 0) {
            next += 2;
          }
        }
      } else if (hours.figures(4, 4) && Zones.offset(token(next).text()) != null) {
        hour = hours.number() / 100;
        minute = hours.number() % 100;
        minutes = true;
      } else if (hours.figures(1, 2)) {
        hour = hours.number();
      } else {
        return 0;
      }
      int half = half(next);
      if (half > 0) {
        boolean after = token(next).text().startsWith("p");
        hour = hour == 12 ? (after ? 12 : 0) : hour < 12 && after ? hour + 12 : hour;
        next = half;
      } else if (!minutes) {
        return 0;
      }
      if (hour > 23 || minute > 59) {
        return 0;
      }
      time = String.format(Locale.ROOT, "%02d:%02d%s", hour, minute, seconds);
      return zone(next);
    }

    /** Behind am, p.m. and their like; 0 for none. */
    private int half(int i) {
      String word = token(i).text();
      if (word.equals("am") || word.equals("pm")) {
        return i + 1;
      }
      boolean split =
          (word.equals("a") || word.equals("p"))
              && token(i + 1).text().equals(".")
              && token(i + 2).text().equals("m");
      return !split ? 0 : token(i + 3).text().equals(".") ? i + 4 : i + 3;
    }

    private int zone(int from) {
      int next = token(from).text().equals("(") ? from + 1 : from;
      String name = token(next).text();
      offset = Objects.requireNonNullElse(Zones.offset(name), "");
      if (!offset.isEmpty()) {
        next++;
      }
      boolean sign = token(next).text().equals("+") || token(next).text().equals("-");
      boolean mayBeSigned = offset.isEmpty() && next == from || offset.equals("Z");
      if (sign && mayBeSigned && touches(next + 1)) {
        Token hours = token(next + 1);
        boolean colon = token(next + 2).text().equals(":") && token(next + 3).figures(2, 2);
        if (hours.figures(4, 4)) {
          offset =
              token(next).text() + hours.text().substring(0, 2) + ":" + hours.text().substring(2);
          return next + 2;
        }
        if (hours.figures(1, 2) && (colon || offset.equals("Z"))) {
          offset =
              String.format(
                  Locale.ROOT,
                  "%s%02d:%s",
                  token(next).text(),
                  hours.number(),
                  colon ? token(next + 3).text() : "00");
          return next + (colon ? 4 : 2);
        }
      }
      return offset.isEmpty() ? from : next;
    }
  }
}
