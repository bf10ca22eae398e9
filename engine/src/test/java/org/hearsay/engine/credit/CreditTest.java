package org.hearsay.engine.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.lexicon.Lexicon;
import org.hearsay.engine.lexicon.Outlet;
import org.hearsay.engine.lexicon.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
  private final Lexicon lexicon = Lexicon.shipped();

  private List<String> outlets(String words) {
    return new Credit(words, null).outlets(lexicon).stream().map(Outlet::name).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(AP) | Associated Press",
        "Reuters Staff | Reuters",
        "AP Shipping Writer | Associated Press",
        "With files from The Canadian Press | Canadian Press",
        "Copyright 2018 The Associated Press | Associated Press",
        "dpa | Deutsche Presse-Agentur",
        "This story was originally published by NPR.org | NPR",
        "Associated Press writers Ann Bloomberg and Tom Reed contributed to this report | Associated Press",
      })
  void namesTheOutletOfTheTable(String words, String outlet) {
    assertThat(outlets(words)).containsExactly(outlet);
  }

  @Test
  void namesTwoOfOneLine() {
    assertThat(outlets("With AFP and Reuters")).containsExactly("Agence France-Presse", "Reuters");
    assertThat(outlets("AP/Reuters")).containsExactly("Associated Press", "Reuters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(ECWS)",
        "(ABC)",
        "Originally published in the Times",
        "Reporting by Tom Reed",
        "with Twitter"
      })
  void namesNoneWhereTheTableDoesNotTell(String words) {
    assertThat(outlets(words)).isEmpty();
  }

  @Test
  void knowsOutletsOfTheUsersTable() {
    Lexicon own =
        lexicon.with(
            Table.OUTLETS, "own", "name\ttype\tnames\nEllery Coast Wire Service\tagency\tECWS\n");

    assertThat(new Credit("(ECWS)", null).outlets(own))
        .extracting(Outlet::name)
        .containsExactly("Ellery Coast Wire Service");
  }

  @Test
  void standsWhereItsWordsStand() {
    String text =
        "Ferry sails\n\n  PORT ELLERY (AP) — It sailed.\n\n“It sailed,” he said. — Reuters \n";

    assertThat(Credits.in(List.of("By Jane Doe, AFP"), text, lexicon))
        .allSatisfy(credit -> {
          if (credit.span() != null) {
            assertThat(credit.span().in(text)).isEqualTo(credit.words());
          }
        })
        .extracting(Credit::words)
        .containsExactly("AFP", "(AP)", "Reuters");
  }
}
