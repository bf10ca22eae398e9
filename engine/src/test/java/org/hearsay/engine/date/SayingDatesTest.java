package org.hearsay.engine.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.engine.MarkedPassage;
import org.hearsay.engine.RuleRow;
import org.hearsay.engine.attribution.Attribution;
import org.hearsay.engine.attribution.Kind;
import org.hearsay.engine.text.Prose;
import org.hearsay.engine.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of dates, with passages it applies to and passages it does not. */
class SayingDatesTest {
  /** Those that need two attributions, with tests of their own. */
  private static final Set<DateRule> ACROSS = Set.of(DateRule.SAME_SENTENCE, DateRule.SAME_TALK);

  /** A Wednesday. */
  private static final String PUBLISHED = "2031-05-07";

  static Stream<RuleRow> bearing() {
    return RuleRow.of(SayingDatesTest.class, "bearing.tsv");
  }

  private static @Nullable Said said(MarkedPassage passage, @Nullable String published) {
    return SayingDates.of(passage.prose(), published, passage.attributions()).get(0);
  }

  @ParameterizedTest
  @MethodSource("bearing")
  void tellsWhatBearsOnTheSaying(RuleRow row) {
    Said said = said(MarkedPassage.of(row.column(1)), PUBLISHED);

    if (!row.applies()) {
      assertThat(said).isNull();
    } else {
      assertThat(said).isNotNull();
      assertThat(said.evidence().rule().id()).isEqualTo(row.rule());
      assertThat(said.date()).isEqualTo(row.column(0));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "weekday, Saturday, 2031-05-03",
    "weekday, on Wednesday, 2031-05-07",
    "weekday, last Wednesday, 2031-04-30",
    "weekday, late Thursday, 2031-05-01",
    "weekday, on Friday evening, 2031-05-02",
    "weekday, earlier on Tuesday, 2031-05-06",
    "weekday, on Tues., 2031-05-06",
    "weekday, on Tuesday of last week, 2031-04-29",
    "today, today, 2031-05-07",
    "today, this morning, 2031-05-07",
    "today, tonight, 2031-05-07",
    "today, yesterday, 2031-05-06",
    "today, last night, 2031-05-06",
    "today, the day before yesterday, 2031-05-05",
    "absolute, 'on March 5, 2014', 2014-03-05",
    "absolute, on 5 March 2014, 2014-03-05",
    "absolute, on 2014-03-05, 2014-03-05",
    "absolute, on 22/04/2019, 2019-04-22",
    "absolute, in March 2014, 2014-03",
    "absolute, in 2006, 2006",
    "absolute, on 05-Aug-2016, 2016-08-05",
    "absolute, 'on Sunday, August 26, 2029', 2029-08-26",
    "month, on 5 March, 2031-03-05",
    "month, 'on Aug. 26th', 2030-08-26",
    "month, on the 26th of August, 2030-08-26",
    "month, in May, 2031-05",
    "month, in November, 2030-11",
    "month, last May, 2030-05",
    "month, in January of this year, 2031-01",
    "month, in March last year, 2030-03",
    "month, on May 8, 2030-05-08",
    "month, on Feb. 29, 2028-02-29",
    "ago, three days ago, 2031-05-04",
    "ago, two months ago, 2031-03",
    "ago, five years ago, 2026",
    "ago, two weeks ago, 2031-04",
    "period, last month, 2031-04",
    "period, earlier this month, 2031-05",
    "period, last year, 2030",
    "period, earlier this year, 2031",
    "period, earlier this week, 2031-05"
  })
  void placesWordsInTheCalendar(String rule, String words, String date) {
    Said said =
        said(
            MarkedPassage.of("[s Ada Moss] [c said] " + words + " [t that the dam held]."),
            PUBLISHED);

    assertThat(said).isNotNull();
    assertThat(said.placing().rule().id()).isEqualTo(rule);
    assertThat(said.date()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource({
    "weekday, to the Sunday Standard",
    "weekday, to The Sun",
    "today, about the day to come",
    "absolute, of 2006 sailors",
    "absolute, of room 2014",
    "absolute, on 04/05/2019",
    "month, in hopes that May Lind",
    "month, on the march",
    "ago, long ago",
    "period, in the last five years",
    "later, later"
  })
  void leavesOtherWordsAlone(String rule, String words) {
    Said said =
        said(
            MarkedPassage.of("[s Ada Moss] [c spoke] " + words + ", and [t the dam held]."),
            PUBLISHED);

    assertThat(said == null || !said.placing().rule().id().equals(rule) || said.date() == null)
        .as(String.valueOf(said))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a day later, 2031-03-06",
    "two days earlier, 2031-03-03",
    "the next day, 2031-03-06",
    "the same day, 2031-03-05",
    "the day before, 2031-03-04",
    "a month later, 2031-04"
  })
  void countsFromTheLastDayNamed(String words, String date) {
    String passage =
        "The dam broke on 5 March. [s Ada Moss] [c spoke] " + words + ": [t \"It is gone.\"]";

    Said said = said(MarkedPassage.of(passage), PUBLISHED);

    assertThat(said).isNotNull();
    assertThat(said.placing().rule()).isEqualTo(DateRule.LATER);
    assertThat(said.date()).isEqualTo(date);
  }

  @Test
  void keepsTheWordsWhereNothingTellsTheDay() {
    MarkedPassage marked =
        MarkedPassage.of("[s Ada Moss] [c said] on Friday [t that the dam held].");

    Said said = said(marked, null);

    assertThat(said).isNotNull();
    assertThat(said.date()).isNull();
    assertThat(said.evidence().words())
        .extracting(each -> each.in(marked.prose().text()))
        .containsExactly("Friday");
    assertThat(said(MarkedPassage.of("[s Ada Moss] [c said] in 2014 [t that the dam held]."), null))
        .extracting(Said::date)
        .isEqualTo("2014");
    assertThat(
            said(
                MarkedPassage.of("[s Ada Moss] [c said] a day later [t that the dam held]."),
                PUBLISHED))
        .extracting(Said::date)
        .isNull();
  }

  @Test
  void countsFromTheDateline() {
    MarkedPassage marked =
        MarkedPassage.of(
            "CAIRO, May 5, 2031 (Reuters) - [s Ada Moss] [c said] today [t that the dam held].");

    assertThat(said(marked, null)).extracting(Said::date).isEqualTo("2031-05-05");
    assertThat(said(marked, PUBLISHED)).extracting(Said::date).isEqualTo("2031-05-05");
    assertThat(said(marked, "2033-01-01")).extracting(Said::date).isEqualTo("2033-01-01");
  }

  @Test
  void theDatelineItselfDatesNoSaying() {
    MarkedPassage marked =
        MarkedPassage.of("CAIRO, May 5 (Reuters) - [s Ada Moss] [c said] [t that the dam held].");

    assertThat(said(marked, PUBLISHED)).isNull();
  }

  @Test
  void takesTheNearestOfDatesThatContradict() {
    MarkedPassage marked =
        MarkedPassage.of("On Sunday, [s Ada Moss] [c said] on Monday [t that the dam held].");

    assertThat(said(marked, PUBLISHED)).extracting(Said::date).isEqualTo("2031-05-05");
  }

  @ParameterizedTest
  @CsvSource({"2031-05-07T23:10:00+02:00", "2031-05-07"})
  void readsDatesAndTimesOfPublication(String published) {
    MarkedPassage marked = MarkedPassage.of("[s Ada Moss] [c said] today [t that the dam held].");

    assertThat(said(marked, published)).extracting(Said::date).isEqualTo("2031-05-07");
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "2031-13-45", "''", "7 May"})
  void whatIsNoDateCountsAsUnknown(String published) {
    MarkedPassage marked = MarkedPassage.of("[s Ada Moss] [c said] today [t that the dam held].");

    assertThat(said(marked, published)).extracting(Said::date).isNull();
  }

  @Test
  void whoSaysTwoThingsInOneSentenceSaysThemOnOneDay() {
    String text =
        "The fund reported a fall in rents on Monday and called for relief. The fund said no more.";
    Prose prose = Prose.of(text);
    List<Attribution> three =
        List.of(
            attribution(1, 0, 8, 9, 17, 18, 33),
            attribution(2, 0, 8, 48, 58, 59, 65),
            attribution(3, 67, 75, 76, 80, 81, 88));

    Map<Integer, Said> said = SayingDates.of(prose, PUBLISHED, three);

    assertThat(said.get(1)).extracting(Said::date).isEqualTo("2031-05-05");
    assertThat(said.get(1))
        .extracting(each -> each.evidence().rule())
        .isEqualTo(DateRule.SAME_SENTENCE);
    assertThat(said).doesNotContainKey(2);
  }

  @Test
  void whatGoesOnBehindATalkIsSaidOnItsDay() {
    String told = "Divers told Kiln FM on Monday it sank. It was rust, they said. They deny theft.";
    List<Attribution> three =
        List.of(
            attribution(1, 0, 6, 7, 19, 30, 37),
            attribution(2, 52, 56, 57, 61, 39, 50),
            attribution(3, 63, 67, 68, 72, 73, 78));

    Map<Integer, Said> said = SayingDates.of(Prose.of(told), PUBLISHED, three);

    assertThat(said.get(1))
        .extracting(each -> each.evidence().rule())
        .isEqualTo(DateRule.SAME_TALK);
    assertThat(said).doesNotContainKey(2);
  }

  @Test
  void whatGoesOnBehindAVerdictIsNotSaidOnItsDay() {
    String ruled = "Judges ruled the toll on Monday legal. It was right, they said.";
    List<Attribution> two =
        List.of(attribution(1, 0, 6, 7, 12, 13, 21), attribution(2, 53, 57, 58, 62, 39, 51));

    assertThat(SayingDates.of(Prose.of(ruled), PUBLISHED, two)).doesNotContainKey(1);
  }

  private static Attribution attribution(
      int number, int source, int sourceEnd, int cue, int cueEnd, int content, int contentEnd) {
    return new Attribution(
        number,
        Attribution.OUTERMOST,
        List.of(new Span(source, sourceEnd)),
        List.of(new Span(cue, cueEnd)),
        List.of(new Span(content, contentEnd)),
        Kind.INDIRECT,
        1);
  }

  @Test
  void eachRuleHasPassagesThatShowItAndPassagesThatDoNot() {
    List<DateRule> bearing =
        Arrays.stream(DateRule.values())
            .filter(rule -> rule.compareTo(DateRule.IN_CUE) >= 0 && !ACROSS.contains(rule))
            .toList();
    RuleRow.assertEachShown(bearing().toList(), bearing);
  }

  @Test
  void hostileCountsAreNoDates() {
    for (String words : List.of("999 years ago", "on 31 February", "on 99 May", "in 0000")) {
      Said said =
          said(
              MarkedPassage.of("[s Ada Moss] [c said] " + words + " [t that the dam held]."),
              "0001-01-01");

      assertThat(said == null || said.date() == null || said.date().matches("[\\d-]+")).isTrue();
    }
  }

  @Test
  void takesLinearTimeForOneLongSentenceOfDates() {
    String clause = "on Friday Ada said ";
    String text = clause.repeat(10_000) + "it rained.";
    Prose prose = Prose.of(text);
    List<Attribution> many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> {
              int at = i * clause.length();
              return new Attribution(
                  i + 1,
                  i,
                  List.of(new Span(at + 10, at + 13)),
                  List.of(new Span(at + 14, at + 18)),
                  List.of(new Span(at + 19, text.length() - 1)),
                  Kind.INDIRECT,
                  1);
            })
            .toList();

    assertTimeout(Duration.ofSeconds(20), () -> SayingDates.of(prose, PUBLISHED, many));
  }
}
