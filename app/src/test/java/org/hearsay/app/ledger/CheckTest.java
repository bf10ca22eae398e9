package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hearsay.app.ledger.Entries.article;
import static org.hearsay.app.ledger.Entries.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final String ONE = "Ana Holt said rain is near. Tom Reed denied it all.";
  private static final String TWO = "Ana Holt said the dyke holds 🌊. Uma Lind said no word.";
  private static final String POST = "The Saltmere Post";

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void fill() {
    ledger = Ledger.open(folder, Entries.OUTLETS, CLOCK, () -> {});
    add(entry("a", ONE));
    add(entry("b", TWO));
    add(entry(article("copy", ONE, "Other Herald", "2025-03-02"), "1"));
    add(entry(article("hashed", "Ida Berg said little.", POST, null), "1", false));
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void add(Entry entry) {
    ledger.write(writer -> writer.add(entry));
  }

  /** What was found, and how it went. */
  private record Checked(List<String> found, Check.Result result) {}

  private Checked check(boolean mend) {
    List<String> found = new ArrayList<>();
    Check.Result result =
        Check.run(
            ledger,
            mend,
            new Check.Listener() {
              @Override
              public void found(String what) {
                found.add(what);
              }

              @Override
              public void looked(long articles, long of) {
                assertThat(articles).isLessThanOrEqualTo(of);
              }
            });
    return new Checked(found, result);
  }

  private void assertWell() {
    Checked checked = check(false);
    assertThat(checked.found()).isEmpty();
    assertThat(checked.result().mendable() + checked.result().lost()).isZero();
  }

  /** Also what no operation of ours would do. */
  private void damage(String... sql) {
    ledger.sql().script("PRAGMA foreign_keys = OFF");
    Stream.of(sql).forEach(ledger.sql()::script);
    ledger.sql().script("PRAGMA foreign_keys = ON");
  }

  /** Every row of what follows, and all of the index. */
  private List<String> derived() {
    List<String> rows = new ArrayList<>();
    for (String sql :
        List.of(
            "SELECT id || '|' || version || '|' || number || '|' || ifnull(day, '') || '|'"
                + " || content || '|' || start || '|' || act || '|' || flags FROM statement"
                + " ORDER BY id",
            "SELECT id || '|' || link.number || '|' || ifnull(speaker, '') || '|'"
                + " || ifnull(outlet, '') FROM link JOIN statement ON place = statement"
                + " ORDER BY id, link.number",
            "SELECT article || '|' || version || '|' || ifnull(outlet, '') || '|' || since"
                + " FROM latest ORDER BY article",
            "SELECT id || '|' || name || '|' || folded || '|' || kind || '|' || same FROM speaker"
                + " ORDER BY id",
            "SELECT id FROM words JOIN statement ON place = words.rowid WHERE words MATCH 'rain'"
                + " ORDER BY id")) {
      rows.addAll(ledger.sql().list(sql, row -> row.getString(1)));
    }
    return rows;
  }

  @Test
  void aLedgerIsWellAfterWhateverIsDoneWithIt() {
    assertWell();
    add(entry("a", ONE.replace("rain", "hail")));
    assertWell();
    add(entry(article("a", ONE.replace("rain", "hail"), POST, "2025-04-01"), "2"));
    assertWell();
    ledger.write(writer -> {
      writer.remove(ledger.sql().number("SELECT id FROM article WHERE name = 'b'"));
      return true;
    });
    assertWell();
    ledger.sweep();
    assertWell();
    Check.Result result = check(true).result();
    assertThat(result).isEqualTo(new Check.Result(3, 5, 0, 0, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE statement SET content = 'rain is far' WHERE content = 'rain is near'",
        "UPDATE statement SET day = 1",
        "UPDATE statement SET id = id + 1",
        "UPDATE statement SET start = start + 1, number = number + 10",
        "UPDATE statement SET flags = 0",
        "UPDATE statement SET place = place + (1 << 30)",
        "DELETE FROM statement WHERE content = 'no word'",
        "DELETE FROM statement",
        "UPDATE link SET holder = 0",
        "UPDATE link SET speaker = NULL",
        "UPDATE link SET outlet = 'Somebody'",
        "DELETE FROM link",
        "INSERT INTO link (statement, number, holder) SELECT place, 9, 0 FROM statement",
        "INSERT INTO link (statement, number, holder) VALUES (77, 1, 1)",
        "INSERT INTO effect (statement, type, target) SELECT min(place), 0, max(place) FROM statement",
        "INSERT INTO effect (statement, type, target) SELECT place, 0, 77 FROM statement",
        "UPDATE speaker SET name = 'Somebody Else'",
        "UPDATE speaker SET folded = 'somebody else', kind = 3",
        "UPDATE speaker SET same = 5",
        "UPDATE speaker SET renamed = 'Nobody'",
        "DELETE FROM speaker",
        "INSERT INTO speaker (id, name, folded, kind, named, same) VALUES (5, 'X', 'x', 0, 1, 5)",
        "UPDATE latest SET outlet = 'Somebody'",
        "UPDATE latest SET since = 5",
        "UPDATE latest SET sha256 = NULL",
        "INSERT INTO tag (statement, name) SELECT place, 'odd' FROM statement",
        "DELETE FROM latest",
        "INSERT INTO latest (article, version, since) VALUES (77, 77, 0)",
        "UPDATE version SET sha256 = x'00'",
        "UPDATE version SET length = 5",
        "UPDATE version SET title = 'Another', publisher = 'X', published = '1999-01-01'",
        "INSERT INTO words (words) VALUES ('delete-all')",
        "DELETE FROM words WHERE rowid = (SELECT min(place) FROM statement)",
        "INSERT INTO words (rowid, content) SELECT max(place), 'rain' FROM statement",
        "INSERT INTO words (rowid, facets) SELECT min(place), '§wrong' FROM statement",
        "INSERT INTO words (rowid, content) VALUES (77, 'rain')",
        "INSERT INTO gone (statement, article) VALUES (77, 77)"
      })
  void whatFollowsIsFoundAndMadeAgain(String sql) {
    List<String> before = derived();
    damage(sql);

    Checked dry = check(false);
    assertThat(dry.found()).isNotEmpty();
    assertThat(dry.result().mendable()).isPositive();
    assertThat(dry.result().lost()).isZero();

    Checked mended = check(true);
    assertThat(mended.found()).isNotEmpty();
    assertThat(mended.result().mended()).isPositive();
    assertThat(mended.result().lost()).isZero();
    assertWell();
    assertThat(derived()).isEqualTo(before);
  }

  static Stream<String[]> losses() {
    return Stream.of(
        new String[] {"UPDATE version SET text = x'0100000005'", "add"},
        new String[] {"UPDATE version SET text = substr(text, 1, length(text) - 9)", "add"},
        new String[] {
          "UPDATE version SET text = (SELECT text FROM version WHERE text IS NOT NULL"
              + " ORDER BY length LIMIT 1) WHERE number = 1 AND text IS NOT NULL",
          "add"
        },
        new String[] {"UPDATE reading SET body = x'00'", "reread"},
        new String[] {"DELETE FROM reading", "reread"},
        new String[] {
          "UPDATE reading SET body = (SELECT body FROM reading ORDER BY version LIMIT 1)", "reread"
        },
        new String[] {"DELETE FROM version WHERE text IS NULL", "restore"},
        new String[] {"UPDATE article SET removed = '2026' WHERE name = 'a'", "remove"},
        new String[] {"DELETE FROM article WHERE name = 'a'", "backup"});
  }

  @ParameterizedTest
  @MethodSource("losses")
  void whatIsKeptAndDamagedIsNamedWithWhatToDo(String sql, String advice) {
    damage(sql);
    Checked checked = check(true);
    assertThat(checked.result().lost()).isPositive();
    assertThat(checked.found()).anyMatch(line -> line.contains(advice));
  }

  @Test
  void aTextThatIsLetGoComesBackWithItsDocument() {
    damage("UPDATE version SET text = x'00' WHERE text IS NOT NULL");
    assertThat(check(true).result().lost()).isEqualTo(3);
    assertWell();
    add(entry("a", ONE));
    assertThat(ledger.sql().number("SELECT count(*) FROM version WHERE text IS NOT NULL"))
        .isEqualTo(1);
    assertWell();
  }

  @Test
  void aReadingOfAnotherTextWaitsToBeReadAgain() {
    damage("UPDATE reading SET body = x'00' WHERE version = 1");
    assertThat(check(true).result().lost()).isEqualTo(1);
    ledger.write(writer -> writer.renew(entry("a", ONE)));
    assertWell();
  }

  @Test
  void manyMattersAreCountedAndTheFirstAreTold() {
    for (int i = 0; i < 60; i++) {
      add(entry("n" + i, "Ana Holt said it is day " + i + "."));
    }
    damage("UPDATE statement SET start = start + 1");
    Checked checked = check(true);
    assertThat(checked.result().mended()).isEqualTo(64);
    assertThat(checked.found()).hasSize(51).last().isEqualTo("and 14 more");
    assertWell();
  }

  @Test
  void aDamagedFileIsSaidToBeOneWithTheTable() throws IOException {
    long root = ledger.sql().number("SELECT rootpage FROM sqlite_schema WHERE name = 'link'");
    ledger.sql().list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getString(1));
    ledger.close();
    Path file = folder.resolve("ledger.db");
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, (int) (root - 1) * 4096, (int) root * 4096, (byte) 0x5A);
    Files.write(file, bytes);
    ledger = Ledger.open(folder, Entries.OUTLETS, CLOCK, () -> {});

    assertThatThrownBy(() -> check(true))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("link")
        .hasMessageContaining("backup");
  }

  @Test
  void anIndexOfATableIsMadeAgain() {
    damage(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX link_outlet ON link (outlet)"
            + " WHERE outlet = ''x''' WHERE name = 'link_outlet'",
        "PRAGMA writable_schema = RESET");
    add(entry("c", "Reuters said it rains."));
    damage(
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX link_outlet ON link (outlet)"
            + " WHERE outlet IS NOT NULL' WHERE name = 'link_outlet'",
        "PRAGMA writable_schema = RESET");
    assertThat(check(true).result().lost()).isZero();
    assertWell();
  }
}
