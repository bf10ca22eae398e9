package org.hearsay.intake.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {
  private static final SiteName SITE =
      new SiteName(List.of("The Ellery Post"), "https://www.ellerypost.example/ferry");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Jane Doe; Jane Doe",
        "by: JANE DOE; JANE DOE",
        "| BY: Jane Doe; Jane Doe",
        "Written by Jane Doe, MS, RD on November 14, 2019; Jane Doe",
        "By Jane Doe and John Roe; Jane Doe/John Roe",
        "By Jane Doe, John Roe, and Ann Poe; Jane Doe/John Roe/Ann Poe",
        "Jane Doe & John Roe; Jane Doe/John Roe",
        "By JANE DOE, Associated Press; JANE DOE",
        "By JANE DOE, AP Shipping Writer; JANE DOE",
        "Jane Doe, CNN; Jane Doe",
        "Jane Doe, Ellery Post; Jane Doe",
        "Jane Doe | The Ellery Post; Jane Doe",
        "Jane Doe, ellerypost.example.com; Jane Doe",
        "Jane Doe - Ellery Post Contributor; Jane Doe",
        "By Jane Doe for The Ellery Post; Jane Doe",
        "By Jane Doe in London; Jane Doe",
        "By Jane Doe - 11/19/19 06:56 AM EST; Jane Doe",
        "Posted by Jane Doe on Monday, November 18th, 2019 at 11:04 a.m.; Jane Doe",
        "Jane E. Doe jane@ellerypost.example; Jane E. Doe",
        "Jane Doe. Coastal International; Jane Doe",
        "Dr. Martin L. Roe, Jr.; Dr. Martin L. Roe, Jr.",
        "Von Jana Beispiel und Max Muster; Jana Beispiel/Max Muster",
        "Par Jeanne Exemple; Jeanne Exemple",
        "Por Juana de la Cruz; Juana de la Cruz",
        "Автор: Анна Примерова; Анна Примерова",
        "Associated Press; Associated Press",
        "By Reuters Staff; Reuters Staff",
        "Staff Reports; Staff Reports",
        "By ELLERY POST STAFF; ELLERY POST STAFF",
        "Staff and agencies; Staff and agencies",
        "European Harbour Agency; European Harbour Agency",
        "BY JANE DOE, JOHN ROE AND ANN POE; JANE DOE/JOHN ROE/ANN POE",
        "Von Jana Beispiel und Max Muster, dpa; Jana Beispiel/Max Muster",
        "Jane E Doe, Staff Reporter; Jane E Doe",
        "By Jane Doe, Jr., Associated Press; Jane Doe, Jr.",
        "Jane Doe/EP; Jane Doe",
        "Petra Muster; Petra Muster",
        "Petra Muster, Jane Doe; Petra Muster/Jane Doe",
        "Byron Roe; Byron Roe",
        "EPN; EPN",
        "dpa; dpa",
        "Staff writers; Staff writers",
        "The name of the author; The name of the author",
        "The Institute for Harbours; The Institute for Harbours",
        "Center for Harbour Reporting; Center for Harbour Reporting",
        "By Jane Doe of the Ellery Post; Jane Doe"
      })
  void findsTheNames(String written, String names) {
    assertThat(Byline.of(written, SITE).names()).containsExactly(names.split("/"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "admin",
        "By Admin",
        "kevin-r",
        "jdoe_2",
        "By",
        "",
        " | ",
        "2019",
        "https://a.example/jane"
      })
  void findsNobodyInAccountsAndLabels(String written) {
    assertThat(Byline.of(written, SITE).names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Von Jana Beispiel, dpa; dpa",
        "By Jane Doe, Associated Press; Associated Press",
        "Jane Doe (Harbour News); Harbour News",
        "Jane Doe - Harbour News; Harbour News",
        "Jane Doe/HN; HN",
        "By Jane Doe of the Harbour News; Harbour News"
      })
  void setsApartWhomTheyWriteFor(String written, String outlet) {
    assertThat(Byline.of(written, SITE).outlets()).containsExactly(outlet);
  }

  @ParameterizedTest
  @ValueSource(strings = {"By Jane Doe in London", "Jane Doe, Staff Reporter", "Harbour News"})
  void namesNoOutletWhereNobodyWritesForOne(String written) {
    assertThat(Byline.of(written, SITE).outlets()).isEmpty();
  }

  @Test
  void keepsALineTogetherThatIsBrokenBetweenNames() {
    assertThat(Byline.of("By Jane\n      Doe", SITE).names()).containsExactly("Jane Doe");
  }

  @Test
  void keepsASurnameThatBeginsLikeALabel() {
    assertThat(Byline.of("Von Stetten", SITE).names()).containsExactly("Von Stetten");
    assertThat(Byline.of("Davina Dimont", SITE).names()).containsExactly("Davina Dimont");
  }

  @Test
  void beginsWithTheWordForIt() {
    assertThat(Byline.begins("By Jane Doe")).isTrue();
    assertThat(Byline.begins("Bypass opened")).isFalse();
    assertThat(Byline.begins("Digital Originals")).isFalse();
    assertThat(Byline.isLabel("Written by:")).isTrue();
  }
}
