package org.hearsay.intake.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import org.hearsay.engine.article.Article;
import org.hearsay.engine.article.Hop;
import org.hearsay.engine.article.Particulars.Extent;
import org.hearsay.intake.item.Document;
import org.hearsay.intake.item.Item;
import org.hearsay.intake.item.Item.Found;
import org.hearsay.intake.item.Item.Note;
import org.hearsay.intake.item.Item.Problem;
import org.hearsay.intake.item.Problems;
import org.hearsay.intake.item.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTest {
  private static final String RSS =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
           xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
          <title>Harbour Gazette</title>
          <link>https://gazette.example/</link>
          <language>en-gb</language>
          <item>
            <title>Ferry to stop &amp;amp; start again</title>
            <link>https://gazette.example/ferry?a=1&amp;b=2</link>
            <guid isPermaLink="false">gazette-17</guid>
            <pubDate>Mon, 05 Jun 2023 21:00:00 GMT</pubDate>
            <dc:creator><![CDATA[Ann Ashe]]></dc:creator>
            <dc:creator>Bo Birk</dc:creator>
            <source url="https://wire.example/feed">Coast Wire</source>
            <description>The ferry stops.</description>
            <content:encoded><![CDATA[<p>The ferry stops, the mayor&nbsp;said.</p>
              <p>It starts again&#8212;soon.</p>]]></content:encoded>
          </item>
        </channel>
      </rss>
      """;

  private static final String ATOM =
      """
      <?xml version="1.0"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://blog.example/a/">
        <title type="text">The &amp; Log</title>
        <author><name>The Editors</name></author>
        <entry>
          <title type="html">&lt;b&gt;Bridge&lt;/b&gt; opens</title>
          <link rel="self" href="https://blog.example/self"/>
          <link rel="alternate" type="application/pdf" href="bridge.pdf"/>
          <link rel="alternate" type="text/html" href="bridge"/>
          <id>tag:blog.example,2023:5</id>
          <published>2023-06-05T21:00:00Z</published>
          <updated>2023-06-06T08:00:00Z</updated>
          <author><name>Cy Crane</name><email>cy@blog.example</email></author>
          <author><name>Di Dunn</name></author>
          <source><id>tag:o</id><title>Other Log</title></source>
          <summary>It opens.</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge
            opens.</p><script src="x"/><p>So they said.<br/>Twice.</p></div></content>
        </entry>
      </feed>
      """;

  @Test
  void takesWhatRssSays() {
    Article article = only(read(RSS));

    assertThat(article.id()).isEqualTo("gazette-17");
    assertThat(article.url()).isEqualTo("https://gazette.example/ferry?a=1&b=2");
    assertThat(article.title()).isEqualTo("Ferry to stop & start again");
    assertThat(article.publisher()).isEqualTo("Harbour Gazette");
    assertThat(article.published()).isEqualTo("2023-06-05T21:00:00Z");
    assertThat(article.byline()).containsExactly("Ann Ashe", "Bo Birk");
    assertThat(article.text())
        .isEqualTo("The ferry stops, the mayor said.\n\nIt starts again\u2014soon.");
    assertThat(article.particulars().language()).isEqualTo("en-gb");
    assertThat(article.particulars().extent()).isEqualTo(Extent.WHOLE);
    assertThat(article.particulars().hops())
        .containsExactly(new Hop("Coast Wire", List.of("source"), null));
  }

  @Test
  void saysWhereEachValueStands() {
    assertThat(only(read(RSS)).particulars().from())
        .containsEntry("id", "RSS guid")
        .containsEntry("title", "RSS title")
        .containsEntry("publisher", "RSS channel title")
        .containsEntry("published", "RSS pubDate")
        .containsEntry("byline", "dc:creator")
        .containsEntry("language", "RSS channel language")
        .containsEntry("hops", "RSS source");
  }

  @Test
  void takesWhatAtomSays() {
    Article article = only(read(ATOM));

    assertThat(article.id()).isEqualTo("tag:blog.example,2023:5");
    assertThat(article.url()).isEqualTo("https://blog.example/a/bridge");
    assertThat(article.title()).isEqualTo("Bridge opens");
    assertThat(article.publisher()).isEqualTo("The & Log");
    assertThat(article.published()).isEqualTo("2023-06-05T21:00:00Z");
    assertThat(article.particulars().modified()).isEqualTo("2023-06-06T08:00:00Z");
    assertThat(article.byline()).containsExactly("Cy Crane", "Di Dunn");
    assertThat(article.text()).isEqualTo("The bridge opens.\n\nSo they said.\nTwice.");
    assertThat(article.particulars().language()).isEqualTo("en");
    assertThat(article.particulars().extent()).isEqualTo(Extent.WHOLE);
    assertThat(article.particulars().hops())
        .containsExactly(new Hop("Other Log", List.of("source"), null));
  }

  @Test
  void givesAnEntryWithoutAuthorThoseOfItsAtomFeed() {
    String feed = ATOM.replaceAll("(?s)<author><name>[CD].*?</author>", "");

    assertThat(only(read(feed)).byline()).containsExactly("The Editors");
  }

  @Test
  void readsRdf() {
    Article article =
        only(
            read(
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                    xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://a.example/"><title>A</title><d:language>en</d:language>
                    <items><rdf:Seq><rdf:li resource="https://a.example/1"/></rdf:Seq></items>
                  </channel>
                  <item rdf:about="https://a.example/1">
                    <title>T</title><link>https://a.example/1</link>
                    <description>Words.</description>
                    <d:date>2005-11-17T14:28-05:00</d:date><d:creator>E. Ek</d:creator>
                  </item>
                </rdf:RDF>
                """));

    assertThat(article.id()).isEqualTo("https://a.example/1");
    assertThat(article.publisher()).isEqualTo("A");
    assertThat(article.published()).isEqualTo("2005-11-17T14:28-05:00");
    assertThat(article.byline()).containsExactly("E. Ek");
    assertThat(article.particulars().language()).isEqualTo("en");
  }

  @Test
  void readsAtom03() {
    Article article =
        only(
            read(
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>A</title>
                <entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
                <id>i</id><created>2003-12-12</created><issued>2003-12-13T08:29:29-04:00</issued>
                <modified>2003-12-13T18:30:02Z</modified>
                <content mode="escaped" type="text/html">&lt;p&gt;Words.&lt;/p&gt;</content>
                </entry></feed>
                """));

    assertThat(article.title()).isEqualTo("A & B");
    assertThat(article.published()).isEqualTo("2003-12-13T08:29:29-04:00");
    assertThat(article.particulars().modified()).isEqualTo("2003-12-13T18:30:02Z");
    assertThat(article.text()).isEqualTo("Words.");
  }

  @Test
  void knowsPrefixesThatNobodyDeclared() {
    String undeclared = RSS.replaceAll("xmlns:\\w+=\"[^\"]*\"", "");

    assertThat(only(read(undeclared))).isEqualTo(only(read(RSS)));
  }

  @Test
  void readsRssWithElementsOfAtomInIt() {
    Article article =
        only(
            read(
                item(
                    "<atom:link href='https://a.example/1' rel='alternate'/>"
                        + "<a10:updated>2023-06-05T21:00:00Z</a10:updated>"
                        + "<atom:author><atom:name>F. Falk</atom:name></atom:author>"
                        + "<description>Words.</description>")));

    assertThat(article.url()).isEqualTo("https://a.example/1");
    assertThat(article.particulars().modified()).isEqualTo("2023-06-05T21:00:00Z");
    assertThat(article.byline()).containsExactly("F. Falk");
  }

  @Test
  void doesNotTakeWhatIsSaidOfPicturesForTheEntry() {
    Article article =
        only(
            read(
                item(
                    "<media:title>Picture</media:title><media:content url='x' type='image/png'/>"
                        + "<media:description>A picture.</media:description><title>T</title>"
                        + "<description>Words.</description>")));

    assertThat(article.title()).isEqualTo("T");
    assertThat(article.text()).isEqualTo("Words.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ann@a.example (Ann Ashe)     | Ann Ashe",
        "Ann Ashe                     | Ann Ashe",
        "Ann Ashe &lt;ann@a.example>  | Ann Ashe",
        "\"Ann Ashe\" &lt;ann@a.example> | Ann Ashe",
        "By Ann Ashe, Staff Writer    | Ann Ashe",
        "Reuters                      | Reuters"
      })
  void findsTheNameOfAnAuthor(String written, String name) {
    String author = "<author>" + written + "</author><description>Words.</description>";

    assertThat(only(read(item(author))).byline()).containsExactly(name);
  }

  @Test
  void doesNotTakeANameApartThatStandsAlone() {
    String entry = "<author><name>Ann of the Isles</name></author><content>Words.</content>";

    assertThat(only(read("<feed><entry>" + entry)).byline()).containsExactly("Ann of the Isles");
  }

  @Test
  void findsWhomAnEntryCredits() {
    String entry =
        "<dc:creator>By Ann Ashe, Associated Press</dc:creator>"
            + "<content:encoded>&lt;p>The ferry stops.&lt;/p>&lt;p>With files from Reuters.&lt;/p>";

    assertThat(only(read(item(entry))).particulars().credits())
        .containsExactly("Associated Press", "With files from Reuters");
  }

  @Test
  void saysThatTheEncodingIsAGuess() {
    byte[] feed = item("<description>Café</description>").getBytes(ISO_8859_1);

    List<Item> items = Feed.read(Document.file("f.xml", "f", feed));

    assertThat(items.getFirst())
        .isEqualTo(new Note("f.xml", "encoding not stated, read as windows-1252"));
    assertThat(((Found) items.getLast()).article().text()).isEqualTo("Café");
  }

  @Test
  void findsEachOfTheAuthorsInOneLine() {
    String author =
        "<dc:creator>Ann Ashe and Bo Birk</dc:creator><description>Words.</description>";

    assertThat(only(read(item(author))).byline()).containsExactly("Ann Ashe", "Bo Birk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ann@a.example", "admin", "", " "})
  void takesAccountsForNoNames(String account) {
    String author = "<author>" + account + "</author><description>Words.</description>";

    assertThat(only(read(item(author))).byline()).isEmpty();
  }

  @Test
  void takesTheGuidForALinkWhereItMayBeOne() {
    String guid = "<guid%s>https://a.example/7</guid><description>Words.</description>";

    assertThat(only(read(item(guid.formatted("")))).url()).isEqualTo("https://a.example/7");
    assertThat(only(read(item(guid.formatted(" isPermaLink='false'")))).url()).isNull();
  }

  @Test
  void namesEntriesByTheirLinkElseByTheirPlace() {
    List<Item> items =
        read(
            "<rss><channel><item><link>https://a.example/1</link><description>A.</description></item>"
                + "<item><description>B.</description></item></channel></rss>");

    assertThat(items)
        .extracting(item -> ((Found) item).article().id())
        .containsExactly("https://a.example/1", "f-2");
    assertThat(items)
        .extracting(item -> ((Found) item).where())
        .containsExactly("f.xml:1", "f.xml:2");
  }

  @Test
  void keepsBothOfTwoEntriesWithOneGuid() {
    String entry = "<item><guid>g</guid><description>Words.</description></item>";

    assertThat(read("<rss>" + entry + entry + "</rss>"))
        .hasSize(2)
        .allMatch(item -> item instanceof Found found && found.article().id().equals("g"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/get?a=1&b=2",
        "https://a.example/get?a=1&amp;b=2",
        "<![CDATA[https://a.example/get?a=1&b=2]]>",
        "\n https://a.example/get?a=1&#38;b=2 \n"
      })
  void readsAmpersandsInLinksHoweverTheyAreWritten(String link) {
    String entry = "<link>" + link + "</link><description>Words.</description>";

    assertThat(only(read(item(entry))).url()).isEqualTo("https://a.example/get?a=1&b=2");
  }

  @Test
  void takesAParameterForNoCharacterReference() {
    String entry =
        "<link>https://a.example/?a&section=2&copy=3</link><description>W.</description>";

    assertThat(only(read(item(entry))).url()).isEqualTo("https://a.example/?a&section=2&copy=3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&lt;p&gt;She said &amp;quot;no&amp;quot;.&lt;/p&gt;&lt;p&gt;Then&amp;nbsp;left.&lt;/p&gt;",
        "<![CDATA[<p>She said &quot;no&quot;.</p><p>Then&nbsp;left.</p>]]>",
        "&amp;lt;p&amp;gt;She said \"no\".&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Then left.&amp;lt;/p&amp;gt;",
        "<p>She said \"no\".</p><p>Then&nbsp;left.</p>",
        "<xhtml:p>She said \"no\".</xhtml:p><xhtml:p>Then left.</xhtml:p>",
        "<![CDATA[<p>She said \"no\".</p>]]> <p>Then left.</p>",
        "She said \"no\".\n\nThen\nleft.",
        "<![CDATA[<p>She said \"no\".</p><p>Then left."
      })
  void readsMarkupHoweverItIsEscaped(String description) {
    assertThat(only(read(item("<description>" + description))).text())
        .isEqualTo("She said \"no\".\n\nThen left.");
  }

  @Test
  void takesTextOfAtomForWhatItIs() {
    String entry =
        "<entry><content type='text'>If a &lt;b&gt; c\nand d &amp;amp; e</content></entry>";

    assertThat(only(read("<feed>" + entry + "</feed>")).text())
        .isEqualTo("If a <b> c\nand d &amp; e");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<content src='https://a.example/x'>W.</content>",
        "<content type='image/png'>eA==</content>"
      })
  void takesNoTextThatIsElsewhereOrNone(String content) {
    assertThat(reason(read("<feed><entry>" + content + "</entry></feed>")))
        .isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void takesADescriptionForASummary() {
    assertThat(only(read(item("<description>The ferry stops.</description>"))).particulars())
        .matches(said -> said.extent() == Extent.SUMMARY)
        .matches(said -> "RSS description".equals(said.from().get("extent")));
  }

  @Test
  void takesADescriptionOfSeveralLongParagraphsForTheWholeStory() {
    String story = ("<p>" + "The ferry stops, the mayor said. ".repeat(15) + "</p>").repeat(4);
    String cut = story + "<p>The …</p>";

    assertThat(extent("<description><![CDATA[" + story)).isEqualTo(Extent.WHOLE);
    assertThat(extent("<description><![CDATA[" + cut)).isEqualTo(Extent.SUMMARY);
    assertThat(extent("<description><![CDATA[" + story.replaceAll("<.?p>", "")))
        .isEqualTo(Extent.SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The ferry stops […]</p>",
        "<p>The ferry stops...</p>",
        "<p>The ferry stops. (more)</p>",
        "<p>The ferry stops. <a href='x'>Read more</a></p>",
        "<p>The ferry stops.</p><p><a href='x'>Continue reading <b>Ferry</b> &rarr;</a></p>",
        "<p>The ferry stops.</p> <a href=x>Full story &raquo;</a>"
      })
  void seesThatContentGoesOnElsewhere(String content) {
    assertThat(extent("<content:encoded><![CDATA[" + content + "]]></content:encoded>"))
        .isEqualTo(Extent.SUMMARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>The ferry stops.</p>",
        "<p><a href='x'>Read more</a> papers, he said, and walked off to the ferry that stops at noon"
            + " and begins again some time later.</p>",
        "<p>The ferry stops. See <a href='x'>More on ferries</a></p>",
        "<p>“I ...” he said.</p>"
      })
  void takesOtherContentForTheWholeStory(String content) {
    assertThat(extent("<content:encoded><![CDATA[" + content + "]]></content:encoded>"))
        .isEqualTo(Extent.WHOLE);
  }

  @Test
  void leavesOutLinksToTheRestAndFooters() {
    String content =
        "<p>The ferry stops.</p><figure><img src=x><figcaption>A ferry</figcaption></figure>"
            + "<p><a href='x'>Continue reading</a></p>"
            + "<p>The post <a href=x>Ferry</a> appeared first on <a href=y>Gazette</a>.</p>";

    assertThat(only(read(item("<description><![CDATA[" + content))).text())
        .isEqualTo("The ferry stops.");
  }

  @Test
  void takesTheSummaryWhereTheContentIsNoText() {
    Article article =
        only(
            read(
                item(
                    "<content:encoded>&lt;img src='x'></content:encoded>"
                        + "<description>The ferry stops.</description>")));

    assertThat(article.text()).isEqualTo("The ferry stops.");
    assertThat(article.particulars().extent()).isEqualTo(Extent.SUMMARY);
  }

  @Test
  void namesAnEntryWithoutText() {
    List<Item> items =
        read(
            item("<title>Ferry stops</title><link>https://a.example/1</link>")
                + "</channel></rss>");

    assertThat(items)
        .extracting(Problems::of)
        .containsExactly(
            new Problem(
                "f.xml:1",
                Reason.NO_TEXT,
                "an entry without text: Ferry stops",
                "read its page: https://a.example/1"));
  }

  @Test
  void readsEntriesThatWereLeftOpen() {
    List<Item> items =
        read(
            "<rss><channel><item><description>A.</description><item><description>B.</description>");

    assertThat(items)
        .extracting(item -> ((Found) item).article().text())
        .containsExactly("A.", "B.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'>\n</rss",
        "<rss><channel/></rss>",
        "<feed/>",
        "",
        "<!-- a -->",
        "<"
      })
  void saysThatAFeedHasNoEntries(String feed) {
    assertThat(reason(read(feed))).isEqualTo(Reason.EMPTY);
  }

  @Test
  void namesTheFeedThatHasNoEntries() {
    assertThat(
            Problems.of(read("<rss><channel><title>A</title></channel></rss>").getFirst()).what())
        .isEqualTo("a feed without entries: A");
  }

  @Test
  void readsNothingOfAFeedWithEntities() {
    String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hosts'>]>" + RSS.substring(38);

    assertThat(reason(read(feed))).isEqualTo(Reason.UNSAFE);
  }

  @Test
  void readsFeedsThatNameADocumentType() {
    assertThat(only(read("<!DOCTYPE rss SYSTEM 'http://a.invalid/rss.dtd'>" + RSS)).id())
        .isEqualTo("gazette-17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n  ", "<!-- first -->\n", "\uFEFF"})
  void readsFeedsWithSomethingBeforeTheDeclaration(String start) {
    assertThat(only(read(start + RSS))).isEqualTo(only(read(RSS)));
  }

  @Test
  void readsTheEncodingThatTheDeclarationNames() {
    String feed =
        item("<description>Café</description>")
            .replace("<rss", "<?xml version='1.0' encoding='latin1'?><rss");

    List<Item> items =
        Feed.read(Document.file("f.xml", "f", feed.getBytes(Charset.forName("windows-1252"))));

    assertThat(only(items).text()).isEqualTo("Café");
  }

  @Test
  void readsAPageThatIsCalledAFeed() {
    String page =
        "<!DOCTYPE html><html><head><title>T</title></head><body><p>Words.</p></body></html>";

    assertThat(only(read(page)).title()).isEqualTo("T");
  }

  @Test
  void resolvesLinksByTheFeedsOwn() {
    String feed =
        "<rss><channel><link>https://a.example/b/</link><item><link>c d</link>"
            + "<guid isPermaLink='false'>g</guid><description>W.</description></item><item><link>/c</link>"
            + "<description>W.</description></item>";

    assertThat(read(feed))
        .extracting(item -> ((Found) item).article().url())
        .containsExactly(null, "https://a.example/c");
  }

  @Test
  void leavesNoLoneSurrogates() {
    Article article =
        only(read(item("<title>a&#xD800;b</title><description>c&#xDC00;d</description>")));

    assertThat(article.title()).isEqualTo("a\uFFFDb");
    assertThat(article.text()).isEqualTo("c\uFFFDd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item>",
        "<a>",
        "</a>",
        "<description>",
        "&",
        "<",
        "<![CDATA[",
        "<!--",
        "&lt;p>",
        "<p>x",
        "x=",
        "]]>"
      })
  void readsTheSameAThousandTimes(String piece) {
    for (String start : List.of("<rss><channel><item><description>", "<rss><item x='", "<")) {
      assertThat(read(start + piece.repeat(100_000))).isNotNull();
    }
  }

  @Test
  void readsNoMoreEntriesThanTheLimit() {
    List<Item> items = read("<rss>" + "<item><description>a</description></item>".repeat(100_002));

    assertThat(items).hasSize(100_001);
    assertThat(((Found) items.get(99_999)).where()).isEqualTo("f.xml:100000");
    assertThat(((Problem) items.getLast()).reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void passesOverAnEntryThatIsTooLarge() {
    String large = "<item><description>" + "&lt;p>a".repeat(1_100_000) + "</description></item>";

    List<Item> items = read("<rss>" + large + "<item><description>a</description></item>");

    assertThat(((Problem) items.getFirst()).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(items.getLast()).isInstanceOf(Found.class);
  }

  @Test
  void readsAnyDamage() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      byte[] bytes = (round % 2 == 0 ? RSS : ATOM).getBytes(UTF_8);
      for (int n = random.nextInt(20); n >= 0; n--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) "<>&;!/[]\"' \u0000\u00ffx".charAt(random.nextInt(14));
      }
      assertThat(Feed.read(Document.file("f.xml", "f", bytes))).isNotEmpty();
    }
  }

  private static String item(String inside) {
    return "<rss version='2.0'><channel><item>" + inside;
  }

  private static Extent extent(String inside) {
    return only(read(item(inside))).particulars().extent();
  }

  private static List<Item> read(String feed) {
    return Feed.read(Document.file("f.xml", "f", feed.getBytes(UTF_8)));
  }

  private static Article only(List<Item> items) {
    assertThat(items).singleElement().isInstanceOf(Found.class);
    return ((Found) items.getFirst()).article();
  }

  private static Reason reason(List<Item> items) {
    assertThat(items).hasSize(1);
    return Problems.of(items.getFirst()).reason();
  }
}
