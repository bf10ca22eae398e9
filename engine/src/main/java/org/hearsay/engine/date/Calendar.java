package org.hearsay.engine.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.engine.text.Dateline;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;

/** The words of time of one text, each placed where it can be. */
final class Calendar {
  /** A dateline's day is the article's own if it lies at most so many days before publication. */
  private static final int DELAY_DAYS = 7;

  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d\\d){0,2}");

  private final List<TimeWords.Expression> expressions;
  private final int[] starts;
  private final @Nullable String[] dates;

  private Calendar(List<TimeWords.Expression> expressions, @Nullable LocalDate today) {
    this.expressions = expressions;
    starts = expressions.stream().mapToInt(TimeWords.Expression::start).toArray();
    dates = new @Nullable String[starts.length];
    LocalDate before = null;
    for (int i = 0; i < starts.length; i++) {
      dates[i] = placed(expressions.get(i).time(), today, before);
      LocalDate day = day(dates[i]);
      before = day == null ? before : day;
    }
  }

  /**
   * @param published ISO 8601 date or date-time; anything else counts as unknown
   */
  static Calendar of(Prose prose, @Nullable String published) {
    LocalDate today = day(published);
    Optional<Dateline> dateline = Dateline.of(prose);
    List<TimeWords.Expression> all = TimeWords.in(prose.words());
    if (dateline.isEmpty()) {
      return new Calendar(all, today);
    }
    Span line = dateline.get().span();
    LocalDate filed = null;
    for (TimeWords.Expression each : all) {
      if (line.overlaps(prose.span(each.start(), each.end()))) {
        LocalDate day = day(placed(each.time(), today, null));
        filed = day == null ? filed : day;
      }
    }
    boolean sure =
        filed != null
            && (today == null
                || !filed.isAfter(today) && filed.plusDays(DELAY_DAYS).isAfter(today));
    List<TimeWords.Expression> rest =
        all.stream().filter(each -> !line.overlaps(prose.span(each.start(), each.end()))).toList();
    return new Calendar(rest, sure ? filed : today);
  }

  /** Years far from ours, as hostile counts give them, are no dates. */
  private static @Nullable String placed(
      Time time, @Nullable LocalDate today, @Nullable LocalDate before) {
    try {
      String date = time.on(today, before);
      return date != null && DATE.matcher(date).matches() ? date : null;
    } catch (DateTimeException | ArithmeticException e) {
      return null; // such as 999 years before the year 1: the words are kept, the date is not
    }
  }

  private static @Nullable LocalDate day(@Nullable String date) {
    if (date == null || date.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(date.substring(0, 10));
    } catch (DateTimeException e) {
      return null; // a date that is none counts as unknown
    }
  }

  TimeWords.Expression expression(int index) {
    return expressions.get(index);
  }

  /** As precise as the words are; null where they cannot be placed. */
  @Nullable String date(int index) {
    return dates[index];
  }

  /** Index of the first expression that begins at this word or behind; may be the number of all. */
  int from(int word) {
    int found = Arrays.binarySearch(starts, word);
    return found >= 0 ? found : -found - 1;
  }

  int size() {
    return starts.length;
  }
}
