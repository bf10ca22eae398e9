package org.hearsay.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hearsay.app.ledger.Entries.article;
import static org.hearsay.app.ledger.Entries.entry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.hearsay.app.index.Days;
import org.hearsay.app.ledger.Stats.Row;
import org.hearsay.app.ledger.Stats.Scope;
import org.hearsay.app.ledger.Stats.Table;
import org.hearsay.app.lineage.Lineage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsTest {
  private static final String ONE = "Ana Holt said rain is near. Tom Reed denied it all.";

  @TempDir private Path folder;
  private Ledger ledger;

  @BeforeEach
  void fill() {
    ledger = Ledger.open(folder, Entries.OUTLETS, Clock.systemUTC(), () -> {});
    add("a", ONE, "Post", "2025-03-01");
    add("b", "Ana Holt said it is dry. Reuters said it is wet.", "Post", "2025-03-05");
    add("c", ONE, "Herald", "2025-03-09");
    add("d", "Ana Holt said nothing more.", "Herald", null);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void add(String id, String text, String publisher, @Nullable String published) {
    ledger.write(writer -> writer.add(entry(article(id, text, publisher, published), "1")));
  }

  private List<Row> rows(Table table, @Nullable String since, @Nullable String until, boolean own) {
    Scope scope = new Scope(Days.of(since), Days.of(until), own);
    return new Stats(ledger, scope).of(table, 20);
  }

  private List<Row> rows(Table table) {
    return rows(table, null, null, false);
  }

  @Test
  void totalsCountEverythingOnceAndAgainByKindAndAct() {
    List<Row> totals = rows(Table.TOTALS);
    assertThat(totals.getFirst().articles()).isEqualTo(4);
    assertThat(totals.getFirst().versions()).isEqualTo(4);
    assertThat(totals.getFirst().statements()).isEqualTo(7);
    for (String by : List.of("kind ", "act ")) {
      assertThat(
              totals.stream()
                  .filter(row -> String.valueOf(row.name()).startsWith(by))
                  .mapToLong(Row::statements)
                  .sum())
          .isEqualTo(7);
    }
  }

  @Test
  void datesAndCopiesNarrowWhatCounts() {
    new Lineage(ledger).settle(articles -> {});
    assertThat(rows(Table.TOTALS, "2025-03-02", null, false).getFirst().statements()).isEqualTo(4);
    assertThat(rows(Table.TOTALS, null, "2025-03-05", false).getFirst().statements()).isEqualTo(4);
    assertThat(rows(Table.TOTALS, "2025-03", "2025-03", true).getFirst().statements()).isEqualTo(4);
    assertThat(rows(Table.TOTALS, "2026", null, false).getFirst().statements()).isZero();
  }

  @Test
  void anOutletHasItsArticlesAndStatements() {
    assertThat(rows(Table.OUTLETS))
        .extracting(Row::name, Row::articles, Row::statements)
        .containsExactly(tuple("Post", 2L, 4L), tuple("Herald", 2L, 3L));
  }

  @Test
  void whatIsMarkedAsWrongDoesNotCount() {
    ledger.sql().script("UPDATE statement SET flags = flags | " + Flag.WRONG.bit());
    assertThat(rows(Table.TOTALS).getFirst().statements()).isZero();
    assertThat(rows(Table.SPEAKERS)).isEmpty();
    assertThat(rows(Table.RELIANCE)).isEmpty();
  }

  @Test
  void aSpeakerIsOneInAllArticles() {
    assertThat(rows(Table.SPEAKERS))
        .filteredOn(row -> "Ana Holt".equals(row.name()))
        .allSatisfy(row -> assertThat(row.articles()).isEqualTo(4))
        .hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void whoCreditsAndCopiesRelies() {
    ledger
        .sql()
        .script(
            "INSERT INTO credit SELECT article, 1, 'Reuters', NULL, NULL, 'Reuters' FROM latest"
                + " WHERE outlet = 'Herald';"
                + "INSERT INTO compared (article, version, prints, story, cluster, original, share)"
                + " SELECT article, version, '[]', '', article,"
                + " (SELECT article FROM latest WHERE outlet = 'Post' ORDER BY since LIMIT 1), 0.5"
                + " FROM latest WHERE outlet = 'Herald' ORDER BY since LIMIT 1");

    assertThat(rows(Table.RELIANCE))
        .extracting(
            Row::name,
            Row::on,
            Row::articles,
            row -> row.relied() == null ? -1 : row.relied().credits(),
            row -> row.relied() == null ? -1 : row.relied().copies())
        .contains(tuple("Herald", "Reuters", 2L, 2L, 0L), tuple("Herald", "Post", 1L, 0L, 1L));
    assertThat(rows(Table.RELIANCE, "2025-03-10", null, false)).isEmpty();
    assertThat(rows(Table.RELIANCE, null, "2025-03-09", false))
        .filteredOn(row -> "Reuters".equals(row.on()))
        .extracting(Row::articles)
        .contains(1L);
  }

  @Test
  void nobodyReliesOnThemselvesOrTheirProgrammes() {
    ledger
        .sql()
        .script(
            "UPDATE latest SET outlet = 'CBS' WHERE outlet = 'Herald';"
                + "INSERT INTO credit SELECT article, 1, 'Face the Nation', NULL, NULL, 'x' FROM latest"
                + " WHERE outlet = 'CBS';"
                + "INSERT INTO credit SELECT article, 2, 'CBS', NULL, NULL, 'x' FROM latest"
                + " WHERE outlet = 'CBS'");

    assertThat(rows(Table.RELIANCE)).noneMatch(row -> "CBS".equals(row.name()));
  }
}
