package org.hearsay.engine.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  private static final String STORY =
      "The ferry to Port Ellery sailed again on Monday.\n\nIt had lain still for nine days.";

  private static final String LONG_STORY =
      "The ferry came back to the harbour at noon.\n".repeat(60);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By JANE DOE, Associated Press; Associated Press",
        "By JANE DOE, AP Shipping Writer; AP Shipping Writer",
        "Reuters Staff; Reuters Staff",
        "AFP; AFP",
        "By Jane Doe of The Associated Press; The Associated Press",
        "Jane Doe | Reuters; Reuters",
        "PTI; PTI",
        "Petra; Petra"
      })
  void findsTheAgencyOfAByline(String byline, String credit) {
    assertThat(Credits.of(List.of(byline), STORY)).containsExactly(credit);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"By Jane Doe", "JANE DOE", "By Jane Apfel", "By Reuterswald", "By Petra Muster"})
  void findsNoneInAPlainByline(String byline) {
    assertThat(Credits.of(List.of(byline), STORY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PORT ELLERY (AP) — The ferry sailed.; (AP)",
        "LONDON (Reuters) - The ferry sailed.; (Reuters)",
        "HANOI, Vietnam, Nov 20 (Reuters) - The ferry sailed.; (Reuters)",
        "Port Ellery (CNN)The ferry sailed.; (CNN)",
        "(AFP) — The ferry sailed.; (AFP)",
        "PORT ELLERY (ECWS) — The ferry sailed.; (ECWS)",
        "PARIS, AFP — The ferry sailed.; AFP",
        "Reuters — The ferry sailed.; Reuters",
        "Port Ellery [ANSA]: The ferry sailed.; [ANSA]"
      })
  void findsTheAgencyOfADateline(String line, String credit) {
    assertThat(Credits.of(List.of(), "Ferry sails again\n\n" + line + "\n\n" + STORY))
        .containsExactly(credit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said so. — Reuters| Reuters",
        "He said so. (AP)| AP",
        "“It sails,” he said. /TASS/| TASS",
        "— AFP| AFP",
        "Source: AFP| Source: AFP",
        "AP/Reuters| AP/Reuters",
        "With AFP and Reuters| With AFP and Reuters",
        "SOURCE: News agencies| SOURCE: News agencies",
        "(Reporting by Jane Doe; Editing by John Roe)| (Reporting by Jane Doe; Editing by John Roe)",
        "With files from The Canadian Press| With files from The Canadian Press",
        "— With files from Coast Radio.| With files from Coast Radio",
        "The Associated Press contributed to this report.| The Associated Press contributed to this report",
        "It had rained. Associated Press writer Jane B. Doe in Port Ellery contributed to this story.|"
            + "Associated Press writer Jane B. Doe in Port Ellery contributed to this story",
        "This story was originally published by Coast Weekly on Monday.|"
            + "This story was originally published by Coast Weekly on Monday",
        "This article first appeared in Coast Weekly.| This article first appeared in Coast Weekly",
        "Originally published on Coast Weekly.| Originally published on Coast Weekly",
        "Provided by Coast Harbour Agency| Provided by Coast Harbour Agency",
        "Copyright 2019 Associated Press. All rights reserved.| Copyright 2019 Associated Press",
        "© 2019 The Coast Weekly All Rights Reserved| © 2019 The Coast Weekly"
      })
  void findsWhatStandsBehindAStory(String line, String credit) {
    assertThat(Credits.of(List.of(), STORY + "\n\n" + line)).containsExactly(credit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "By Jane Doe, Associated Press# Associated Press",
        "By JANE DOE Associated Press# JANE DOE Associated Press",
        "By              JANE DOE Associated Press# JANE DOE Associated Press",
        "By Jane Doe, AFP# AFP",
        "By Jane Doe | Deadline Hollywood# Deadline Hollywood",
        "By JANE DOE, CNN Shipping Reporter# CNN Shipping Reporter",
        "By The Associated Press# The Associated Press",
        "By Jane Doe | NJ Advance Media# NJ Advance Media",
        "Jane Doe, Associated Press Published 9:21 a.m. ET July 15, 2031# Associated Press",
        "Jane Doe and Jan van der RoeAssociated Press# Associated Press",
        "Jane Doe | Associated Press# Associated Press",
        "The Associated Press | Sunday, July 15, 2031, 8:27 a.m.# The Associated Press",
        "JANE DOE~The Associated Press# The Associated Press",
        "The Associated Press~July 14, 2031 04:23 PM# The Associated Press",
      })
  void findsABylineAboveTheStory(String line, String credit) {
    String above = "Sign in\nEdit\nWeather\nHarbour\nMenu\nFerry sails again\n";

    assertThat(Credits.of(List.of(), above + line.replace('~', '\n') + "\n" + LONG_STORY))
        .containsExactly(credit);
  }

  @Test
  void findsWhoseStoryItIsAndWhoPassedItOn() {
    assertThat(
            Credits.of(
                List.of(),
                "Menu\nEdit\nHelp\nShare\nNews\nJane Doe\nMiami Herald (TNS)\n" + LONG_STORY))
        .containsExactly("Miami Herald", "TNS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Jane Doe, AP",
        "Jane Doe, AP",
        "Jane Doe / Associated Press",
        "(Jane Doe / AP)",
        "(Jane Doe/PA via AP)",
        "(AP Photo/Jane Doe)",
        "JANE DOE, AFP/Getty Images",
        "Credit: The Associated Press",
        "By Monday, Reuters had left.",
        "By Michael Bloomberg",
      })
  void findsNoneWhereAPictureIsSigned(String line) {
    assertThat(Credits.of(List.of(), line + "\n" + LONG_STORY)).isEmpty();
    assertThat(Credits.of(List.of(), "Menu\nEdit\nHelp\nShare\nNews\n" + line + "\n" + LONG_STORY))
        .isEmpty();
  }

  @Test
  void findsADatelineBelowWhatAPagePrintsAboveIt() {
    String above = "Sign in\nEdit\nWeather\nHarbour\nMenu\nFerry sails again\n";

    assertThat(Credits.of(List.of(), above + "PORT ELLERY (AP) — The ferry sailed.\n" + STORY))
        .containsExactly("(AP)");
    assertThat(Credits.of(List.of(), above + "The captain (AP) came.\n" + STORY)).isEmpty();
  }

  @Test
  void takesTheAddressBelowAnExcerptForItsCredit() {
    assertThat(Credits.of(List.of(), STORY + "\n\npolitico.com/story/2031/07/15/ferry-722205"))
        .containsExactly("politico.com/story/2031/07/15/ferry-722205");
    assertThat(Credits.of(List.of(), STORY + "\n\nharbour.example/story/ferry")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The ferry sails again, the captain told Reuters.",
        "The Associated Press reported the sailing first.",
        "\"We sail,\" he told the AP.",
        "He left the AFP in 2009 to build ferries (and won).",
        "The harbour (built in 1900) is small.",
        "She contributed to this town more than anybody.",
        "The paper was published by a printer in the town for a hundred years.",
        "The mayor spoke to a reporter (AP) — and left.",
        "It came with reports of a storm.",
        "A mother of three — Anna — sailed too.",
        "The film was copied © by nobody.",
        "The report was published in the journal Nature on Monday.",
        "The story was first reported by the Coast Weekly.",
        "Reporting by the Coast Weekly showed that the ferry had leaked for years.",
        "First published in 1851, the novel made the harbour known.",
        "Provided by the state, the ferries cost nothing.",
        "She came back with reports from the harbour."
      })
  void findsNoneWhereAnAgencyIsMerelyNamed(String line) {
    assertThat(Credits.of(List.of(), line + "\n\n" + STORY)).isEmpty();
    assertThat(Credits.of(List.of(), STORY + "\n\n" + line)).isEmpty();
  }

  @Test
  void findsNothingInTheMiddleOfAText() {
    String middle = "By the quay.\n\n".repeat(12);

    assertThat(Credits.of(List.of(), middle + "— Reuters\n\n" + middle)).isEmpty();
  }

  @Test
  void givesEachOnceInTheOrderOfTheText() {
    assertThat(
            Credits.of(
                List.of("By Jane Doe, Associated Press"),
                "PORT ELLERY (AP) — "
                    + STORY
                    + "\n\nThe Associated Press contributed to this report.\n\n(AP)"))
        .containsExactly(
            "Associated Press", "(AP)", "The Associated Press contributed to this report", "AP");
  }

  @Test
  void readsAnythingWithoutFailing() {
    Random random = new Random(20191119);
    String[] pieces = {
      "AP",
      "Reuters",
      "(",
      ")",
      " — ",
      "\n",
      ".",
      " ",
      "Copyright ",
      "2019",
      "contributed to this report",
      "with files from ",
      "by",
      "/",
      "A"
    };
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n > 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(Credits.of(List.of(text.toString()), text.toString())).hasSizeLessThan(9);
    }
    assertThat(Credits.of(List.of("A ".repeat(100_000)), "A ".repeat(100_000))).isEmpty();
  }
}
