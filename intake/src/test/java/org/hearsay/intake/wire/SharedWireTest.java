package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.hearsay.intake.plain.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of the standards' own, which are not part of the project. */
class SharedWireTest {
  private static final Path FORMATS = Path.of("../../shared/data/formats");

  @BeforeEach
  void areThere() {
    assumeTrue(Files.isDirectory(FORMATS), "no examples at " + FORMATS + ", so they are not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.4_ninjsExSimpleText1.json", "3.0_ninjsExSimpleText_3.json"})
  void readsTheSimpleTextInParagraphs(String file) throws IOException {
    Article article = Read.article(ninjs(file));

    assertThat(paragraphs(article)).hasSize(4);
    assertThat(article.byline()).hasSize(2);
    assertThat(article.published()).isEqualTo("2013-07-09T10:37:00Z");
    assertThat(article.title()).hasSize(48);
    assertThat(article.url()).isEqualTo(article.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.1_dpa_text.json", "3.0_dpa_text.json"})
  void readsTheFactCheck(String file) throws IOException {
    Article article = Read.article(ninjs(file));

    assertThat(paragraphs(article)).hasSize(9);
    assertThat(article.byline()).hasSize(1);
    assertThat(article.publisher()).isEqualTo("dpa");
    assertThat(article.published()).isEqualTo("2019-05-10T16:02:28+02:00");
    assertThat(article.particulars().credits()).containsExactly("dpa");
    assertThat(article.particulars().version()).isEqualTo("2");
    assertThat(article.particulars().language()).isEqualTo("de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.1_ntb_text.json", "3.0_ntb_text.json"})
  void readsTheDescriptionAlone(String file) throws IOException {
    Article article = Read.article(ninjs(file));

    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
    assertThat(article.text()).hasSize(122);
    assertThat(article.publisher()).isEqualTo("NTB");
    assertThat(article.byline()).containsExactly("NTB");
    assertThat(article.published()).isEqualTo("2019-08-09T09:30:04Z");
    assertThat(article.particulars().modified()).isEqualTo("2019-08-09T09:46:53Z");
    assertThat(Read.notices(article)).hasSize(1).allMatch(n -> n.type() == Type.UPDATE);
  }

  @Test
  void readsTheStoryThatHasFourBodies() throws IOException {
    Article article = Read.article(ninjs("3.0_tt_text_image_3.json"));

    assertThat(article.text().lines().filter(line -> !line.isBlank())).hasSize(5);
    assertThat(article.text()).doesNotContain(Objects.requireNonNull(article.title()));
    assertThat(article.publisher()).isEqualTo("TT");
    assertThat(article.published()).isEqualTo("2021-05-26T13:40:18+02:00");
    assertThat(article.particulars().language()).isEqualTo("sv");
  }

  @Test
  void readsTheReleaseInBothFormats() throws IOException {
    Article later = Read.article(ninjs("3.0_businesswire-newsml-20130605006126.json"));
    Article earlier = Read.article(xml("businesswire-newsml-20130605006126.xml"));

    assertThat(earlier.text()).startsWith(later.text());
    assertThat(earlier.title()).isEqualTo(later.title());
    assertThat(earlier.published()).isEqualTo(later.published()).isEqualTo("2013-06-05T21:00:00Z");
    assertThat(earlier.particulars().language()).isEqualTo("zh");
    assertThat(paragraphs(earlier)).hasSize(13);
    assertThat(earlier.publisher()).isEqualTo("Business Wire");
    assertThat(earlier.particulars().dateline()).isNotNull();
    assertThat(earlier.particulars().credits()).hasSize(1);
    assertThat(earlier.particulars().version()).isEqualTo("1");
    assertThat(Read.notices(earlier)).isEmpty();
  }

  @Test
  void passesOverTheImage() throws IOException {
    assertThat(Problems.of(ninjs("3.0_ap_image.json")).reason()).isEqualTo(Reason.NOT_NEWS);
  }

  @Test
  void readsTheTextDocument() throws IOException {
    Article article = Read.article(xml("LISTING_2_NewsML-G2_Text_Document.xml"));

    assertThat(paragraphs(article)).hasSize(2);
    assertThat(article.id()).startsWith("urn:newsml:").endsWith(":US-FINANCE-FED");
    assertThat(article.publisher()).endsWith(" LLC");
    assertThat(article.published()).isEqualTo("2016-11-21T15:21:06-05:00");
    assertThat(article.byline()).hasSize(1);
    assertThat(article.particulars().modified()).isEqualTo("2018-11-21T16:25:32-05:00");
    assertThat(article.particulars().version()).isEqualTo("11");
    assertThat(article.particulars().language()).isEqualTo("en-US");
    assertThat(article.particulars().dateline()).isEqualTo("New York, NY");
    assertThat(article.particulars().credits()).containsExactly("Associated Press");
  }

  @Test
  void readsTheContentSetAlone() throws IOException {
    Article article =
        Read.article(xml("LISTING_25_An_NITF_marked-up_article_conveyed_in_inlineXML.xml"));

    assertThat(paragraphs(article)).hasSize(1);
    assertThat(article.title()).endsWith("7:05p.m.");
    assertThat(article.byline()).containsExactly("Sports Network");
  }

  @ParameterizedTest
  @CsvSource({
    "LISTING_1_A_NewsML-G2_News_Item.xml",
    "LISTING_28_Illustrating_Located_Subject_and_Dateline.xml",
    "LISTING_29_Hop_History.xml"
  })
  void namesTheListingsThatHaveNoText(String file) throws IOException {
    assertThat(xml(file)).hasSize(1);
    assertThat(Problems.of(xml(file).getFirst()).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void namesEachItemOfTheMessage() throws IOException {
    assertThat(xml("LISTING_24_News_Message_conveying_a_complete_News_Package.xml"))
        .extracting(item -> Problems.of(item).reason())
        .containsExactly(
            Reason.NOT_NEWS, Reason.NO_TEXT, Reason.NO_TEXT, Reason.NO_TEXT, Reason.NO_TEXT);
  }

  private static String[] paragraphs(Article article) {
    return article.text().split("\n\n");
  }

  private static List<Item> xml(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(FORMATS.resolve("newsml-g2").resolve(file));
    return NewsMl.read(Document.file(file, "name", bytes));
  }

  private static Item ninjs(String file) throws IOException {
    byte[] bytes = Files.readAllBytes(FORMATS.resolve("ninjs").resolve(file));
    Map<?, ?> object = (Map<?, ?>) parsed(new String(bytes, StandardCharsets.UTF_8));
    assertThat(object).matches(Ninjs::is, "is ninjs");
    return Ninjs.read(Document.file(file, "name", bytes), file, "name", object);
  }

  private static Object parsed(String json) throws JsonProcessingException {
    return Objects.requireNonNull(Json.parse(json));
  }
}
