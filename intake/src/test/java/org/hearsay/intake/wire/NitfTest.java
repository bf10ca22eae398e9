package org.hearsay.intake.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Problems;
import org.junit.jupiter.api.Test;

class NitfTest {
  @Test
  void readsADocument() {
    Article article =
        Read.article(
            Read.xml(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
                <nitf baselang="en"><head><title>t</title>
                  <docdata management-status="usable"><doc-id id-string="nw.1" regsrc="NW"/>
                    <du-key version="2"/><date.issue norm="20310305T121000+0000"/>
                    <ed-msg info="Eds: ADDS quote."/><doc.copyright holder="NW Ltd" year="2031"/>
                  </docdata></head>
                  <body><body.head><hedline><hl1>Ferry late</hl1><hl2>Again</hl2></hedline>
                    <byline><person>Lorna Teague</person><byttl>Norwick Wire</byttl></byline>
                    <distributor>Norwick Wire</distributor>
                    <dateline><location>PORT ELLERY</location>
                      <story.date norm="20310304">March 4</story.date></dateline>
                    <abstract><p>In short.</p></abstract></body.head>
                  <body.content><block><p>It was <em>late</em>.</p>
                      <media><media-reference source="f.jpg"/><media-caption>A ferry.</media-caption></media>
                      <hl2>The pier</hl2></block>
                    <table><tr><td>1</td><td>2</td></tr></table>
                    <bq><block><p>“Yes.”</p></block></bq></body.content>
                  <body.end><tagline>Reporting by Jo Nash</tagline></body.end></body></nitf>
                """));

    assertThat(article.id()).isEqualTo("nw.1");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.publisher()).isEqualTo("Norwick Wire");
    assertThat(article.published()).isEqualTo("2031-03-05T12:10:00Z");
    assertThat(article.byline()).containsExactly("Lorna Teague");
    assertThat(article.text())
        .startsWith("It was late.\n\nThe pier\n\n")
        .endsWith("“Yes.”\n\nReporting by Jo Nash")
        .doesNotContain("A ferry.")
        .doesNotContain("In short.");
    assertThat(article.particulars().version()).isEqualTo("2");
    assertThat(article.particulars().language()).isEqualTo("en");
    assertThat(article.particulars().dateline()).isEqualTo("PORT ELLERY March 4");
    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.UPDATE, "Eds: ADDS quote.", "NITF ed-msg", null));
  }

  @Test
  void takesTheAbstractWhereThereIsNoBody() {
    Article article =
        Read.article(
            Read.xml(
                "<nitf><body><body.head><abstract><p>In short.</p></abstract></body.head>"
                    + "<body.content/></body></nitf>"));

    assertThat(article.text()).isEqualTo("In short.");
    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
  }

  @Test
  void tellsOfAKilledDocument() {
    assertThat(
            Read.xml(
                "<nitf><head><docdata management-status='canceled'><doc-id id-string='nw.1'/>"
                    + "</docdata></head></nitf>"))
        .singleElement()
        .extracting(Problems::ofWithdrawn)
        .isEqualTo(List.of(new Notice(Type.KILL, "canceled", "NITF management-status", null)));
  }

  @Test
  void keepsWhichDocumentIsPutRight() {
    Article article =
        Read.article(
            Read.xml(
                "<nitf><head><docdata><correction info='day' id-string='nw.1'/></docdata></head>"
                    + "<body><body.content><p>a</p></body.content></body></nitf>"));

    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.CORRECTION, "day", "NITF correction", "nw.1"));
  }

  @Test
  void takesTheDistributorForACreditBesideAPublication() {
    Article article =
        Read.article(
            Read.xml(
                "<nitf><head><pubdata name='The Echo' date.publication='20310306'/></head><body>"
                    + "<body.head><distributor>Norwick Wire</distributor></body.head>"
                    + "<body.content><p>a</p></body.content></body></nitf>"));

    assertThat(article.publisher()).isEqualTo("The Echo");
    assertThat(article.published()).isEqualTo("2031-03-06");
    assertThat(article.particulars().credits()).containsExactly("Norwick Wire");
  }
}
