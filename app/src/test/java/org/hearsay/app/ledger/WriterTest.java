package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.app.ledger.Entries.article;
import static org.hearsay.app.ledger.Entries.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
  private static final String POST = "The Saltmere Post";
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(folder, Entries.OUTLETS, CLOCK, () -> {});
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aNewArticleIsAdded() {
    assertThat(add(entry("a", "Ana Holt said rain is near. Tom Reed denied it all.")))
        .isEqualTo(new Outcome.Added(2));
    assertThat(number("SELECT count(*) FROM statement")).isEqualTo(2);
    assertThat(found("content : rain")).isEqualTo(1);
  }

  @Test
  void theSameAgainChangesNothing() {
    add(entry("a", "Ana Holt said rain is near."));
    assertThat(add(entry("a", "Ana Holt said rain is near."))).isEqualTo(new Outcome.Unchanged());
    assertThat(number("SELECT count(*) FROM version")).isEqualTo(1);
  }

  @Test
  void anotherTextIsANewVersionAndTellsWhatCameAndWent() {
    add(entry("a", "Ana Holt said rain is near. Tom Reed said it is dry."));
    Outcome outcome = add(entry("a", "Ana Holt said rain is near. Tom Reed said it is wet."));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Changed.class,
            changed -> {
              assertThat(changed.version()).isEqualTo(2);
              assertThat(changed.reread()).isFalse();
              assertThat(changed.came()).hasSize(1);
              assertThat(changed.went())
                  .extracting(Outcome.Gone::content)
                  .containsExactly("it is dry");
            });
    assertThat(number("SELECT count(*) FROM version")).isEqualTo(2);
    assertThat(number("SELECT count(*) FROM statement")).isEqualTo(2);
    assertThat(found("dry")).isZero();
  }

  @Test
  void anotherDateOfTheSameTextMovesItsStatementsWithoutANewVersion() {
    String text = "Ana Holt said rain is near.";
    add(entry(article("a", text, POST, "2025-03-01"), "1"));
    long id = number("SELECT id FROM statement");
    long place = number("SELECT place FROM statement");

    assertThat(add(entry(article("a", text, POST, "2025-03-02"), "1")))
        .isEqualTo(new Outcome.Changed(1, true, List.of(), List.of()));
    assertThat(number("SELECT count(*) FROM version WHERE published = '2025-03-02'")).isEqualTo(1);
    assertThat(number("SELECT id FROM statement")).isEqualTo(id);
    assertThat(number("SELECT place FROM statement")).isLessThan(place);
    assertThat(found("rain")).isEqualTo(1);
  }

  @Test
  void aTextThatWasOnlyHashedIsKeptWhenItComesAgain() {
    var article = article("a", "Ana Holt said rain is near.", POST, "2025-03-01");
    add(entry(article, "1", false));
    assertThat(number("SELECT count(text) FROM version")).isZero();
    add(entry(article, "1", true));
    assertThat(number("SELECT count(text) FROM version")).isEqualTo(1);
    assertThat(add(entry(article, "1", false))).isEqualTo(new Outcome.Unchanged());
    assertThat(number("SELECT count(text) FROM version")).isEqualTo(1);
  }

  @Test
  void anotherModelReadsTheSameVersionAnew() {
    var article = article("a", "Ana Holt said rain is near.", POST, "2025-03-01");
    add(entry(article, "1"));
    assertThat(add(entry(article, "2")))
        .isEqualTo(new Outcome.Changed(1, true, List.of(), List.of()));
    assertThat(number("SELECT count(*) FROM reading WHERE model = '2'")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM reading")).isEqualTo(1);
  }

  @Test
  void whatWasRemovedStaysOutUntilItIsRestored() {
    add(entry("a", "Ana Holt said rain is near."));
    remove("a");
    assertThat(add(entry("a", "Ana Holt said rain is near.")))
        .isEqualTo(new Outcome.Tombstone("2026-01-02T03:04:05Z"));
    assertThat(ledger.<Outcome>write(w -> w.restore(entry("a", "Ana Holt said rain is near."))))
        .isEqualTo(new Outcome.Added(1));
    assertThat(found("rain")).isEqualTo(1);
  }

  @Test
  void removingLeavesNothingButTheTombstone() {
    add(entry("a", "Ana Holt said rain is near."));
    add(entry("a", "Ana Holt said snow is near."));
    remove("a");

    for (String table :
        List.of("version", "reading", "latest", "statement", "link", "speaker", "effect")) {
      assertThat(number("SELECT count(*) FROM " + table)).as(table).isZero();
    }
    assertThat(number("SELECT count(*) FROM article WHERE removed IS NOT NULL")).isEqualTo(1);
    assertThat(found("near")).isZero();
  }

  @Test
  void datesAtTheEndsOfTimeAndLongNamesAndSqlAreJustValues() {
    String name = "x'); DROP TABLE article; --\"" + "n".repeat(10_000);
    for (String date : List.of("0000-01-01", "0000", "9999-12-31", "9999-12-31T23:59:59Z")) {
      add(
          entry(
              article(name + date, "Ana Holt said " + name.replace(".", "") + ".", name, date),
              "1"));
    }
    assertThat(number("SELECT count(*) FROM article")).isEqualTo(4);
    assertThat(number("SELECT count(*) FROM statement WHERE day IS NOT NULL")).isEqualTo(4);
    assertThat(new Articles(ledger).called(name + "0000", 5)).hasSize(1);
  }

  @Test
  void articlesAreFoundByIdentityIdAndBeginnings() {
    add(entry("alpha", "Ana Holt said rain."));
    add(entry("alps", "Ana Holt said snow."));
    Articles articles = new Articles(ledger);

    assertThat(articles.called("alpha", 5)).hasSize(1);
    assertThat(articles.called("al", 5)).hasSize(2);
    assertThat(articles.called("al", 1)).hasSize(1);
    assertThat(articles.called("id:" + POST + "/alps", 5))
        .extracting("name")
        .containsExactly("alps");
    assertThat(articles.called("", 5)).isEmpty();
    assertThat(articles.called("b", 5)).isEmpty();
    remove("alpha");
    assertThat(articles.called("al", 5)).extracting("name").containsExactly("alps");
    assertThat(articles.called("alpha", 5)).hasSize(1);
  }

  @Test
  void aFullDiskLosesNothingThatWasAcknowledged() {
    // Room for this many pages and no more
    ledger.sql().number("PRAGMA max_page_count = 80");
    int added = 0;
    LedgerException full = null;
    while (full == null && added < 10_000) {
      try {
        add(entry("a" + added, "Ana Holt said rain number " + added + " is near."));
        added++;
      } catch (LedgerException e) {
        full = e;
      }
    }
    assertThat(full).isNotNull().hasMessageContaining("no room left").hasMessageNotContaining("\n");
    ledger.sql().number("PRAGMA max_page_count = 100000");
    assertThat(number("SELECT count(*) FROM statement")).isEqualTo(added);
    assertThat(found("rain")).isEqualTo(added);
    add(entry("more", "Ana Holt said snow is near."));
    assertThat(found("near")).isEqualTo(added + 1);
  }

  private Outcome add(Entry entry) {
    return ledger.write(writer -> writer.add(entry));
  }

  private void remove(String name) {
    long article = number("SELECT id FROM article WHERE name = '" + name + "'");
    ledger.write(writer -> {
      writer.remove(article);
      return true;
    });
  }

  private long found(String match) {
    return ledger.sql().number("SELECT count(*) FROM words WHERE words MATCH ?", match);
  }

  private long number(String sql) {
    return ledger.sql().number(sql);
  }
}
