package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.hearsay.intake.page.WrittenDate.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Nov. 19, 2019 5:02 p.m. ET; 2019-11-19T17:02",
        "Published 11:11 PM EST Nov 19, 2019; 2019-11-19T23:11-05:00",
        "1:39 am EST, Wednesday, November 20, 2019; 2019-11-20T01:39-05:00",
        "Monday, November 18th, 2019 at 11:08 a.m.; 2019-11-18T11:08",
        "Mon 18 Nov 2019 18.54 GMT; 2019-11-18T18:54Z",
        "Updated 0339 GMT (1139 HKT) November 19, 2019; 2019-11-19",
        "19 November 2019; 2019-11-19",
        "Sept. 3rd 2021; 2021-09-03",
        "NOVEMBER 20, 2019 10:43; 2019-11-20T10:43",
        "12:05 AM PST 11/19/2019; 2019-11-19T00:05-08:00",
        "November 18, 2019 -- 19:14 GMT (19:14 GMT); 2019-11-18T19:14Z",
        "19 Nov 2019 at 7:09 UTC+2; 2019-11-19T07:09+02:00",
        "am 25. September 2018, 17.30 Uhr; 2018-09-25T17:30",
        "13.11.2019, 23:06; 2019-11-13T23:06",
        "mardi 19 novembre 2019 à 17h02; 2019-11-19T17:02",
        "1er août 2019; 2019-08-01",
        "19 de noviembre de 2019; 2019-11-19",
        "22 de outubro de 2010 às 20:13; 2010-10-22T20:13",
        "19 novembre 2019 alle 9:15; 2019-11-19T09:15",
        "19 ноября 2019, 17:02; 2019-11-19T17:02",
        "19 listopada 2019; 2019-11-19",
        "19 Kasım 2019; 2019-11-19",
        "2019年11月18日 17:02; 2019-11-18T17:02",
        "2019년 11월 18일; 2019-11-18",
        "2018-08-16; 2018-08-16",
        "2019/11/18 09:30; 2019-11-18T09:30",
        "2019-11-20T05:14:35Z; 2019-11-20T05:14:35Z",
        "25/12/2019; 2019-12-25",
        "12/25/19; 2019-12-25"
      })
  void readsDatesAsTheyAreShown(String line, String iso) {
    assertThat(WrittenDate.in(line, Order.UNKNOWN))
        .first()
        .extracting(WrittenDate::iso)
        .isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "11/12/2019",
        "31 February 2019",
        "call 555 11 2019",
        "10.0.12.2019 is an address",
        "may contain 20 nuts",
        "2 days ago",
        "19:14",
        "in 2019",
        "1/2",
        "version 2.11.3"
      })
  void readsNoDateWhereThereIsNoneForCertain(String line) {
    assertThat(WrittenDate.in(line, Order.UNKNOWN)).isEmpty();
  }

  @Test
  void readsFiguresInTheOrderOfTheCountry() {
    assertThat(WrittenDate.in("11/12/2019", Order.DAY_FIRST).getFirst().iso())
        .isEqualTo("2019-12-11");
    assertThat(WrittenDate.in("11/12/2019", Order.MONTH_FIRST).getFirst().iso())
        .isEqualTo("2019-11-12");
  }

  @Test
  void readsEveryDateOfALineWithWhereItStands() {
    String line = "Posted Nov 18, 8:19 PM | Updated Nov 19, 2019 9:41 AM";

    List<WrittenDate> dates = WrittenDate.in(line, Order.UNKNOWN);

    assertThat(dates)
        .extracting(date -> line.substring(date.start(), date.end()))
        .containsExactly("Nov 18, 8:19 PM", "Nov 19, 2019 9:41 AM");
    assertThat(dates.getFirst().iso()).as("without a year").isNull();
  }

  @Test
  void readsAnythingWithoutFailing() {
    Random random = new Random(20191119);
    String[] pieces = {
      "19", "2019", "11", ".", "/", "-", ":", " ", "Nov", "年", "月", "日", "am", "a", "p", "m", "GMT",
      "+", "99", "T", "Z", "of", "th", ",", "(", "é", "00"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder line = new StringBuilder();
      for (int n = random.nextInt(14); n >= 0; n--) {
        line.append(pieces[random.nextInt(pieces.length)]);
      }
      for (WrittenDate date : WrittenDate.in(line.toString(), Order.MONTH_FIRST)) {
        assertThat(date.end()).as(line.toString()).isGreaterThan(date.start());
        date.iso();
      }
    }
  }
}
