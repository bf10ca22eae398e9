package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;

class NewsMl1ItemTest {
  private static final String HEAD =
      """
      <Identification><NewsIdentifier><ProviderId>nw.example</ProviderId>
        <DateId>20310305</DateId><NewsItemId>7</NewsItemId>
        <RevisionId PreviousRevision="1" Update="N">2</RevisionId>
        <PublicIdentifier>urn:newsml:nw.example:20310305:7:2</PublicIdentifier>
      </NewsIdentifier></Identification>
      """;

  @Test
  void readsAnItem() {
    Article article =
        Read.article(
            Read.xml(
                """
                <NewsML Version="1.2"><NewsEnvelope><SentFrom><Party FormalName="NW"/></SentFrom>
                  </NewsEnvelope><NewsItem>%s
                  <NewsManagement><FirstCreated>20310305T121000+0000</FirstCreated>
                    <ThisRevisionCreated>20310305T133000+0000</ThisRevisionCreated>
                    <Status FormalName="Usable"/><Instruction FormalName="Correction"/>
                  </NewsManagement>
                  <NewsComponent><NewsLines><HeadLine>Outer</HeadLine>
                      <ByLine>By Lorna Teague</ByLine><CreditLine>NW/Echo</CreditLine></NewsLines>
                    <AdministrativeMetadata><Provider><Party FormalName="Norwick Wire"/></Provider>
                      <Source><Party FormalName="The Echo"/></Source></AdministrativeMetadata>
                    <DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata>
                    <NewsComponent><Role FormalName="Main"/>
                      <NewsLines><HeadLine>Ferry late</HeadLine><DateLine>PORT ELLERY</DateLine>
                        <NewsLine><NewsLineType FormalName="EditorialNote"/>
                          <NewsLineText>With photo</NewsLineText></NewsLine></NewsLines>
                      <ContentItem><MediaType FormalName="Text"/><MimeType FormalName="text/plain"/>
                        <DataContent>One. Two.</DataContent></ContentItem>
                      <ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF"/>
                        <DataContent><nitf><body><body.content><p>One.</p><p>Two.</p></body.content>
                        </body></nitf></DataContent></ContentItem>
                    </NewsComponent>
                    <NewsComponent><Role FormalName="Caption"/><ContentItem>
                      <DataContent>A ferry.</DataContent></ContentItem></NewsComponent>
                  </NewsComponent></NewsItem></NewsML>
                """
                    .formatted(HEAD)));

    assertThat(article.id()).isEqualTo("urn:newsml:nw.example:20310305:7:2");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.publisher()).isEqualTo("Norwick Wire");
    assertThat(article.published()).isEqualTo("2031-03-05T12:10:00Z");
    assertThat(article.byline()).containsExactly("Lorna Teague");
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
    assertThat(article.particulars().modified()).isEqualTo("2031-03-05T13:30:00Z");
    assertThat(article.particulars().version()).isEqualTo("2");
    assertThat(article.particulars().language()).isEqualTo("en");
    assertThat(article.particulars().dateline()).isEqualTo("PORT ELLERY");
    assertThat(article.particulars().credits()).containsExactly("NW/Echo", "The Echo");
    assertThat(Read.notices(article))
        .containsExactly(
            new Notice(Type.CORRECTION, "Correction", "Instruction", "1"),
            new Notice(Type.NOTE, "With photo", "NewsLine EditorialNote", null));
  }

  @Test
  void readsTheLanguageThatComesFirst() {
    List<Item> items =
        Read.xml(
            "<NewsItem><NewsComponent>"
                + component("fr", "<p>Le bac.</p>")
                + component("en", "<p>The ferry was late.</p>")
                + "</NewsComponent></NewsItem>");

    assertThat(items.getFirst()).isEqualTo(new Note("a.xml", "left out: the same in en"));
    assertThat(Read.article(items.get(1)).text()).isEqualTo("Le bac.");
    assertThat(Read.article(items.get(1)).particulars().language()).isEqualTo("fr");
  }

  @Test
  void readsItemsInsideItemsOnce() {
    List<Item> items =
        Read.xml(
            "<NewsML><NewsItem><NewsComponent>"
                + component("en", "<p>Outer.</p>")
                + "<NewsItem><NewsComponent>"
                + component("en", "<p>And inner.</p>")
                + "</NewsComponent></NewsItem></NewsComponent></NewsItem></NewsML>");

    assertThat(items).hasSize(2);
    assertThat(items)
        .extracting(item -> Read.article(item).text())
        .containsExactly("Outer.", "And inner.");
  }

  @Test
  void tellsOfAKilledItem() {
    assertThat(
            Read.xml(
                "<NewsItem>"
                    + HEAD
                    + "<NewsManagement><Status FormalName='Canceled'/></NewsManagement></NewsItem>"))
        .singleElement()
        .extracting(Problems::ofWithdrawn)
        .isEqualTo(List.of(new Notice(Type.KILL, "Canceled", "Status", null)));
  }

  @Test
  void passesOverAPhoto() {
    Problem problem =
        Problems.of(
            Read.xml(
                    "<NewsItem><NewsComponent><ContentItem Href='f.jpg'><MediaType"
                        + " FormalName='Photo'/></ContentItem></NewsComponent></NewsItem>")
                .getFirst());

    assertThat(problem.reason()).isEqualTo(Reason.NOT_NEWS);
    assertThat(problem.what()).isEqualTo("a photo, no text");
  }

  private static String component(String language, String text) {
    return "<NewsComponent><DescriptiveMetadata><Language FormalName='%s'/></DescriptiveMetadata>"
            .formatted(language)
        + "<ContentItem><DataContent>"
        + text
        + "</DataContent></ContentItem></NewsComponent>";
  }
}
