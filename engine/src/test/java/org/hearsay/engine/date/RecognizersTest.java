package org.hearsay.engine.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.engine.text.Prose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The grammar against the cases of Microsoft's Recognizers-Text for English dates (MIT), kept
 * beside the project as other sets are. Of its cases those count that hold one date, past or
 * absolute, as precise as a day, a month or a year; most of them are the talk of calendars
 * ("partner of the month", "12/12/30", "black friday", numbers in words), which news does not use
 * and the grammar leaves out, so the figure is no score but a guard.
 */
class RecognizersTest {
  private static final Path CASES =
      Path.of("../../shared/data/dates/recognizers_DateTimeModel.json");

  /** As many as came out the same when this was written, of 138. */
  private static final int SAME = 47;

  private static final Pattern INPUT = Pattern.compile("\"Input\": \"([^\"\\\\]*)\"");
  private static final Pattern REFERENCE =
      Pattern.compile("\"ReferenceDateTime\": \"(\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern TYPE = Pattern.compile("\"TypeName\": \"datetimeV2\\.(\\w+)\"");
  private static final Pattern VALUE = Pattern.compile("\"value\": \"(\\d{4}-\\d\\d-\\d\\d)\"");
  private static final Pattern START = Pattern.compile("\"start\": \"(\\d{4}-\\d\\d-\\d\\d)\"");
  private static final Pattern END = Pattern.compile("\"end\": \"(\\d{4}-\\d\\d-\\d\\d)\"");

  @Test
  void placesMostPastDatesAsOthersDo() throws IOException {
    assumeTrue(Files.exists(CASES), "the cases are not there");
    int cases = 0;
    int same = 0;
    for (String each : Files.readString(CASES).split("\"Input\": ")) {
      String text = "\"Input\": " + each;
      String expected = expected(text);
      if (expected != null) {
        cases++;
        same += expected.equals(placed(text)) ? 1 : 0;
        if (Boolean.getBoolean("dates.show") && !expected.equals(placed(text))) {
          System.out.println(group(INPUT, text) + " | " + expected + " | " + placed(text));
        }
      }
    }
    System.out.printf(Locale.ROOT, "dates placed as in Recognizers-Text: %d of %d%n", same, cases);
    assertThat(cases).isGreaterThan(100);
    assertThat(same).isGreaterThanOrEqualTo(SAME);
  }

  /** Null where the case is not one of those that count. */
  private static @Nullable String expected(String text) {
    String input = group(INPUT, text);
    String reference = group(REFERENCE, text);
    String type = group(TYPE, text);
    boolean one = text.split("TypeName", -1).length == 2;
    if (input == null || reference == null || type == null || !one) {
      return null;
    }
    if (type.equals("date")) {
      String value = group(VALUE, text);
      return value != null && value.compareTo(reference) <= 0 ? value : null;
    }
    String start = group(START, text);
    String end = group(END, text);
    if (!type.equals("daterange") || start == null || end == null) {
      return null;
    }
    return period(LocalDate.parse(start), LocalDate.parse(end), LocalDate.parse(reference));
  }

  private static @Nullable String period(LocalDate start, LocalDate end, LocalDate reference) {
    if (start.isAfter(reference) || start.getDayOfMonth() != 1) {
      return null;
    }
    if (end.equals(start.plusMonths(1))) {
      return start.toString().substring(0, 7);
    }
    return start.getMonthValue() == 1 && end.equals(start.plusYears(1))
        ? start.toString().substring(0, 4)
        : null;
  }

  private static @Nullable String placed(String text) {
    String input = group(INPUT, text);
    String reference = group(REFERENCE, text);
    if (input == null || reference == null) {
      return null;
    }
    List<TimeWords.Expression> found = TimeWords.in(Prose.of(input).words());
    return found.isEmpty()
        ? null
        : found.getFirst().time().on(LocalDate.parse(reference), LocalDate.parse(reference));
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : null;
  }
}
