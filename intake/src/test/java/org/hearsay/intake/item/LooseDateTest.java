package org.hearsay.intake.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2013-06-05",
        "2013-06-05T21:00",
        "2013-06-05T21:00:00Z",
        "2013-06-05T21:00:00.123456+02:00",
        "2013-06-05T21:00-05:00"
      })
  void leavesIsoAsItIsWritten(String date) {
    assertThat(LooseDate.iso(date)).isEqualTo(date);
    assertThat(LooseDate.iso(" " + date + "\n")).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2013-06-05 21:00:00          | 2013-06-05T21:00:00",
        "2013-06-05 21:00:00Z         | 2013-06-05T21:00:00Z",
        "2013-06-05 21:00:00 +0200    | 2013-06-05T21:00:00+02:00",
        "2013-06-05 21:00:00 +02:00   | 2013-06-05T21:00:00+02:00",
        "2013-06-05 21:00:00 UTC      | 2013-06-05T21:00:00Z",
        "2013-06-05T21:00:00+0200     | 2013-06-05T21:00:00+02:00",
        "2013-06-05T21:00:00+02       | 2013-06-05T21:00:00+02:00",
        "2013-06-05T21:00:00,5Z       | 2013-06-05T21:00:00.5Z",
        "2013-06-05T21:00:00.1234567890Z | 2013-06-05T21:00:00.123456789Z",
        "2013-06-05t21:00:00z         | 2013-06-05T21:00:00z",
        "20130605T210000+0000         | 2013-06-05T21:00:00Z",
        "20130605T2100-0500           | 2013-06-05T21:00-05:00",
        "20130605T210000Z             | 2013-06-05T21:00:00Z",
        "20130605                     | 2013-06-05",
        "2013/06/05                   | 2013-06-05",
        "2013/6/5 9:30                | 2013-06-05T09:30",
        "2013-6-5                     | 2013-06-05",
        "2013-06-05Z                  | 2013-06-05",
        "2013-06-05-05:00             | 2013-06-05",
        "2013-06-05T21:00:00-0000     | 2013-06-05T21:00:00Z"
      })
  void mendsLooseIso(String written, String iso) {
    assertThat(LooseDate.iso(written)).isEqualToIgnoringCase(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed, 05 Jun 2013 21:00:00 GMT     | 2013-06-05T21:00:00Z",
        "Wed, 5 Jun 2013 21:00:00 +0200    | 2013-06-05T21:00:00+02:00",
        "Wed, 5 Jun 2013 21:00 -0430       | 2013-06-05T21:00-04:30",
        "5 Jun 2013 21:00:00 UT            | 2013-06-05T21:00:00Z",
        "5 Jun 13 21:00 EST                | 2013-06-05T21:00-05:00",
        "5 Jun 13 21:00 EDT                | 2013-06-05T21:00-04:00",
        "5 Jun 13 21:00 CEST               | 2013-06-05T21:00+02:00",
        "5 Jun 13 21:00 PDT                | 2013-06-05T21:00-07:00",
        "Sat, 05 Jun 99 9:05:00 CST        | 1999-06-05T09:05:00-06:00",
        "Wednesday, 05-Jun-13 21:00:00 GMT | 2013-06-05T21:00:00Z",
        "wed, 5 june 2013 21:00:00 gmt     | 2013-06-05T21:00:00Z",
        "Wed,5 Jun 2013 21:00:00 +02:00    | 2013-06-05T21:00:00+02:00",
        "Wed 5 Sept. 2013 21:00:00 Z       | 2013-09-05T21:00:00Z",
        "Wed, 5 Jun 2013                   | 2013-06-05",
        "Wed, 5 Jun 2013 21:00:00 GMT+0200 | 2013-06-05T21:00:00+02:00",
        "Wed, 5 Jun 2013 21:00:00 +0200 (CEST) | 2013-06-05T21:00:00+02:00"
      })
  void readsMailDates(String written, String iso) {
    assertThat(LooseDate.iso(written)).isEqualTo(iso);
  }

  @Test
  void doesNotMindAWrongWeekday() {
    assertThat(LooseDate.iso("Mon, 5 Jun 2013 21:00:00 GMT")).isEqualTo("2013-06-05T21:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BST", "IST", "A", "M"})
  void leavesOutAZoneThatMeansSeveralThings(String zone) {
    assertThat(LooseDate.iso("Wed, 5 Jun 2013 21:00:00 " + zone)).isEqualTo("2013-06-05T21:00:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Wed Jun  5 21:00:00 2013           | 2013-06-05T21:00:00",
        "Wed Jun 5 21:00:00 EDT 2013        | 2013-06-05T21:00:00-04:00",
        "Wed Jun 05 21:00:00 +0000 2013     | 2013-06-05T21:00:00Z",
        "Wed Jun 05 2013 21:00:00 GMT+0200 (Central European Summer Time) | 2013-06-05T21:00:00+02:00"
      })
  void readsDatesOfUnixAndBrowsers(String written, String iso) {
    assertThat(LooseDate.iso(written)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "June 5, 2013                      | 2013-06-05",
        "5 June 2013                       | 2013-06-05",
        "Wednesday, June 5, 2013           | 2013-06-05",
        "Jun. 5, 2013 9:30 p.m. EDT        | 2013-06-05T21:30-04:00",
        "June 5, 2013, 12:05 AM            | 2013-06-05T00:05",
        "June 5, 2013 12:05 PM ET          | 2013-06-05T12:05"
      })
  void readsDatesWithTheMonthInLetters(String written, String iso) {
    assertThat(LooseDate.iso(written)).isEqualTo(iso);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "today",
        "2013",
        "2013-06",
        "June 2013",
        "June 5",
        "05/06/2013",
        "5.6.2013",
        "13-06-05",
        "1370466000",
        "1370466000000",
        "2013-06-31",
        "0000-00-00 00:00:00",
        "31 Feb 2013 10:00:00 GMT",
        "2013-06-05 25:00:00",
        "2013-06-05T21:00:00+99:00",
        "2013-06-05 13:30 pm",
        "Wed, 5 Jun 2013 21",
        "Wed, 5 Jun 2013 21:00:00 GMT and more",
        "Wed, 5 Jun 0 21:00",
        "5 Ju 2013",
        "5 Jux 2013",
        "\u0662\u0660\u0661\u0663-\u0660\u0666-\u0660\u0665"
      })
  void takesNothingElse(String written) {
    assertThat(LooseDate.iso(written)).isNull();
  }

  @Test
  void hasNothingToSayAboutNothing() {
    assertThat(LooseDate.iso(null)).isNull();
  }

  @Test
  void givesIsoOrNothingForAnyCharacters() {
    Random random = new Random(11);
    String letters = "0123456789 :-+.,/TZJunWedayGMTpm()\u2212\u00a0\u0130";
    for (int round = 0; round < 100_000; round++) {
      StringBuilder written = new StringBuilder(round % 3 == 0 ? "2013-06-05 " : "Wed, 5 Jun 2013");
      written.setLength(random.nextInt(written.length() + 1));
      for (int n = random.nextInt(20); n > 0; n--) {
        written.append(letters.charAt(random.nextInt(letters.length())));
      }
      String iso = LooseDate.iso(written.toString());
      assertThat(iso == null || IsoDate.isValid(iso)).as("%s -> %s", written, iso).isTrue();
    }
  }
}
