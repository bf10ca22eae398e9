package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of outlets that ships: nothing dead in it, nothing twice, nobody forgotten. */
class OutletTableTest {
  private static final Lexicon LEXICON = Lexicon.shipped();

  private static String text(String file) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OutletTableTest.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Row> rows() throws IOException {
    String file = Table.OUTLETS.file();
    return Row.of(Table.OUTLETS, file, text(file));
  }

  private static List<String> names(Row row) {
    List<String> names = new ArrayList<>(List.of(row.cell(0)));
    names.addAll(row.words(2));
    return names;
  }

  static Stream<String> known() throws IOException {
    return text("known-outlets.tsv").lines().filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("known")
  void wellKnownOutletsAreFoundByNameAndAddress(String line) {
    String name = line.substring(0, line.indexOf('\t'));
    String address = line.substring(line.indexOf('\t') + 1);

    assertThat(LEXICON.outlets(name)).as(name).isNotEmpty();
    Outlet at = LEXICON.outletAt(address).orElseThrow(() -> new AssertionError(address));
    assertThat(LEXICON.outlets(name)).extracting(Outlet::name).contains(at.name());
  }

  @Test
  void everyRowIsFoundByANameOrAnAddress() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Row row : rows()) {
      String name = Index.plain(row.cell(0));
      boolean named =
          names(row).stream()
              .anyMatch(each ->
                  LEXICON.outlet(Index.plain(each)).map(Outlet::name).equals(Optional.of(name)));
      boolean addressed =
          row.words(5).stream()
              .anyMatch(each -> LEXICON.outletAt(each).map(Outlet::name).equals(Optional.of(name)));
      if (!named && !addressed) {
        dead.add(row.line() + ": " + name);
      }
    }
    assertThat(dead).isEmpty();
  }

  @Test
  void everyAddressIsItsRowsAlone() throws IOException {
    Map<String, String> owners = new HashMap<>();
    List<String> wrong = new ArrayList<>();
    for (Row row : rows()) {
      String name = Index.plain(row.cell(0));
      for (String address : row.words(5)) {
        if (owners.putIfAbsent(address, name) != null
            || LEXICON.outletAt(address).filter(at -> at.name().equals(name)).isEmpty()) {
          wrong.add(row.line() + ": " + address);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void aNameThatSeveralRowsHaveIsSureInNone() throws IOException {
    Map<String, String> bearers = new HashMap<>();
    List<String> sure = new ArrayList<>();
    List<String> shared = new ArrayList<>();
    for (Row row : rows()) {
      for (String name : names(row)) {
        String key = Key.kept(Index.plain(name));
        String before = bearers.putIfAbsent(key, row.cell(0));
        if (before != null && !before.equals(row.cell(0))) {
          shared.add(key);
        }
        if (!Index.isUnsure(name)) {
          sure.add(key);
        }
      }
    }
    assertThat(sure).doesNotContainAnyElementsOf(shared);
  }

  /** Sisters in one house, or alike in name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SFGate | San Francisco Chronicle",
        "CNN Newsource | CNN",
        "CNN en Español | CNN",
        "Fox Business | Fox News",
        "MSNBC | NBC News",
        "CNBC | NBC News",
        "Los Angeles Times | The New York Times",
        "The Jersey Journal | The Star-Ledger",
        "NJ Advance Media | NJ.com",
        "Khaosod | Matichon",
        "Aaj Tak | India Today TV",
        "Yahoo Finance | Yahoo News",
        "Google News | YouTube",
        "Bloomberg Businessweek | Bloomberg News",
        "The Washington Times | The Washington Post",
        "Thomson Reuters Foundation | Reuters",
        "WABC-TV | ABC News",
        "Houston Chronicle | San Antonio Express-News",
        "The Independent | Irish Independent",
      })
  void outletsThatAreNotOneAreTwoRows(String one, String other) {
    assertThat(LEXICON.outlets(one)).isNotEmpty();
    assertThat(LEXICON.outlets(other)).isNotEmpty();
    assertThat(LEXICON.outlets(one)).doesNotContainAnyElementsOf(LEXICON.outlets(other));
  }
}
