package org.hearsay.app.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.app.index.Facet;
import org.hearsay.app.kept.Keeping;
import org.hearsay.app.ledger.Entries;
import org.hearsay.app.ledger.Entry;
import org.hearsay.app.ledger.Flag;
import org.hearsay.app.ledger.Ledger;
import org.hearsay.engine.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyingTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2031-01-02T03:04:05Z"), ZoneOffset.UTC);
  private static final String POST = "The Saltmere Post";
  private static final String TIMES = "Ellery Times";

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

  /** Sentences by the numbers: each its own words. */
  private static String prose(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(CopyingTest::sentence)
        .collect(Collectors.joining(" "));
  }

  private static String sentence(int seed) {
    Random random = new Random(seed * 31L + 7);
    String words =
        random
            .ints(12, 'a', 'z' + 1)
            .mapToObj(c -> (char) c + "" + (char) ('a' + random.nextInt(26)) + "ore")
            .collect(Collectors.joining(" "));
    return "Ana Holt said " + words + ".";
  }

  private void add(String id, String text, @Nullable String publisher, @Nullable String published) {
    ledger.write(writer ->
        writer.add(
            Entries.entry(
                Entries.article(id, text, publisher == null ? POST : publisher, published), "1")));
  }

  private void remove(String id) {
    ledger.write(writer -> {
      writer.remove(ledger.sql().number("SELECT id FROM article WHERE name = ?", id));
      return null;
    });
  }

  /** "copy<original share", each by its ID. */
  private List<String> copies() {
    new Lineage(ledger).settle(articles -> {});
    assertThat(new Lineage(ledger).waiting()).isZero();
    return ledger
        .sql()
        .list(
            "SELECT copy.name || '<' || original.name || ' ' || CAST(round(100 * share) AS INTEGER)"
                + " FROM compared JOIN article AS copy ON copy.id = compared.article"
                + " JOIN article AS original ON original.id = original ORDER BY copy.id",
            row -> row.getString(1));
  }

  private List<String> clusters() {
    return ledger
        .sql()
        .list(
            "SELECT group_concat(name, ' ') FROM (SELECT cluster, name FROM compared JOIN article"
                + " ON article.id = compared.article ORDER BY article.id) GROUP BY cluster"
                + " ORDER BY cluster",
            row -> row.getString(1));
  }

  private long flagged() {
    long flagged =
        ledger
            .sql()
            .number("SELECT count(*) FROM statement WHERE flags & " + (1 << Flag.COPY.ordinal()));
    assertThat(
            ledger
                .sql()
                .number("SELECT count(*) FROM words WHERE words MATCH ?", "facets : " + Facet.COPY))
        .isEqualTo(flagged);
    return flagged;
  }

  @Test
  void theLaterPublishedOfEqualTextsIsACopyWhicheverComesFirst() {
    String text = "Ana Holt said rain is near.";
    add("late", text, POST, "2025-03-02T10:00:00Z");
    assertThat(copies()).isEmpty();
    add("undated", text, POST, null);
    assertThat(copies()).containsExactly("undated<late 100");
    add("early", text, POST, "2025-03-02T09:00:00Z");
    assertThat(copies()).containsExactly("late<early 100", "undated<early 100");
    assertThat(clusters()).containsExactly("late undated early");
    assertThat(flagged()).isEqualTo(2);
  }

  @Test
  void withoutItsOriginalTheNextIsNoCopyAnyMore() {
    String text = prose(0, 8);
    add("a", text, POST, "2025-03-01");
    add("b", text, POST, "2025-03-02");
    add("c", text, POST, "2025-03-03");
    assertThat(copies()).containsExactly("b<a 100", "c<a 100");
    remove("a");
    assertThat(copies()).containsExactly("c<b 100");
    assertThat(clusters()).containsExactly("b c");
    assertThat(flagged()).isEqualTo(8);
    add("b", prose(20, 28), POST, "2025-03-02");
    assertThat(copies()).isEmpty();
    assertThat(clusters()).containsExactly("b", "c");
    assertThat(flagged()).isZero();
    assertThat(ledger.sql().number("SELECT count(*) FROM reuse")).isZero();
  }

  @Test
  void aCopyBecomesTheOriginalWhenItsDateSaysSo() {
    add("a", prose(0, 8), POST, "2025-03-01");
    add("b", prose(0, 8), POST, "2025-03-02");
    add("c", prose(0, 7), POST, "2025-03-03");
    assertThat(copies()).containsExactly("b<a 100", "c<a 100");
    add("b", prose(0, 8), POST, "2025-02-28");
    assertThat(copies()).containsExactly("a<b 100", "c<b 100");
    add("b", prose(0, 8), POST, "2025-03-04");
    assertThat(copies()).containsExactly("b<a 100", "c<a 100");
  }

  @Test
  void aCutTextIsACopyOfTheWholeButNotOneOfItsCluster() {
    add("whole", prose(0, 20), POST, "2025-03-01");
    add("cut", prose(6, 12), TIMES, "2025-03-02");

    assertThat(copies()).containsExactly("cut<whole 100");
    assertThat(clusters()).containsExactly("whole", "cut");
    assertThat(flagged()).isEqualTo(6);
  }

  @Test
  void aMergedTextHasTheOriginalOfWhichItHasMore() {
    add("one", prose(0, 12), POST, "2025-03-01");
    add("two", prose(20, 40), TIMES, "2025-03-01");
    add("merged", prose(20, 32) + " " + prose(0, 6), POST, "2025-03-02");

    assertThat(copies()).containsExactly("merged<two 68");
    assertThat(flagged()).isEqualTo(12);
  }

  @Test
  void onlyWhatStandsInThePassagesIsCopied() {
    add("a", prose(0, 10), POST, "2025-03-01");
    add("b", prose(50, 55) + " " + prose(0, 5), POST, "2025-03-02");

    assertThat(copies()).containsExactly("b<a 50");
    assertThat(flagged()).isEqualTo(5);
  }

  @Test
  void aCreditIsStrongerThanTheClock() {
    String text = "PORT ELLERY (AP) — " + prose(0, 10);
    add("copy", text, POST, "2025-03-01T08:00:00Z");
    add("wire", prose(0, 10), "apnews.com", "2025-03-01T09:00:00Z");

    assertThat(copies()).containsExactly("copy<wire 98");
  }

  @Test
  void withoutDatesNobodyKnowsWhoHasItFromWhom() {
    add("a", prose(0, 10) + " More of it here.", POST, null);
    add("b", "First of all something else. " + prose(0, 10), TIMES, null);

    assertThat(copies()).isEmpty();
    assertThat(clusters()).containsExactly("a b");
    assertThat(flagged()).isZero();
  }

  @Test
  void articlesOfOneDayWithoutAnHourTellNoOrder() {
    add("a", prose(0, 10) + " More of it here.", POST, "2025-03-01");
    add("b", "First of all something else. " + prose(0, 10), TIMES, "2025-03-01T09:00:00Z");

    assertThat(copies()).isEmpty();
    assertThat(clusters()).containsExactly("a b");
  }

  @Test
  void aCopyOfACopyHasTheFirstHolderForItsOriginal() {
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3));
    Collections.shuffle(order, new Random(5));
    for (int i : order) {
      add("n" + i, prose(0, 10) + " " + sentence(90 + i), POST, "2025-03-0" + (i + 1));
      copies();
    }

    assertThat(copies()).containsExactlyInAnyOrder("n1<n0 93", "n2<n0 93", "n3<n0 93");
  }

  @Test
  void textsThatAreNotKeptFindTheirOriginalsToo() {
    add("a", prose(0, 20), POST, "2025-03-01");
    ledger.write(writer ->
        writer.add(
            Entries.entry(Entries.article("b", prose(0, 19), TIMES, "2025-03-02"), "1", false)));

    assertThat(copies()).hasSize(1).first().asString().startsWith("b<a ");
    assertThat(clusters()).containsExactly("a b");
  }

  @Test
  void aTextThatComesAfterItsHashIsFoundByItsWords() {
    Article whole = Entries.article("whole", prose(0, 20), POST, "2025-03-01");
    ledger.write(
        writer -> writer.add(Entry.of(Keeping.of(Entries.reading(whole, "1")), Entries.OUTLETS)));
    assertThat(copies()).isEmpty();
    ledger.write(writer ->
        writer.add(
            Entry.of(
                ledger.sql().first("SELECT identity FROM article", row -> row.getString(1)).get(),
                whole,
                Keeping.of(Entries.reading(whole, "1")),
                true,
                Entries.OUTLETS)));
    assertThat(copies()).isEmpty();

    add("cut", prose(4, 12), TIMES, "2025-03-02");

    assertThat(copies()).containsExactly("cut<whole 100");
  }

  @Test
  void whatAnotherProgramTakesOutMeanwhileIsHeldAgainstNobody() {
    for (int i = 0; i < 150; i++) {
      add("n" + i, i % 149 == 0 ? prose(0, 9) : prose(10 + 9 * i, 19 + 9 * i), POST, date(i));
    }
    boolean[] first = {true};

    new Lineage(ledger)
        .settle(articles -> {
          if (first[0]) {
            first[0] = false;
            remove("n0");
          }
        });

    assertThat(copies()).isEmpty();
    assertThat(ledger.sql().number("SELECT count(*) FROM compared")).isEqualTo(149);
  }

  private static String date(int i) {
    return "2025-03-01T%02d:%02d:00Z".formatted(i / 60, i % 60);
  }

  @Test
  void whenManyCopiesOfAClusterGoTheRestStaysOne() {
    for (int i = 0; i < 12; i++) {
      add("n" + i, prose(0, 9), POST, date(i));
    }
    copies();

    for (int i = 0; i < 10; i += 2) {
      remove("n" + i);
    }

    assertThat(copies()).hasSize(6).allMatch(copy -> copy.contains("<n1 "));
    assertThat(clusters()).containsExactly("n1 n3 n5 n7 n9 n10 n11");
  }

  @Test
  void theSameFormWithOtherFiguresIsNoCopy() {
    for (int i = 0; i < 30; i++) {
      add("w" + i, weather(i), POST, "2025-03-%02d".formatted(i + 1));
    }

    assertThat(copies()).isEmpty();
  }

  private static String weather(int day) {
    return ("On day %d the air over the harbour will be at %d degrees in the morning and at %d degrees by"
            + " noon, with winds of %d knots from the north. By night the sea will stand %d feet high at the"
            + " old pier, and rain is likely after %d hours. Boats longer than %d feet may leave. The next"
            + " report is due at %d on the same page, as it is on every day of the year.")
        .formatted(
            day, day + 40, day + 47, day * 3 % 17, day % 9, day * 7 % 24, day + 11, day % 12);
  }

  @Test
  void manyCopiesOfOneTextAreEachHeldAgainstFew() {
    for (int i = 0; i < 150; i++) {
      add(
          "c" + i,
          prose(0, 9) + " " + sentence(200 + i),
          POST,
          "2025-03-01T%02d:%02d:00Z".formatted(i / 60, i % 60));
    }

    assertThat(copies()).hasSize(149).allMatch(copy -> copy.contains("<c0 "));
    assertThat(clusters()).hasSize(1);
    assertThat(ledger.sql().number("SELECT count(*) FROM reuse")).isLessThan(150 * 8);
  }

  @Test
  void emptyAndTinyTextsAreNobodysCopies() {
    add("empty", "", POST, "2025-03-01");
    add("void", "", TIMES, "2025-03-02");
    add("tiny", "Rain came.", POST, "2025-03-01");
    add("other", "Rain fell.", POST, "2025-03-02");

    assertThat(copies()).isEmpty();
  }
}
