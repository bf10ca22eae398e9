package org.hearsay.engine.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.engine.lexicon.Place.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of the tables that ship, and of those that users add. */
class TablesTest {
  private static final String OUTLETS = "name\ttype\tnames\n";

  private final Lexicon lexicon = Lexicon.shipped();

  @ParameterizedTest
  @EnumSource(Table.class)
  void areSortedAndNameNothingTwice(Table table) {
    List<String> keys = new ArrayList<>();
    for (Row row : rows(table)) {
      String name = Key.bare(Index.plain(row.cell(0))).toLowerCase(Locale.ROOT);
      keys.add(table == Table.PLACES || table == Table.NOUNS ? row.cell(0) : name);
    }

    assertThat(keys).hasSizeGreaterThan(300).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void giveEachNameOneMeaningUnlessTheyMarkIt() {
    assertOneMeaning(Table.OUTLETS, Set.of(0, 2));
    assertOneMeaning(Table.PLACES, Set.of(1, 2, 3, 4, 5, 6, 7, 8));
  }

  /** A word of one row may be there in two forms, as "Chinese" is; not of two rows. */
  private static void assertOneMeaning(Table table, Set<Integer> columns) {
    Map<String, String> bearers = new HashMap<>();
    Set<String> unsure = new HashSet<>();
    for (Row row : rows(table)) {
      for (int column : columns) {
        for (String word : row.words(column)) {
          String bare = word.replaceFirst("=.*", "");
          if (Index.isUnsure(bare)) {
            unsure.add(Key.kept(Index.plain(bare)));
          } else {
            String bearer = bearers.put(Key.kept(bare), row.cell(0));
            assertThat(bearer).as(bare).isIn(null, row.cell(0));
          }
        }
      }
    }
    unsure.retainAll(bearers.keySet());
    assertThat(unsure).as("marked in one row, not in another").isEmpty();
  }

  @Test
  void findEveryOutletByItsFullNameOrAnother() {
    for (Row row : rows(Table.OUTLETS)) {
      String name = Index.plain(row.cell(0));
      assertThat(lexicon.outlets(name)).as(name).extracting(Outlet::name).contains(name);
      List<String> names = new ArrayList<>(List.of(row.cell(0)));
      names.addAll(row.words(2));
      boolean dead = names.stream().allMatch(Index::isUnsure) && row.words(5).isEmpty();
      assertThat(dead).as(name + " can never be found").isFalse();
    }
  }

  @Test
  void giveEachDomainToOneOutlet() {
    List<String> domains = new ArrayList<>();
    rows(Table.OUTLETS).forEach(row -> domains.addAll(row.words(5)));

    assertThat(domains).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    assertThat(domains)
        .allMatch(domain -> domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+(/[a-z0-9-]+)?"));
    assertThat(domains).noneMatch(domain -> domain.startsWith("www."));
  }

  @Test
  void knowEveryCountryThatJavaKnows() {
    Set<String> codes = new HashSet<>();
    rows(Table.PLACES).forEach(row -> codes.add(row.cell(0)));

    assertThat(codes)
        .contains("US", "GB", "FR", "DE", "RU", "CN", "IN", "BR", "ZA", "NG", "EG", "IR", "KP");
    assertThat(codes.stream().filter(code -> code.length() == 2)).hasSizeGreaterThan(195);
  }

  @Test
  void letUsersAddAndReplace() {
    Lexicon mine =
        lexicon.with(
            Table.OUTLETS,
            "mine.tsv",
            "# ours\n\n"
                + OUTLETS
                + "Norvale Lantern\tnewspaper\tthe Lantern; NL\n?Reuters\tsite\n");

    assertThat(mine.outlet("The Lantern").orElseThrow().name()).isEqualTo("Norvale Lantern");
    assertThat(mine.outlet("NL")).isPresent();
    assertThat(mine.outlet("Reuters")).isEmpty();
    assertThat(mine.outlet("AP")).isPresent();
    assertThat(lexicon.outlet("The Lantern")).isEmpty();
  }

  @Test
  void letUsersNameColumnsInAnyOrder() {
    Lexicon mine =
        lexicon
            .with(Table.GIVEN, "given.tsv", "sex\tname\r\nfemale\tZephyrine\r\n")
            .with(Table.NOUNS, "nouns.tsv", "\uFEFFnoun\tkind\tplural\nskald\tperson\tskaldar\n")
            .with(Table.TITLES, "titles.tsv", "title\tkind\nHigh Warden\toffice\n")
            .with(Table.PLACES, "places.tsv", "code\tname\tadjectives\nQN\tNorvale\tNorvalian\n");

    assertThat(mine.given("Zephyrine")).contains(Sex.FEMALE);
    assertThat(mine.noun("skaldar").orElseThrow().plural()).isTrue();
    assertThat(mine.place("Norvalian").orElseThrow().form()).isEqualTo(Form.ADJECTIVE);
    assertThat(mine.isTitle("Deputy High Warden")).isTrue();
    assertThat(mine.isTitle("Norvalian President")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "OUTLETS | name%type~Norvale Lantern%paper | line 2: wants a type of [agency, | not 'paper'",
        "OUTLETS | name%type~%newspaper | line 2: wants a name | name",
        "OUTLETS | name%kind~ | line 1: wants column names | type",
        "OUTLETS | name~Norvale Lantern | line 1: wants a column type | type",
        "OUTLETS | name%type~Norvale Lantern%site%NL | line 2: 3 cells | names 2",
        "PLACES | code%name~Norvale%Norvale | line 2: wants a code such as RU | not 'Norvale'",
        "PLACES | code%name%seats~QN%Norvale%the Keep | line 2: wants seats | the Keep",
        "GIVEN | name%sex~Zephyrine%f | line 2: wants a sex of [female | not 'f'",
        "NOUNS | noun%kind~# so%~skald%bard | line 3: wants a kind | not 'bard'",
        "TITLES | title%kind~High Warden%job | line 2: wants a kind | not 'job'",
      })
  void sayWhatIsWrongWithARow(Table table, String tsv, String wanted, String more) {
    String text = tsv.replace('%', '\t').replace('~', '\n');

    assertThatThrownBy(() -> lexicon.with(table, "mine.tsv", text))
        .isInstanceOf(TableException.class)
        .hasMessageStartingWith("mine.tsv, " + wanted)
        .hasMessageContaining(more);
  }

  private static List<Row> rows(Table table) {
    try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(table.file()))) {
      return Row.of(table, table.file(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
