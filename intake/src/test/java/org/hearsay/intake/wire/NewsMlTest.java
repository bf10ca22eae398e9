package org.hearsay.intake.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Hop;
import org.hearsay.engine.article.Notice;
import org.hearsay.engine.article.Notice.Type;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Limits;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsMlTest {
  private static final String BODY =
      "<contentSet><inlineXML contenttype='application/nitf+xml'><nitf><body><body.content>"
          + "<p>It was late.</p></body.content></body></nitf></inlineXML></contentSet>";

  @Test
  void keepsWhenTheDocumentWasFetched() {
    byte[] xml =
        "<newsItem guid='a'><contentSet><inlineXML><p>He said.</p></inlineXML></contentSet></newsItem>"
            .getBytes(UTF_8);
    Document document =
        new Document("a", "a", xml, null, "https://a.example/a", "2026-11-22T12:00:00Z");

    Article article = Read.article(NewsMl.read(document));

    assertThat(article.particulars().retrieved()).isEqualTo("2026-11-22T12:00:00Z");
    assertThat(article.particulars().from()).containsEntry("retrieved", "fetch");
  }

  @Test
  void readsAnItem() {
    Article article =
        Read.article(
            Read.xml(
                """
                <?xml version="1.0"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:nw:1" version="3"
                    xml:lang="en">
                  <rightsInfo><copyrightHolder><name>NW Ltd</name></copyrightHolder></rightsInfo>
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider qcode="nprov:NW"><name>Norwick Wire</name></provider>
                    <versionCreated>2031-03-05T13:30:00Z</versionCreated>
                    <firstCreated>2031-03-05T12:10:00Z</firstCreated>
                    <pubStatus qcode="stat:usable"/>
                  </itemMeta>
                  <contentMeta>
                    <located><name>Port Ellery</name></located>
                    <creator><name>Lorna Teague</name></creator>
                    <infoSource qcode="is:echo"><name>The Echo</name></infoSource>
                    <creditline>NW/Echo</creditline>
                    <by>By Jo Nash, NW</by>
                    <dateline>PORT ELLERY, Monday (NW)</dateline>
                    <language tag="en-GB"/>
                    <headline role="hl:short">Late</headline>
                    <headline>Ferry
                       late</headline>
                  </contentMeta>
                  <contentSet><inlineXML contenttype="application/xhtml+xml">
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
                      <h1>Ferry late</h1><p>It was <b>very</b> late.</p><p>He said so.</p>
                      <figure><img/><figcaption>A ferry.</figcaption></figure>
                    </body></html>
                  </inlineXML></contentSet>
                </newsItem>
                """));

    assertThat(article.id()).isEqualTo("urn:nw:1");
    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.publisher()).isEqualTo("Norwick Wire");
    assertThat(article.published()).isEqualTo("2031-03-05T12:10:00Z");
    assertThat(article.byline()).containsExactly("Jo Nash");
    assertThat(article.text()).isEqualTo("It was very late.\n\nHe said so.");
    assertThat(article.particulars().modified()).isEqualTo("2031-03-05T13:30:00Z");
    assertThat(article.particulars().version()).isEqualTo("3");
    assertThat(article.particulars().language()).isEqualTo("en-GB");
    assertThat(article.particulars().dateline()).isEqualTo("PORT ELLERY, Monday (NW)");
    assertThat(article.particulars().credits()).containsExactly("NW/Echo", "The Echo", "NW");
    assertThat(Read.notices(article)).isEmpty();
  }

  @Test
  void readsNitfInside() {
    Article article =
        Read.article(
            Read.xml(
                """
                <newsItem guid="g"><contentSet><inlineXML><nitf><head><docdata>
                  <ed-msg info="UPDATES with quote"/></docdata></head><body>
                  <body.head><hedline><hl1>Ferry late</hl1></hedline>
                    <byline>By Lorna Teague, <byttl>Staff Reporter</byttl></byline></body.head>
                  <body.content><p>One.</p><p>Two.</p></body.content></body></nitf>
                </inlineXML></contentSet></newsItem>
                """));

    assertThat(article.title()).isEqualTo("Ferry late");
    assertThat(article.byline()).containsExactly("Lorna Teague");
    assertThat(article.text()).isEqualTo("One.\n\nTwo.");
    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.UPDATE, "UPDATES with quote", "NITF ed-msg", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/plain | One.&#10;Two.                       | One.~Two.
          text/html  | &lt;p>One.&lt;/p>&lt;p>Two.&lt;/p>  | One.~~Two.
          text/html  | <![CDATA[<p>One.</p><p>Two.</p>]]>  | One.~~Two.
          """)
  void readsDataInside(String type, String data, String text) {
    Article article =
        Read.article(
            Read.xml(
                "<newsItem guid='g'><contentSet><inlineData contenttype='%s'> %s </inlineData>"
                        .formatted(type, data)
                    + "</contentSet></newsItem>"));

    assertThat(article.text()).isEqualTo(text.replace('~', '\n'));
  }

  @Test
  void followsTheHopsInTheirOrder() {
    Article article =
        Read.article(
            Read.xml(
                """
                <newsItem guid="g"><hopHistory>
                  <hop seq="10" timestamp="2031-03-05T14:00:00Z"><party qcode="comp:echo"/></hop>
                  <hop seq="2" timestamp="20310305T130000+0000"><party><name>Norwick Wire</name></party>
                    <action qcode="hopaction:enhanced" target="hatarget:content"/>
                    <action qcode="hopaction:created"/></hop>
                  <hop><party literal="Last"/></hop><hop seq="3"/></hopHistory>
                """
                    + BODY
                    + "</newsItem>"));

    assertThat(article.particulars().hops())
        .containsExactly(
            new Hop("Norwick Wire", List.of("enhanced content", "created"), "2031-03-05T13:00:00Z"),
            new Hop("comp:echo", List.of(), "2031-03-05T14:00:00Z"),
            new Hop("Last", List.of(), null));
  }

  @Test
  void keepsWhatIsSaidOfThisVersionAndTheOneBefore() {
    Article article =
        Read.article(
            Read.xml(
                """
                <newsItem guid="g2"><itemMeta>
                  <embargoed>2031-03-06T00:00:00Z</embargoed><pubStatus qcode="stat:usable"/>
                  <edNote>Note to editors: with photo</edNote>
                  <edNote>CORRECTION: Corrects
                    day</edNote>
                  <signal qcode="sig:update"/><signal qcode="sig:other"/>
                  <link rel="irel:seeAlso" href="http://nw.example/s"/>
                  <link rel="irel:previousVersion" residref="g1" version="4"/>
                </itemMeta>
                """
                    + BODY
                    + "</newsItem>"));

    assertThat(Read.notices(article))
        .containsExactly(
            new Notice(Type.EMBARGO, "2031-03-06T00:00:00Z", "embargoed", null),
            new Notice(Type.UPDATE, "sig:update", "signal", "g1"),
            new Notice(Type.NOTE, "Note to editors: with photo", "edNote", null),
            new Notice(Type.CORRECTION, "CORRECTION: Corrects day", "edNote", "g1"));
  }

  @Test
  void namesTheVersionWhereTheItemIsTheSame() {
    Article article =
        Read.article(
            Read.xml(
                "<newsItem guid='g'><itemMeta><link rel='irel:previousVersion' residref='g'"
                    + " version='4'/></itemMeta>"
                    + BODY
                    + "</newsItem>"));

    assertThat(Read.notices(article))
        .containsExactly(new Notice(Type.UPDATE, "irel:previousVersion", "link", "4"));
  }

  @ParameterizedTest
  @CsvSource({"stat:canceled,KILL", "stat:withheld,WITHHELD"})
  void tellsOfAStoryTakenBackWithoutText(String code, Type type) {
    List<Item> items =
        Read.xml(
            "<newsItem guid='g'><itemMeta><pubStatus qcode='%s'/></itemMeta></newsItem>"
                .formatted(code));

    assertThat(items)
        .singleElement()
        .extracting(Problems::ofWithdrawn)
        .isEqualTo(List.of(new Notice(type, code, "pubStatus", null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <provider qcode='nprov:NW'/>                          | NW       | provider qcode
          <provider literal='NW'/>                              | NW       | provider literal
          <provider uri='http://nw.example/'/>                  | Holder   | copyrightHolder name
          """)
  void namesThePublisher(String provider, String publisher, String from) {
    Article article =
        Read.article(
            Read.xml(
                "<newsItem><rightsInfo><copyrightHolder><name>Holder</name></copyrightHolder>"
                    + "</rightsInfo><itemMeta>"
                    + provider
                    + "</itemMeta>"
                    + BODY
                    + "</newsItem>"));

    assertThat(article.publisher()).isEqualTo(publisher);
    assertThat(article.particulars().from()).containsEntry("publisher", from);
  }

  @Test
  void readsEachItemOfAMessage() {
    List<Item> items =
        Read.xml(
            """
            <newsMessage><header><sender>nw.example</sender></header><itemSet>
              <packageItem guid="p"><groupSet/></packageItem>
              <newsItem guid="t">%s</newsItem>
              <newsItem guid="i"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
                <contentMeta><description role="drol:caption">A ferry.</description></contentMeta>
                <contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>
              <planningItem/>
              <newsItem guid="r"><contentSet><remoteContent href="r.txt"/></contentSet></newsItem>
            </itemSet></newsMessage>
            """
                .formatted(BODY));

    assertThat(items).hasSize(5);
    assertThat(Problems.of(items.get(0)).reason()).isEqualTo(Reason.NOT_NEWS);
    assertThat(((Found) items.get(1)).where()).isEqualTo("a.xml:2");
    assertThat(Read.article(items.get(1)).publisher()).isEqualTo("nw.example");
    assertThat(Problems.of(items.get(2)).what()).isEqualTo("a picture, no text");
    assertThat(Problems.of(items.get(3)).what()).isEqualTo("a planning item, no text");
    assertThat(Problems.of(items.get(4)).reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(Problems.of(items.get(4)).what()).contains("r.txt");
  }

  @Test
  void readsAPieceOfAnItem() {
    assertThat(Read.article(Read.xml(BODY)).text()).isEqualTo("It was late.");
    assertThat(Read.article(Read.xml(BODY)).id()).isEqualTo("a");
    assertThat(Read.xml("<contentMeta><headline>H</headline></contentMeta>"))
        .extracting(Problems::of)
        .containsExactly(new Problem("a.xml", Reason.NO_TEXT, "H", null));
  }

  @Test
  void takesADescriptionForTheTextWhereThereIsNoBody() {
    Article article =
        Read.article(
            Read.xml(
                "<newsItem guid='g'><contentMeta><description role='drol:caption'>C</description>"
                    + "<description role='drol:summary'>In short.</description></contentMeta></newsItem>"));

    assertThat(article.text()).isEqualTo("In short.");
    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
  }

  @Test
  void readsWhateverThePrefixesAre() {
    assertThat(
            Read.article(
                    Read.xml(
                        "<n:newsItem xmlns:n='x' guid='g'><n:contentSet><n:inlineXML><h:html"
                            + " xmlns:h='y'><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html>"
                            + "</n:inlineXML></n:contentSet></n:newsItem>"))
                .text())
        .isEqualTo("One.\n\nTwo.");
  }

  @Test
  void readsWhatIsThereOfADocumentCutOff() {
    List<Item> items =
        Read.xml(
            "<newsMessage><itemSet><newsItem guid='g'><contentSet><inlineXML><nitf><body>"
                + "<body.content><p>One.</p><p>Two and a ha");

    assertThat(items).hasSize(2);
    assertThat(items.getFirst())
        .isEqualTo(new Note("a.xml", "cut off before its end: what is there is read"));
    assertThat(Read.article(items.get(1)).text()).isEqualTo("One.\n\nTwo and a ha");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<newsMessage><header><sent>2031", "<newsItem", "<NewsML><Catalog/>"})
  void reportsADocumentCutOffTooSoon(String xml) {
    assertThat(Read.xml(xml)).last().isInstanceOf(Problem.class);
  }

  @Test
  void refusesDeclaredEntities() {
    List<Item> items =
        Read.xml(
            "<!DOCTYPE newsItem [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><newsItem guid='g'>"
                + BODY
                + "</newsItem>");

    assertThat(Problems.of(items.getFirst()).reason()).isEqualTo(Reason.UNSAFE);
  }

  @Test
  void saysThatThereIsNoNewsInIt() {
    assertThat(Problems.of(Read.xml("<newsMessage><header/></newsMessage>").getFirst()).reason())
        .isEqualTo(Reason.NOT_NEWS);
  }

  @Test
  void readsBelowAnyDepthOfNesting() {
    String deep = "<newsItem guid='g'><contentSet><inlineXML>" + "<div>".repeat(100_000);

    Article article = Read.article(Read.xml(deep + "<p>One.</p>").get(1));

    assertThat(article.text()).isEqualTo("One.");
  }

  @Test
  void refusesMoreTagsThanMemoryHolds() {
    List<Item> items = Read.xml("<newsItem guid='g'>" + "<p/>".repeat(Limits.TAGS));

    assertThat(items).hasSize(1);
    assertThat(((Problem) items.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void readsItemsUpToALimit() {
    List<Item> items =
        Read.xml("<itemSet>" + "<newsItem/>".repeat(Limits.ENTRIES + 5) + "</itemSet>");

    assertThat(items).hasSize(Limits.ENTRIES + 1);
    assertThat(((Problem) items.getLast()).reason()).isEqualTo(Reason.TOO_LARGE);
  }
}
