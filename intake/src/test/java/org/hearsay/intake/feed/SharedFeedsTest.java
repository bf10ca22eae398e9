package org.hearsay.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.intake.bytes.Charsets;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds of public test suites, which are not part of the project. */
class SharedFeedsTest {
  private static final Path FEEDS = Path.of("../../shared/data/formats/feeds");

  @BeforeEach
  void areThere() {
    assumeTrue(Files.isDirectory(FEEDS), "no feeds at " + FEEDS + ", so they are not read");
  }

  @Test
  void readsAtom03WithItsFields() throws IOException {
    List<Item> items = read("news-atom.xml");

    assertThat(items).hasSize(2).allMatch(Found.class::isInstance);
    Article second = ((Found) items.getLast()).article();
    assertThat(second.title()).isNotNull();
    assertThat(second.publisher()).isNotNull();
    assertThat(second.byline()).hasSize(1);
    assertThat(second.url()).endsWith("/item2-info-page.html");
    assertThat(second.published()).isEqualTo("2003-12-13T08:29:29-04:00");
    assertThat(second.particulars().modified()).isEqualTo("2003-12-13T18:30:02");
  }

  @Test
  void readsRss2WithItsFields() throws IOException {
    Article jobs = ((Found) only("rss-test-1.xml")).article();
    assertThat(jobs.publisher()).isNotNull();
    assertThat(jobs.published()).isEqualTo("2005-11-17T14:28:27-05:00");
    assertThat(jobs.url()).endsWith("dep_id=1077&loc_id=1116").isEqualTo(jobs.id());

    Article lorem = ((Found) only("rss.xml")).article();
    assertThat(lorem.byline()).hasSize(1);
    assertThat(lorem.url()).endsWith("/episode1");
  }

  @Test
  void namesTheEntryOfRdfThatHasNoWords() throws IOException {
    Problem problem = Problems.of(only("rss1sample.xml"));
    assertThat(problem.reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(problem.remedy()).endsWith("?r123");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bad_aaa_illformed", "bad_rss_empty_document", "bad_undeclared_namespace"})
  void reportsWhatHoldsNothing(String name) throws IOException {
    assertThat(Problems.of(only(name + ".xml")).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void findsTheTitleBehindADocumentType() throws IOException {
    assertThat(Problems.of(only("bad_always_strip_doctype.xml")).what()).endsWith(": found");
  }

  @ParameterizedTest
  @CsvSource({"bad_gb2312, GB18030", "bad_koi8r, KOI8-R"})
  void detectsTheEncoding(String name, String charset) throws IOException {
    byte[] bytes = Files.readAllBytes(FEEDS.resolve(name + ".xml"));

    assertThat(Charsets.decode(bytes, null).charset()).isEqualTo(charset);
  }

  @Test
  void readsRussianInKoi8() throws IOException {
    String text = ((Found) only("bad_koi8r.xml")).article().text();
    assertThat(text.chars().filter(Character::isLetter)).allMatch(c -> c >= 'А' && c <= 'я');
    assertThat(text).contains("\"");
  }

  @Test
  void namesTheEntryThatIsCutOff() throws IOException {
    assertThat(Problems.of(only("bad_rss_incomplete_cdata.xml")).reason())
        .isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void findsTheLinkWithAmpersands() throws IOException {
    assertThat(Problems.of(only("bad_rss_item_link_corrupted_ampersands.xml")).remedy())
        .endsWith("http://link/get?a=1&b=2");
  }

  private static Item only(String name) throws IOException {
    List<Item> items = read(name);
    assertThat(items).filteredOn(item -> !(item instanceof Note)).hasSize(1);
    return items.getLast();
  }

  private static List<Item> read(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(FEEDS.resolve(name));
    return Feed.read(Document.file(name, name.replace(".xml", ""), bytes));
  }
}
